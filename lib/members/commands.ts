import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from './policy'
import { canEnd, canResume } from './rules'
import type { NewMember } from './schema'
import { addSignpost, clearPartner, insertMember, lockMember, lockOtherCoordinators, setEnded } from './store'
import type { MemberEvent, MemberJoined } from './types'

/** Makes an account a member of this coalition. Returns the membership's id. */
export async function addMember(tx: CoalitionTx, ctx: CoalitionContext, member: NewMember): Promise<string> {
  authorize(membersPolicy, ctx, 'add')
  const id = await insertMember(tx, member, ctx.now)
  record<MemberJoined>(tx, ctx, { event: 'member_joined', subject: { type: 'membership', id }, changes: { role: member.role } })
  return id
}

const subject = (id: string) => ({ type: 'membership', id })

/**
 * Ends a membership, from the next request on. Whoever calls it has seen to what hung on it (lib/departures).
 * Returns the account, to end its sessions after the commit.
 * @throws DomainError rule_broken for the last coordinator, and for who has left before
 */
export async function endMember(tx: CoalitionTx, ctx: MemberContext, input: { membershipId: string }): Promise<{ userId: string }> {
  authorize(membersPolicy, ctx, 'end')
  const others = await lockOtherCoordinators(tx, input.membershipId)
  const member = await lockMember(tx, input.membershipId)
  if (!member) throw notFound()
  authorize(membersPolicy, ctx, 'end', member)
  const allowed = canEnd(member, others)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setEnded(tx, member.id, ctx.now)
  record<MemberEvent>(tx, ctx, { event: 'member_left', subject: subject(member.id), changes: { role: member.role } })
  return { userId: member.userId }
}

/** Lets a membership that ended run again, in the role it had. */
export async function resumeMember(tx: CoalitionTx, ctx: MemberContext, input: { membershipId: string }): Promise<void> {
  authorize(membersPolicy, ctx, 'resume')
  const member = await lockMember(tx, input.membershipId)
  if (!member) throw notFound()
  const allowed = canResume(member)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await setEnded(tx, member.id, null)
  await addSignpost(tx, member.userId)
  record<MemberEvent>(tx, ctx, { event: 'member_resumed', subject: subject(member.id), changes: { role: member.role } })
}

/** A member goes on without the organisation they came from. */
export async function detachMember(tx: CoalitionTx, ctx: MemberContext, input: { membershipId: string }): Promise<void> {
  authorize(membersPolicy, ctx, 'detach')
  const member = await lockMember(tx, input.membershipId)
  if (!member) throw notFound()
  await clearPartner(tx, member.id)
  record<MemberEvent>(tx, ctx, { event: 'member_detached', subject: subject(member.id), changes: { partnerId: { from: member.partnerId, to: null } } })
}
