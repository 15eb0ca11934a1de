import type { Administrator } from '@/lib/platform/auth/administrators'
import { enterByLink, enterForAdministration, type AdministrationContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken, type LinkVerb } from '@/lib/platform/tenancy/link-token'
import { insertLink } from '@/lib/platform/tenancy/links'
import { foundCoalition } from '@/lib/platform/tenancy/found-coalition'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import * as administration from '@/lib/administration/commands'
import * as first from '@/lib/administration/first/commands'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { makeAdministrator } from '@/tests/support/administrator'
import { type Filled } from '@/tests/support/filled'
import { key, makeCoalition, NOW } from '@/tests/support/world'

// In which ways a case of the matrix is tried: as a member, by a link, as a background task, as an administrator.

/**
 * Does it as a person of `here` with the ids of `there`. With `here` and `there` the same it must succeed; with the ids
 * of another coalition it must find nothing, refuse, or speak of its own only, and change nothing over there.
 */
export interface Case {
  readonly run: (here: Filled, there: Filled) => Promise<unknown>
  /** Takes no ids: it always speaks of its own coalition, and must never show the other's mark. */
  readonly withoutIds?: true
}

export type Role = Parameters<Filled['coalition']['as']>[0]

/** A command or query of whatever input; that the input fits is what the rightful twin proves. */
export type Anything = (...args: never[]) => Promise<unknown>

export const apply = (fn: Anything, ...args: unknown[]): Promise<unknown> => Reflect.apply(fn, undefined, args) as Promise<unknown>

/** A question or command without an id of a row. */
export const lists = (role: Role, fn: Anything, ...input: readonly unknown[]): Case => ({ withoutIds: true, run: (here) => here.coalition.as(role, (tx, ctx) => apply(fn, tx, ctx, ...input)) })

/** With ids of a coalition, as this role of our own. */
export const as = (role: Role, fn: Anything, input: (there: Filled) => unknown): Case => ({ run: (here, there) => here.coalition.as(role, (tx, ctx) => apply(fn, tx, ctx, input(there))) })

export const coordinator = (fn: Anything, input: (there: Filled) => unknown): Case => as('COORDINATOR', fn, input)

export const job = (fn: Anything, input: (there: Filled) => unknown): Case => ({ run: (here, there) => here.asJob((tx, ctx) => apply(fn, tx, ctx, input(there))) })

/** As who signs for the first partner of our own coalition. */
export const executive = (fn: Anything, input: (there: Filled) => unknown): Case => ({ run: (here, there) => here.coalition.asPerson(here.executive, (tx, ctx) => apply(fn, tx, ctx, input(there))) })
/** An administrator of the platform, the same for all cases. */
let appointed: Promise<Administrator> | undefined
export const administrator = (): Promise<Administrator> => appointed ??= makeAdministrator()

/** What an administrator does to a coalition; its address is in the context, so there are no ids to mistake. */
export const administered = (fn: Anything, ...input: readonly unknown[]): Case => ({
  withoutIds: true,
  async run(here) {
    const ctx = await enterForAdministration(await administrator(), here.coalition.slug)
    return inCoalition(ctx, (tx) => apply(fn, tx, ctx, ...input))
  },
})

/** On a coalition of its own: it ends up on hold, or worse. */
export async function onSpare(work: (tx: CoalitionTx, ctx: AdministrationContext) => Promise<unknown>): Promise<string> {
  const { slug } = await makeCoalition()
  const ctx = await enterForAdministration(await administrator(), slug)
  await inCoalition(ctx, (tx) => work(tx, ctx))
  return slug
}

/** A coalition of its own, that asked a first coordinator. */
export async function askedFirst(): Promise<string> {
  const { coalition: { slug } } = await foundCoalition({ slug: `e-${newId().slice(-12)}`, name: 'Leeg', isFictional: false })
  const ctx = await enterForAdministration(await administrator(), slug)
  await inCoalition(ctx, (tx) => first.askCoordinator(tx, ctx, { coordinatorName: 'Noor', coordinatorEmail: `${newId()}@test.example` }))
  return slug
}

export async function askedSpare(): Promise<string> {
  const slug = await onSpare((tx, ctx) => administration.suspendCoalition(tx, ctx, { reason: 'ASKED' }))
  const ctx = await enterForAdministration(await administrator(), slug)
  await inCoalition(ctx, (tx) => administration.askErasure(tx, ctx, { slug, waiver: 'NO_CONTENT' }))
  return slug
}

export const newCoalition = () => ({
  name: 'Nieuw', slug: `n-${newId().slice(-12)}`, municipality: 'Houten', otherMunicipalities: null, coordinatorName: 'X', coordinatorEmail: `${newId()}@test.example`,
  start: 'EXAMPLE' as const, mainColor: null, accentColor: null, ...key(),
})

/** With a link of this coalition that carries the other's link id: the seal fits, the row does not. */
export const byLink = (fn: Anything, input: (there: Filled) => unknown, verb: LinkVerb = 'SIGN'): Case => ({
  async run(here, there) {
    const ctx = await enterByLink(makeLinkToken(here.coalition.id, verb === 'SIGN' ? there.ids.linkId : there.ids.invitationLinkId), verb, { now: NOW })
    return inCoalition(ctx, (tx) => apply(fn, tx, ctx, input(there)))
  },
})

/** By a link of our own coalition that says it is about an invitation of a partner over there. */
export const byAnswerLink = (fn: Anything, ...input: readonly unknown[]): Case => ({
  async run(here, there) {
    const linkId = await here.coalition.as('COORDINATOR', (tx, ctx) => insertLink(tx, ctx, { verb: 'ANSWER', subjectId: there.ids.partnerInvitationId, days: 30 }))
    const ctx = await enterByLink(makeLinkToken(here.coalition.id, linkId), 'ANSWER', { now: NOW })
    return inCoalition(ctx, (tx) => apply(fn, tx, ctx, ...input))
  },
})

/** The address of a coalition's invitation. */
export const guest = ({ mark }: Filled) => `gast-${mark.toLowerCase()}@test.example`

export const newPartner = (mark: string) => ({ name: `Derde ${newId()}`, partnerType: 'LIBRARY' as const, status: 'INVITED' as const, contactName: mark, contactEmail: null })

export const newProvider = { label: 'Nieuw', issuer: 'https://login.test.example', clientId: 'x', allowedTenants: [] }

/** A request for a lost phone, as it stands when its coordinators have long heard of it. */
export async function waitingReset(userId: string): Promise<string> {
  const id = newId()
  await runSql(authPool(), sql`
    INSERT INTO factor_reset (id, user_id, requested_at, expires_at) VALUES (${id}::uuid, ${userId}::uuid, now(), now() + interval '7 days')`)
  return id
}
