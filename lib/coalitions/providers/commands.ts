import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { sealSecret } from '@/lib/platform/auth/providers'
import { Conflict, InvalidInput } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readProvider, reviewProvider } from './queries'
import type { AddProviderForm, ChangeProviderForm, ProviderDraft, SwitchProviderForm } from './schema'
import { findProviderChange, insertProvider, switchProvider, updateProvider } from './store'
import type { IdentityProviderAdded, IdentityProviderChanged, IdentityProviderSwitched } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, membershipId: ctx.actor.membershipId })

async function check(tx: CoalitionTx, ctx: MemberContext, input: ProviderDraft): Promise<void> {
  const problems = await reviewProvider(tx, ctx, input)
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Adds a place where members sign in with the account of their organisation. Nobody comes in by it who is no member. */
export async function addProvider(tx: CoalitionTx, ctx: MemberContext, input: AddProviderForm): Promise<string> {
  const { label, issuer, clientId, clientSecret, allowedTenants } = input
  await check(tx, ctx, { label, issuer, clientSecret })
  return once(tx, ctx, 'add_provider', input, async (id) => {
    await insertProvider(tx, { id, label, issuer, clientId, allowedTenants, sealedSecret: sealSecret(id, clientSecret) }, by(ctx))
    record<IdentityProviderAdded>(tx, ctx, { event: 'identity_provider_added', subject: { type: 'identity_provider', id }, changes: { issuer } })
  })
}

/** Changes a provider; the secret only when there is a new one. A stale version is a conflict. */
export async function changeProvider(tx: CoalitionTx, ctx: MemberContext, input: ChangeProviderForm): Promise<void> {
  const before = await readProvider(tx, ctx, input.id)
  const { id, label, issuer, clientId, clientSecret, allowedTenants, expectedVersion } = input
  await check(tx, ctx, { id, label, issuer, clientSecret })
  const sealedSecret = clientSecret === null ? null : sealSecret(id, clientSecret)
  if (!(await updateProvider(tx, { id, label, issuer, clientId, allowedTenants, expectedVersion, sealedSecret }, by(ctx)))) throw await conflict(tx, ctx, id)
  record<IdentityProviderChanged>(tx, ctx, {
    event: 'identity_provider_changed', subject: { type: 'identity_provider', id }, changes: { issuer: { from: before.issuer, to: issuer }, hasNewSecret: sealedSecret !== null },
  })
}

/** Switches a provider off or on. Who signed in by it stays signed in until their session ends. */
export async function setProvider(tx: CoalitionTx, ctx: MemberContext, { id, to, expectedVersion }: SwitchProviderForm): Promise<void> {
  await readProvider(tx, ctx, id)
  const isOn = to === 'on'
  if (!(await switchProvider(tx, { id, isOn, expectedVersion }, by(ctx)))) throw await conflict(tx, ctx, id)
  record<IdentityProviderSwitched>(tx, ctx, { event: isOn ? 'identity_provider_switched_on' : 'identity_provider_switched_off', subject: { type: 'identity_provider', id } })
}

async function conflict(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<Conflict> {
  const { label, issuer, clientId, allowedTenants, version } = await readProvider(tx, ctx, id)
  return new Conflict({ ...(await findProviderChange(tx, id)), currentVersion: version, theirs: { label, issuer, clientId, allowedTenants: allowedTenants.join('\n') } })
}
