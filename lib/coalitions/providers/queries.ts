import 'server-only'
import { addressProblem } from '@/lib/platform/auth/issuer'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from '../policy'
import type { ProviderDraft } from './schema'
import { findProviders } from './store'
import type { IdentityProvider } from './types'

/** Where the members of this coalition can sign in, switched off or on. */
export async function listProviders(tx: CoalitionTx, ctx: CoalitionContext): Promise<IdentityProvider[]> {
  authorize(coalitionsPolicy, ctx, 'configure_sign_in')
  return findProviders(tx)
}

/** One of them. */
export async function readProvider(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<IdentityProvider> {
  authorize(coalitionsPolicy, ctx, 'configure_sign_in')
  const found = (await findProviders(tx)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

/** All that the rules have against a sign-in service as it was filled in, new or changed; empty when there is nothing. */
export async function reviewProvider(tx: CoalitionTx, ctx: CoalitionContext, { id, label, issuer, clientSecret }: ProviderDraft): Promise<FieldProblem[]> {
  authorize(coalitionsPolicy, ctx, 'configure_sign_in')
  const before = id === undefined ? undefined : await readProvider(tx, ctx, id)
  const wrong = issuer === undefined ? undefined : addressProblem(issuer)
  // Elsewhere the old secret belongs to somebody else: whoever points it there would hand it over.
  const handsOver = before && issuer !== undefined && issuer !== before.issuer && clientSecret === null
  return [
    ...personalDataIn(ctx.now, { label }),
    ...(wrong ? [{ field: 'issuer', code: `providers.${wrong}` } as const] : []),
    ...(handsOver ? [{ field: 'clientSecret', code: 'providers.secret_of_other_issuer' } as const] : []),
  ]
}
