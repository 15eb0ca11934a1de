import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { ruleBroken } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from './policy'
import type { NewMember, NewVisitor } from './schema'
import { endVisitOf, insertMember, insertVisitor } from './store'
import type { MemberJoined, VisitEvent } from './types'

/** Makes an account a member of this coalition. Returns the membership's id. */
export async function addMember(tx: CoalitionTx, ctx: CoalitionContext, member: NewMember): Promise<string> {
  authorize(membersPolicy, ctx, 'add')
  const id = await insertMember(tx, member, ctx.now)
  record<MemberJoined>(tx, ctx, { event: 'member_joined', subject: { type: 'membership', id }, changes: { role: member.role } })
  return id
}

/**
 * Lets an administrator of the platform in as a coordinator until a moment, for everybody in the coalition to see.
 * @throws DomainError rule_broken when they belong or belonged here in their own right: that is the coordinator's to decide
 */
export async function admitVisitor(tx: CoalitionTx, ctx: CoalitionContext, visitor: NewVisitor): Promise<string> {
  authorize(membersPolicy, ctx, 'admit_visitor')
  const id = await insertVisitor(tx, visitor, ctx.now)
  if (!id) throw ruleBroken('members.own_member')
  record<VisitEvent>(tx, ctx, { event: 'visitor_joined', subject: { type: 'membership', id }, changes: { role: 'COORDINATOR', reason: visitor.reason, until: visitor.until.toISOString() } })
  return id
}

/** Ends such a visit before its time. Nothing happens when there is none. */
export async function endVisit(tx: CoalitionTx, ctx: CoalitionContext, userId: string): Promise<void> {
  authorize(membersPolicy, ctx, 'admit_visitor')
  const id = await endVisitOf(tx, userId, ctx.now)
  if (id) record<VisitEvent>(tx, ctx, { event: 'visitor_left', subject: { type: 'membership', id } })
}
