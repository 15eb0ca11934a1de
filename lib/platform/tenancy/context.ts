import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { needsFactor } from '@/lib/platform/auth/freshness'
import { type CoalitionEntry, findSessionForCoalition, listCoalitionsOf, type Session } from '@/lib/platform/auth/session'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { DomainError, FactorNeeded, notFound, SignInNeeded } from '@/lib/platform/errors/domain-error'
import { isId, newId } from '@/lib/platform/ids'
import { REQUEST_ID_HEADER } from '@/lib/platform/requests/follow'
import type { TransactionKind } from './connection'
import { openTx, type CoalitionTx } from './envelope'
import { readLinkToken, type LinkVerb } from './link-token'
import { findMembership, takeEntered, type MembershipRow } from './membership'
import { findRegistered } from './register'
import { inTransactionOf } from './transaction'

// The mint: the only file that makes a CoalitionContext, in four ways. Whoever holds one has been let in.

export type MemberRole =
  | 'COORDINATOR' | 'PROFESSIONAL' | 'ALDERMAN' | 'EXPERIENCE_EXPERT'
  | 'PARTNER_EXECUTIVE' | 'SUPPORTER' | 'POLICY_ADVISER' | 'PRIVACY_OFFICER'

/** Who acts, and so what the policies decide on. */
export type Actor =
  | { readonly kind: 'member'; readonly membershipId: string; readonly role: MemberRole; readonly displayName: string; readonly partnerId: string | null }
  | { readonly kind: 'link'; readonly linkId: string; readonly verb: LinkVerb; readonly subjectId: string }
  | { readonly kind: 'job'; readonly job: string }
  | { readonly kind: 'public' }

declare const minted: unique symbol

export interface CoalitionContext<A extends Actor = Actor> {
  readonly [minted]: true
  readonly coalition: CoalitionEntry
  readonly actor: A
  /** The moment of this request or job: nothing below asks the clock itself. */
  readonly now: Date
  readonly requestId: string
}

export type MemberContext = CoalitionContext<Extract<Actor, { kind: 'member' }>>
export type LinkContext = CoalitionContext<Extract<Actor, { kind: 'link' }>>
export type JobContext = CoalitionContext<Extract<Actor, { kind: 'job' }>>
export type PublicContext = CoalitionContext<Extract<Actor, { kind: 'public' }>>

interface Circumstances {
  readonly now?: Date
  readonly requestId?: string
}

function mint<A extends Actor>(coalition: CoalitionEntry, actor: A, { now, requestId }: Circumstances): CoalitionContext<A> {
  const context = { coalition, actor, now: now ?? new Date(), requestId: requestId ?? newId() }
  return Object.freeze(context) as CoalitionContext<A>
}

async function findCoalition(where: { id: string } | { slug: string }): Promise<CoalitionEntry> {
  const condition = 'id' in where ? sql`id = ${where.id}::uuid` : sql`slug = ${where.slug}`
  const [row] = await runSql<CoalitionEntry>(authPool(), sql`SELECT id, slug, name, is_fictional AS "isFictional" FROM coalition WHERE ${condition} AND status = 'ACTIVE'`)
  if (!row) throw notFound()
  return row
}

const asMember = (row: MembershipRow): MemberContext['actor'] =>
  ({ kind: 'member', membershipId: row.id, role: row.role, displayName: row.displayName, partnerId: row.partnerId })

/** A person without a running membership is a stranger. */
function mustBeMember(row: MembershipRow | undefined): MembershipRow {
  if (!row) throw notFound()
  return row
}

/** Who asks, and for which coalition; read once per request. */
const sessionFor = cache(async (slug: string): Promise<{ session: Session; coalition: CoalitionEntry }> => {
  const found = await findSessionForCoalition(slug)
  if (!found) throw new SignInNeeded()
  if (found.isSuspended) throw new DomainError('unavailable', 'coalition_suspended')
  if (!found.coalition) throw notFound()
  return { session: found.session, coalition: found.coalition }
})

/** Roles that see or decide so much that a mailbox alone is not enough to be one. */
const FACTOR_ROLES: ReadonlySet<MemberRole> = new Set(['COORDINATOR', 'ALDERMAN'])

/** The member of a session. A stranger hears that there is nothing before they hear of a second step. */
async function findMember(tx: CoalitionTx, session: Session, asked = findMembership(tx, session.userId)): Promise<MembershipRow> {
  const row = mustBeMember(await asked)
  if (needsFactor(session, { isRequired: FACTOR_ROLES.has(row.role), now: new Date() })) throw new FactorNeeded()
  return row
}

/** The roles of this account in all its coalitions, whatever its session has shown. */
async function findRoles(userId: string): Promise<MemberRole[]> {
  const coalitions = await listCoalitionsOf(userId)
  const roles = await Promise.all(coalitions.map(({ id }) => inTransactionOf(id, (tx) => findMembership(tx, userId), { readsOnly: true }).then((row) => (row ? [row.role] : []), () => [])))
  return roles.flat()
}

/** Does a role of this account, in whatever coalition, ask for a second factor? For right after signing in. */
export const hasRoleWithFactor = async (userId: string): Promise<boolean> => (await findRoles(userId)).some((role) => FACTOR_ROLES.has(role))

/** Aldermen are addressed with "u"; everybody else, who signs for a partner too, with "je". */
export const isSpokenToFormally = (role: MemberRole | undefined): boolean => role === 'ALDERMAN'

/**
 * The same for pages that belong to no coalition, such as those about an account. Who is an alderman anywhere reads "u":
 * nobody minds being addressed too politely, and an alderman who coordinates somewhere else is one still.
 */
export const isAlderman = async (userId: string): Promise<boolean> => (await findRoles(userId)).some(isSpokenToFormally)

/**
 * The id that this request was given as it came in, in the place of whatever a browser sent. What has no such id of
 * ours, such as a test, gets one here.
 */
async function requestIdOf({ requestId }: Circumstances): Promise<string> {
  if (requestId) return requestId
  const given = (await headers()).get(REQUEST_ID_HEADER)
  return isId(given) ? given : newId()
}

/**
 * Way 1, the member: session, then the membership row, then a context.
 * @throws SignInNeeded without a session; FactorNeeded without a second factor that this account or role must show;
 *   DomainError not_found for strangers and unknown coalitions alike
 */
export async function enterCoalition(slug: string, circumstances: Circumstances = {}): Promise<MemberContext> {
  const { session, coalition } = await sessionFor(slug)
  const requestId = await requestIdOf(circumstances)
  const row = await inTransactionOf(coalition.id, (tx) => findMember(tx, session), { readsOnly: true })
  return mint(coalition, asMember(row), { requestId })
}

/** `enterCoalition` and `inCoalition` in one transaction: what every page and every action uses. */
export async function withMember<T>(slug: string, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>, { readsOnly = false, ...circumstances }: Circumstances & TransactionKind = {}): Promise<T> {
  const { session, coalition } = await sessionFor(slug)
  const requestId = await requestIdOf(circumstances)
  const ahead = takeEntered(coalition.id, session.userId, { readsOnly })
  return inTransactionOf(coalition.id, async (tx) => work(tx, mint(coalition, asMember(await findMember(tx, session, ahead?.membership)), { requestId })), { readsOnly, begun: ahead?.begun })
}

/** Way 1 without a browser, for seeds and tests: this person, at this moment. */
export async function enterAsMember(userId: string, coalitionId: string, circumstances: Circumstances = {}): Promise<MemberContext> {
  const coalition = await findCoalition({ id: coalitionId })
  return mint(coalition, asMember(mustBeMember(await inTransactionOf(coalition.id, (tx) => findMembership(tx, userId), { readsOnly: true }))), circumstances)
}

/**
 * Way 2, the link: one subject, one verb, until it expires or is withdrawn. The coalition is in the token, which is
 * signed, so a link of one coalition can never be turned into one of another.
 */
export async function enterByLink(token: string, verb: LinkVerb, circumstances?: Circumstances): Promise<LinkContext> {
  const read = readLinkToken(token)
  if (!read) throw notFound()
  const coalition = await findCoalition({ id: read.coalitionId })
  const [row] = await inTransactionOf(coalition.id, (tx) => openTx(tx).query<{ subjectId: string; expiresAt: Date; revokedAt: Date | null }>(sql`
    SELECT subject_id AS "subjectId", expires_at AS "expiresAt", revoked_at AS "revokedAt" FROM access_link
    WHERE coalition_id = ${coalition.id}::uuid AND id = ${read.linkId}::uuid AND verb::text = ${verb}`), { readsOnly: true })
  const now = circumstances?.now ?? new Date()
  if (!row || row.revokedAt || row.expiresAt <= now) throw notFound()
  // Seeds and tests bring their own circumstances; a request has a header.
  const requestId = circumstances ? circumstances.requestId : await requestIdOf({})
  return mint(coalition, { kind: 'link', linkId: read.linkId, verb, subjectId: row.subjectId }, { now, ...(requestId ? { requestId } : {}) })
}

/** Way 3, the job: a background task that names its coalition and itself. */
export async function enterAsJob(coalitionId: string, job: string, circumstances: Circumstances = {}): Promise<JobContext> {
  if (!isId(coalitionId)) throw notFound()
  return mint(await findCoalition({ id: coalitionId }), { kind: 'job', job }, circumstances)
}

/** Way 3 for the administration of the platform: with who administers, and whether the coalition stands still. */
export type AdministrationContext = JobContext & { readonly by: Administrator; readonly isSuspended: boolean }

/** Reaches a coalition that was suspended too, to resume, export or erase it. An `Administrator` has passed the gate. */
export async function enterForAdministration(by: Administrator, slug: string, circumstances: Circumstances = {}): Promise<AdministrationContext> {
  const found = await findRegistered(slug)
  if (!found) throw notFound()
  const { id, name, isFictional, status } = found
  const ctx = mint({ id, slug: found.slug, name, isFictional }, { kind: 'job', job: 'administration' }, circumstances)
  return Object.freeze({ ...ctx, by, isSuspended: status !== 'ACTIVE' })
}

/** Way 4, the public: what a coalition chose to publish. */
export async function enterPublic(where: string | { readonly id: string }): Promise<PublicContext> {
  return mint(await findCoalition(typeof where === 'string' ? { slug: where } : where), { kind: 'public' }, {})
}

/**
 * Why a link that was made here opens nothing any more, for a page that says so: it is withdrawn, or its days are over.
 * Undefined for one that was never made here, that still opens, or whose coalition stands still.
 */
export async function whyClosed(token: string, verb: LinkVerb, now = new Date()): Promise<{ readonly reason: 'expired' | 'withdrawn'; readonly coalition: string } | undefined> {
  const read = readLinkToken(token)
  if (!read) return undefined
  const coalition = await findCoalition({ id: read.coalitionId }).catch(() => undefined)
  if (!coalition) return undefined
  const [row] = await inTransactionOf(coalition.id, (tx) => openTx(tx).query<{ expiresAt: Date; revokedAt: Date | null }>(sql`
    SELECT expires_at AS "expiresAt", revoked_at AS "revokedAt" FROM access_link
    WHERE coalition_id = ${coalition.id}::uuid AND id = ${read.linkId}::uuid AND verb::text = ${verb}`), { readsOnly: true })
  if (!row) return undefined
  if (row.revokedAt) return { reason: 'withdrawn', coalition: coalition.name }
  return row.expiresAt <= now ? { reason: 'expired', coalition: coalition.name } : undefined
}
