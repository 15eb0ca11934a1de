import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from './policy'
import { findAccount, findMembers, findVisitors } from './store'
import type { MemberName, Visitor } from './types'

/** Everybody in the coalition, to choose an owner from. */
export async function listMemberNames(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_names')
  return findMembers(tx)
}

/** The coordinators: they read signals and contributions, and a sender sees their names. */
export async function listReaders(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_readers')
  return findMembers(tx, 'COORDINATOR')
}

/** The account of a member, for a background task that sends a mail; undefined when the membership has ended. */
export async function readAccount(tx: CoalitionTx, ctx: CoalitionContext, membershipId: string): Promise<{ userId: string; displayName: string } | undefined> {
  authorize(membersPolicy, ctx, 'read_account')
  return findAccount(tx, membershipId)
}

/** The aldermen, by name: to whom an overview can be sent. */
export async function listAldermen(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_aldermen')
  return findMembers(tx, 'ALDERMAN')
}

/** One alderman of this coalition; undefined for anybody else. */
export async function findAlderman(tx: CoalitionTx, ctx: CoalitionContext, membershipId: string): Promise<MemberName | undefined> {
  return (await listAldermen(tx, ctx)).find((one) => one.id === membershipId)
}

/** Administrators of the platform who are in at this moment, with why and until when. */
export async function listVisitors(tx: CoalitionTx, ctx: CoalitionContext): Promise<Visitor[]> {
  authorize(membersPolicy, ctx, 'list_visitors')
  return findVisitors(tx, ctx.now)
}
