import 'server-only'
import { emailsOf } from '@/lib/platform/auth/accounts'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from './policy'
import { canOwn } from './rules'
import { findAccount, findEndedAccount, findKnownMembers, findMembers, findMembershipsOf, findName, findVisitors, type KnownRow } from './store'
import { MEMBER_ROLES, type MemberKnown, type MemberName, type Visitor } from './types'

/** Everybody who can own something, to choose an owner from. */
export async function listMemberNames(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_names')
  return findMembers(tx, MEMBER_ROLES.filter(canOwn))
}

/** The coordinators: they read signals and contributions, and a sender sees their names. */
export async function listReaders(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_readers')
  return findMembers(tx, ['COORDINATOR'])
}

/** The supporters: with whom an experience expert can share what they said. */
export async function listSupporters(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_supporters')
  return findMembers(tx, ['SUPPORTER'])
}

/** The account of a member, for a background task that sends a mail; undefined when the membership has ended. */
export async function readAccount(tx: CoalitionTx, ctx: CoalitionContext, membershipId: string): Promise<{ userId: string; displayName: string } | undefined> {
  authorize(membersPolicy, ctx, 'read_account')
  return findAccount(tx, membershipId)
}

/** The aldermen, by name: to whom an overview can be sent. */
export async function listAldermen(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_aldermen')
  return findMembers(tx, ['ALDERMAN'])
}

/** One alderman of this coalition; undefined for anybody else. */
export async function findAlderman(tx: CoalitionTx, ctx: CoalitionContext, membershipId: string): Promise<MemberName | undefined> {
  return (await listAldermen(tx, ctx)).find((one) => one.id === membershipId)
}

/** The account of somebody who left, for the background task that closes the way in; undefined when they take part (again). */
export async function readEndedAccount(tx: CoalitionTx, ctx: CoalitionContext, membershipId: string): Promise<string | undefined> {
  authorize(membersPolicy, ctx, 'read_account')
  return findEndedAccount(tx, membershipId)
}

/** Addresses stand with the accounts, behind another role of the database: asked for after the policy has said yes. */
async function withAddress(rows: readonly KnownRow[]): Promise<MemberKnown[]> {
  const emails = await emailsOf(rows.map((row) => row.userId))
  return rows.map(({ userId, ...row }) => ({ ...row, email: emails.get(userId) ?? '' }))
}

/** Everybody in the coalition with who they are, for a coordinator's own page. */
export async function listMembers(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberKnown[]> {
  authorize(membersPolicy, ctx, 'list')
  authorize(membersPolicy, ctx, 'read_registered_name')
  return withAddress(await findKnownMembers(tx))
}

/** One member with who it is. */
export async function readMember(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<MemberKnown> {
  authorize(membersPolicy, ctx, 'change')
  authorize(membersPolicy, ctx, 'read_registered_name')
  const [found] = isId(id) ? await withAddress(await findKnownMembers(tx, id)) : []
  if (!found) throw notFound()
  return found
}

/** The name under which others see you. */
export async function readOwnName(tx: CoalitionTx, ctx: MemberContext): Promise<{ displayName: string; version: number }> {
  authorize(membersPolicy, ctx, 'change_own_name')
  const found = await findName(tx, ctx.actor.membershipId)
  if (!found) throw notFound()
  return found
}

/** Which of these accounts run as a member here, and under which name. */
export async function listMembersOf(tx: CoalitionTx, ctx: CoalitionContext, userIds: readonly string[]): Promise<{ userId: string; displayName: string; partnerId: string | null }[]> {
  authorize(membersPolicy, ctx, 'read_registered_name')
  const rows = await findMembershipsOf(tx, userIds)
  return rows.filter((row) => row.endedAt === null).map(({ userId, displayName, partnerId }) => ({ userId, displayName, partnerId }))
}

/** Administrators of the platform who are in at this moment, with why and until when. */
export async function listVisitors(tx: CoalitionTx, ctx: CoalitionContext): Promise<Visitor[]> {
  authorize(membersPolicy, ctx, 'list_visitors')
  return findVisitors(tx, ctx.now)
}
