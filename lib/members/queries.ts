import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from './policy'
import { findAccount, findEndedAccount, findMembers } from './store'
import type { MemberName } from './types'

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

/** The supporters: with whom an experience expert can share what they said. */
export async function listSupporters(tx: CoalitionTx, ctx: CoalitionContext): Promise<MemberName[]> {
  authorize(membersPolicy, ctx, 'list_supporters')
  return findMembers(tx, 'SUPPORTER')
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

/** The account of somebody who left, for the background task that closes the way in; undefined when they take part (again). */
export async function readEndedAccount(tx: CoalitionTx, ctx: CoalitionContext, membershipId: string): Promise<string | undefined> {
  authorize(membersPolicy, ctx, 'read_account')
  return findEndedAccount(tx, membershipId)
}
