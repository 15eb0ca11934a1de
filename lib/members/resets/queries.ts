import 'server-only'
import { listFactorResets, resetNumber } from '@/lib/platform/auth/factor-resets'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from '../policy'
import { findByAccounts, findCoordinatorAccounts } from './store'
import type { AccessRequest } from './types'

/** Who of this coalition lost every way to show the second factor and waits for somebody to decide; the longest waiting first. */
export async function listAccessRequests(tx: CoalitionTx, ctx: MemberContext): Promise<AccessRequest[]> {
  authorize(membersPolicy, ctx, 'approve_factor_reset')
  const resets = await listFactorResets(ctx.coalition.id)
  if (resets.length === 0) return []
  const members = new Map((await findByAccounts(tx, resets.map(({ userId }) => userId))).map((member) => [member.userId, member]))
  return resets.flatMap(({ id, userId, requestedAt }) => {
    const member = members.get(userId)
    return member ? [{ id, number: resetNumber(id), displayName: member.displayName, requestedAt, isOwn: member.membershipId === ctx.actor.membershipId }] : []
  })
}

/** The accounts of the coordinators, for a background task that tells them that somebody asks; never that of who asks. */
export async function listDeciders(tx: CoalitionTx, ctx: CoalitionContext, askedBy: string): Promise<string[]> {
  authorize(membersPolicy, ctx, 'list_deciders')
  return (await findCoordinatorAccounts(tx)).filter((userId) => userId !== askedBy)
}
