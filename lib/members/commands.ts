import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { membersPolicy } from './policy'
import { canEnd, canResume, canTakeRole, choosesName, isSameName, needsPartner } from './rules'
import type { MemberForm, NewMember, NewVisitor, OwnNameForm } from './schema'
import {
  addSignpost, clearPartner, endVisitOf, findKnownMembers, findMemberChange, findMembers, findMembershipsOf, findName, insertMember, insertVisitor, lockCoordinators, lockMember, reviveMember, setEnded, updateMember, updateName,
} from './store'
import type { MemberEvent, VisitEvent } from './types'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'

const subject = (id: string) => ({ type: 'membership', id })

async function refuseTakenName(tx: CoalitionTx, displayName: string, exceptId?: string): Promise<void> {
  const taken = (await findMembers(tx)).some((one) => one.id !== exceptId && isSameName(one.displayName, displayName))
  if (taken) throw new InvalidInput([{ field: 'displayName', code: 'members.name_taken' }])
}

/** PostgreSQL's word for a row that points at nothing in this coalition. */
const pointsNowhere = (error: unknown): boolean => (error as { code?: unknown }).code === '23503'

/**
 * Makes an account a member of this coalition. A membership that ended runs again, with the role and the name of now.
 * Returns the membership's id.
 * @throws DomainError already_there when it runs
 */
export async function addMember(tx: CoalitionTx, ctx: CoalitionContext, member: NewMember): Promise<string> {
  authorize(membersPolicy, ctx, 'add', {})
  // Who comes by an invitation chooses the name there and then; a seed knows whom it names.
  if (ctx.actor.kind === 'link' && choosesName(member.role)) {
    refusePersonalData(ctx.now, { displayName: member.displayName })
    await refuseTakenName(tx, member.displayName)
  }
  const [before] = await findMembershipsOf(tx, [member.userId])
  if (before?.endedAt) {
    await reviveMember(tx, before.id, member, ctx.now)
    record<MemberEvent>(tx, ctx, { event: 'member_rejoined', subject: subject(before.id), changes: { role: { from: before.role, to: member.role } } })
    return before.id
  }
  const id = await insertMember(tx, member, ctx.now)
  record<MemberEvent>(tx, ctx, { event: 'member_joined', subject: subject(id), changes: { role: member.role } })
  return id
}

/**
 * Ends a membership, from the next request on. Whoever calls it has seen to what hung on it (lib/departures).
 * Returns the account, to end its sessions after the commit.
 * @throws DomainError rule_broken for the last coordinator, and for who has left before
 */
export async function endMember(tx: CoalitionTx, ctx: MemberContext, input: { membershipId: string }): Promise<{ userId: string }> {
  authorize(membersPolicy, ctx, 'end')
  const coordinators = await lockCoordinators(tx, input.membershipId)
  const member = await lockMember(tx, input.membershipId)
  if (!member) throw notFound()
  authorize(membersPolicy, ctx, 'end', member)
  const allowed = canEnd(member, coordinators)
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

/**
 * Gives a member another role or organisation, from the next request on.
 * @throws DomainError members.last_coordinator: a coalition always has one
 */
export async function changeMember(tx: CoalitionTx, ctx: MemberContext, input: MemberForm): Promise<string> {
  authorize(membersPolicy, ctx, 'change')
  const { id, role, partnerId, expectedVersion } = input
  // Before the member is read: who waits for this lock then reads what the first one made.
  const coordinators = await lockCoordinators(tx, id)
  const [before] = await findKnownMembers(tx, id)
  if (!before) throw notFound()
  if (before.version !== expectedVersion) {
    const change = await findMemberChange(tx, id)
    throw new Conflict({
      changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: before.version,
      theirs: { role: before.role, partnerId: before.partnerId ?? '' },
    })
  }
  const allowed = canTakeRole(before.role, role, coordinators)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (needsPartner(role) && !partnerId) throw new InvalidInput([{ field: 'partnerId', code: 'members.partner_missing' }])
  try {
    if (!(await updateMember(tx, id, { role, partnerId }, expectedVersion, { now: ctx.now, by: ctx.actor.membershipId }))) throw ruleBroken('already_there')
  } catch (error) {
    if (pointsNowhere(error)) throw new InvalidInput([{ field: 'partnerId', code: 'members.partner_missing' }])
    throw error
  }
  if (before.role !== role) record<MemberEvent>(tx, ctx, { event: 'member_role_changed', subject: subject(id), changes: { role: { from: before.role, to: role } } })
  if (before.partnerId !== partnerId) {
    record<MemberEvent>(tx, ctx, { event: 'member_partner_changed', subject: subject(id), changes: { partnerId: { from: before.partnerId, to: partnerId } } })
  }
  return id
}

/** Changes the name under which others see you. That it changed is recorded, the names are not. */
export async function changeOwnName(tx: CoalitionTx, ctx: MemberContext, input: OwnNameForm): Promise<void> {
  authorize(membersPolicy, ctx, 'change_own_name')
  const { displayName, expectedVersion } = input
  const { membershipId } = ctx.actor
  refusePersonalData(ctx.now, { displayName })
  await refuseTakenName(tx, displayName, membershipId)
  if (!(await updateName(tx, membershipId, displayName, expectedVersion, { now: ctx.now, by: membershipId }))) {
    const [now, change] = [await findName(tx, membershipId), await findMemberChange(tx, membershipId)]
    if (!now) throw notFound()
    throw new Conflict({ changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: now.version, theirs: { displayName: now.displayName } })
  }
  record<MemberEvent>(tx, ctx, { event: 'member_name_changed', subject: subject(membershipId) })
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
