import 'server-only'
import { readAction } from '@/lib/action-items/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { OF_ORGANISATIONS } from '@/lib/platform/privacy/guard'
import { personalDataIn, refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { discussAtMeeting } from './homework/commands'
import { meetingsPolicy } from './policy'
import { listStories } from './queries'
import { canChange, problemsInClosing } from './rules'
import type { AddItemForm, CancelMeetingForm, ChangeMeetingForm, CloseMeetingForm, DropItemForm, PlanMeetingForm } from './schema'
import { FORMAT_VERSION } from './sessions/definitions'
import { findMeeting, insertClosure, insertItem, insertMeeting, lockMeeting, setCancelled, setDropped, updateMeeting } from './store'
import type { MeetingEvent, MeetingRead } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'meeting', id })

/** A place may be the address of an organisation; a story is one that everybody may read, as long as it is not taken back. */
async function refuseContent(tx: CoalitionTx, ctx: MemberContext, { place, storyId }: { readonly place: string | null; readonly storyId: string | null }): Promise<void> {
  const problems: FieldProblem[] = personalDataIn(ctx.now, { place }, OF_ORGANISATIONS)
  if (storyId && !(await listStories(tx, ctx)).some(({ id }) => id === storyId)) problems.push({ field: 'storyId', code: 'meetings.story_gone' })
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Locked, and open to change. @throws DomainError rule_broken when it is over or cancelled */
async function openMeeting(tx: CoalitionTx, id: string): Promise<MeetingRead> {
  await lockMeeting(tx, id)
  const found = await findMeeting(tx, id)
  if (!found) throw notFound()
  const allowed = canChange(found)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return found
}

/** Plans a meeting or a partnersessie; its agenda fills itself. Sent twice, it is one. */
export async function planMeeting(tx: CoalitionTx, ctx: MemberContext, input: PlanMeetingForm): Promise<string> {
  authorize(meetingsPolicy, ctx, 'plan')
  const { kind, heldOn, place, storyId } = input
  await refuseContent(tx, ctx, input)
  return once(tx, ctx, 'meetings.plan', input, async (id) => {
    await insertMeeting(tx, id, { kind, formatVersion: kind === 'PARTNER_SESSION' ? FORMAT_VERSION : null, heldOn, place, storyId }, by(ctx))
    record<MeetingEvent>(tx, ctx, { event: 'meeting_planned', subject: subject(id), changes: { heldOn } })
  })
}

/** Another day, place or story. @throws Conflict with both, when somebody else was first */
export async function changeMeeting(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, heldOn, place, storyId }: ChangeMeetingForm): Promise<string> {
  authorize(meetingsPolicy, ctx, 'plan')
  await refuseContent(tx, ctx, { place, storyId })
  const before = await openMeeting(tx, id)
  if (!(await updateMeeting(tx, id, expectedVersion, { heldOn, place, storyId }, by(ctx)))) {
    throw new Conflict({
      changedBy: before.updatedByName, changedAt: before.updatedAt, currentVersion: before.version, theirs: { heldOn: before.heldOn, place: before.place ?? '', storyId: before.storyId ?? '' },
    })
  }
  record<MeetingEvent>(tx, ctx, { event: 'meeting_changed', subject: subject(id), changes: { heldOn } })
  return id
}

/** It does not take place, with the reason. What was handed in waits for the next. */
export async function cancelMeeting(tx: CoalitionTx, ctx: MemberContext, { meetingId, reason }: CancelMeetingForm): Promise<string> {
  authorize(meetingsPolicy, ctx, 'plan')
  refusePersonalData(ctx.now, { reason })
  await openMeeting(tx, meetingId)
  await setCancelled(tx, meetingId, reason, by(ctx))
  record<MeetingEvent>(tx, ctx, { event: 'meeting_cancelled', subject: subject(meetingId) })
  return meetingId
}

/** Puts something on the agenda. Sent twice, it is one. */
export async function addItem(tx: CoalitionTx, ctx: MemberContext, input: AddItemForm): Promise<string> {
  authorize(meetingsPolicy, ctx, 'add_item')
  const { meetingId, body } = input
  refusePersonalData(ctx.now, { body })
  await openMeeting(tx, meetingId)
  await once(tx, ctx, 'meetings.add_item', input, async (id) => {
    await insertItem(tx, id, { meetingId, body }, by(ctx))
    record<MeetingEvent>(tx, ctx, { event: 'meeting_item_added', subject: subject(meetingId) })
  })
  return meetingId
}

/** Takes something off the agenda that somebody added. Nothing happens when it is off already. */
export async function dropItem(tx: CoalitionTx, ctx: MemberContext, { meetingId, itemId }: DropItemForm): Promise<string> {
  authorize(meetingsPolicy, ctx, 'drop_item')
  const item = (await openMeeting(tx, meetingId)).items.find((one) => one.id === itemId)
  if (!item) return meetingId
  authorize(meetingsPolicy, ctx, 'drop_item', item)
  await setDropped(tx, itemId, by(ctx))
  record<MeetingEvent>(tx, ctx, { event: 'meeting_item_dropped', subject: subject(meetingId) })
  return meetingId
}

/**
 * Closes a meeting: with the answer to the question of parents and the verdict of an experience expert, or with why not;
 * and with the action that comes of it, or why none does. Who was there is counted, not named.
 * @throws InvalidInput with everything that is missing
 */
export async function closeMeeting(tx: CoalitionTx, ctx: MemberContext, { meetingId, discussed, ...input }: CloseMeetingForm): Promise<string> {
  authorize(meetingsPolicy, ctx, 'close')
  const { parentAnswer, verdictWhy, unansweredReason, noActionReason, verdict, actionId } = input
  const problems = [...problemsInClosing(input), ...personalDataIn(ctx.now, { parentAnswer, verdictWhy, unansweredReason, noActionReason })]
  if (problems.length > 0) throw new InvalidInput(problems)
  const { heldOn } = await openMeeting(tx, meetingId)
  if (heldOn > dayOf(ctx.now)) throw ruleBroken('meetings.meeting_to_come')
  if (actionId) await readAction(tx, ctx, actionId)
  await insertClosure(tx, meetingId, input, by(ctx))
  await discussAtMeeting(tx, ctx, { meetingId, homeworkIds: discussed })
  record<MeetingEvent>(tx, ctx, { event: 'meeting_closed', subject: subject(meetingId), changes: { verdict, hasAction: actionId !== null } })
  return meetingId
}
