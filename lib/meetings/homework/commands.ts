import 'server-only'
import { readAction } from '@/lib/action-items/queries'
import { canOwn } from '@/lib/members/rules'
import type { MemberRole } from '@/lib/members/types'
import { mayFillIn } from '@/lib/plan/sheets/rules'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { personalDataIn, refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, JobContext, LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { insertLink, revokeLink } from '@/lib/platform/tenancy/links'
import { readSignal } from '@/lib/signals/queries'
import { ASSIGNMENTS } from './definitions'
import { homeworkPolicy } from './policy'
import { canDiscuss, canHandIn, canWithdraw, fits, isToDo, linkDays, MOST_DAYS_AHEAD, remindedDay } from './rules'
import type { DiscussHomeworkForm, HandInByLinkForm, HandInForm, SetHomeworkForm, WithdrawHomeworkForm } from './schema'
import { findHomework, findReceiver, insertHandIn, insertHomework, listAllOf, listToRemind, lockHomework, setDiscussed, setReminded, setWithdrawn } from './store'
import { MAIL_HOMEWORK, MAIL_HOMEWORK_REMINDER, type HandedRecord, type HomeworkEvent, type HomeworkRead } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const happened = (tx: CoalitionTx, ctx: CoalitionContext, event: HomeworkEvent['event'], { id, assignment }: Pick<HomeworkRead, 'id' | 'assignment'>) =>
  record<HomeworkEvent>(tx, ctx, { event, subject: { type: 'homework', id }, changes: { assignment } })

/** Locked, so that two who do something with it come one after the other. */
async function lockedHomework(tx: CoalitionTx, id: string): Promise<HomeworkRead> {
  await lockHomework(tx, id)
  const found = await findHomework(tx, id)
  if (!found) throw notFound()
  return found
}

/**
 * Sets homework for a partner or a person, until a day. A mail goes out with a personal link by which it can be handed in
 * without an account. Sent twice, it is one.
 */
export async function setHomework(tx: CoalitionTx, ctx: MemberContext, input: SetHomeworkForm): Promise<string> {
  authorize(homeworkPolicy, ctx, 'set')
  const { assignment, receiver, dueOn, note } = input
  const today = dayOf(ctx.now)
  const problems: FieldProblem[] = personalDataIn(ctx.now, { note })
  if (dueOn < today) problems.push({ field: 'dueOn', code: 'meetings.homework_due_past' })
  if (dueOn > addDays(today, MOST_DAYS_AHEAD)) problems.push({ field: 'dueOn', code: 'meetings.homework_due_far' })
  const found = await findReceiver(tx, receiver)
  if (!found || (found.role && !canOwn(found.role as MemberRole))) problems.push({ field: 'receiver', code: 'meetings.homework_for_gone' })
  if (problems.length > 0) throw new InvalidInput(problems)
  return once(tx, ctx, 'meetings.set_homework', input, async (id) => {
    const linkId = await insertLink(tx, ctx, { verb: 'HAND_IN', subjectId: id, days: linkDays(today, dueOn) })
    await insertHomework(tx, id, { assignment, definitionVersion: ASSIGNMENTS[assignment].version, ...receiver, dueOn, note, linkId }, by(ctx))
    await enqueue(tx, ctx, MAIL_HOMEWORK, id)
    happened(tx, ctx, 'homework_set', { id, assignment })
  })
}

const isSame = (before: HandedRecord | null, now: HandedRecord | null): boolean =>
  before?.kind === now?.kind && (before?.kind === 'SHEET' ? before.sheet : before?.id) === (now?.kind === 'SHEET' ? now.sheet : now?.id)

/** Keeps what is handed in; the same once more is nothing new, and what was not seen is not replaced. */
async function keep(tx: CoalitionTx, ctx: MemberContext | LinkContext, homework: HomeworkRead, { body, record: handed, seen }: { body: string | null; record: HandedRecord | null; seen: string | null }): Promise<void> {
  const allowed = canHandIn(homework)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const { id, handIn: before } = homework
  if (before && before.body === body && isSame(before.record, handed)) return
  if ((before?.id ?? null) !== seen) throw ruleBroken('meetings.homework_handed_in_meanwhile')
  await insertHandIn(tx, newId(), { homeworkId: id, body, record: handed }, { now: ctx.now, by: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null })
  happened(tx, ctx, 'homework_handed_in', homework)
}

/**
 * Hands homework in: words, or the worksheet, signal or action that came of it. Handed in again it takes the place of what
 * was there, until it is discussed.
 * @throws DomainError not_found for a signal or an action that this person does not read; rule_broken when another was handed in since
 */
export async function handInHomework(tx: CoalitionTx, ctx: MemberContext, { homeworkId, body, record: handed, seen }: HandInForm): Promise<string> {
  authorize(homeworkPolicy, ctx, 'hand_in')
  refusePersonalData(ctx.now, { body })
  const homework = await lockedHomework(tx, homeworkId)
  if (!may(homeworkPolicy, ctx, 'hand_in', homework)) throw notFound()
  if (handed && !fits(homework.assignment, handed)) throw new InvalidInput([{ field: 'record', code: 'meetings.homework_sheet_not_taken' }])
  if (handed?.kind === 'SHEET' && !mayFillIn(handed.sheet, ctx)) throw new InvalidInput([{ field: 'record', code: 'meetings.homework_sheet_not_yours' }])
  if (handed?.kind === 'SIGNAL') await readSignal(tx, ctx, handed.id)
  if (handed?.kind === 'ACTION') await readAction(tx, ctx, handed.id)
  await keep(tx, ctx, homework, { body, record: handed, seen })
  return homeworkId
}

/** The same, in words, by the personal link and without an account. A record that was handed in before stays with it. */
export async function handInByLink(tx: CoalitionTx, ctx: LinkContext, { body, seen }: HandInByLinkForm): Promise<void> {
  authorize(homeworkPolicy, ctx, 'hand_in_by_link')
  refusePersonalData(ctx.now, { body })
  const homework = await lockedHomework(tx, ctx.actor.subjectId)
  if (homework.forHasLeft) throw notFound()
  await keep(tx, ctx, homework, { body, record: homework.handIn?.record ?? null, seen })
}

/** Ticks that it was discussed, or takes the tick away. */
export async function discussHomework(tx: CoalitionTx, ctx: MemberContext, { homeworkId, to }: DiscussHomeworkForm): Promise<string> {
  authorize(homeworkPolicy, ctx, 'discuss')
  const homework = await lockedHomework(tx, homeworkId)
  const allowed = canDiscuss(homework)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const isDiscussed = homework.discussedAt !== null
  if (isDiscussed === (to === 'discussed')) return homeworkId
  await setDiscussed(tx, homeworkId, { at: isDiscussed ? null : ctx.now, by: isDiscussed ? null : ctx.actor.membershipId, meetingId: null })
  happened(tx, ctx, isDiscussed ? 'homework_discussion_undone' : 'homework_discussed', homework)
  return homeworkId
}

/** What was on the agenda of a meeting and was discussed there. What was discussed or taken back meanwhile stays as it is. */
export async function discussAtMeeting(tx: CoalitionTx, ctx: MemberContext, { meetingId, homeworkIds }: { readonly meetingId: string; readonly homeworkIds: readonly string[] }): Promise<void> {
  authorize(homeworkPolicy, ctx, 'discuss')
  for (const id of new Set(homeworkIds)) {
    const homework = await lockedHomework(tx, id)
    if (!canDiscuss(homework).can || homework.discussedAt) continue
    await setDiscussed(tx, id, { at: ctx.now, by: ctx.actor.membershipId, meetingId })
    happened(tx, ctx, 'homework_discussed', homework)
  }
}

async function withdraw(tx: CoalitionTx, ctx: MemberContext, homework: HomeworkRead, reason: string | null): Promise<void> {
  await setWithdrawn(tx, homework.id, reason, by(ctx))
  if (homework.linkId) await revokeLink(tx, ctx, homework.linkId)
  happened(tx, ctx, 'homework_withdrawn', homework)
}

/** Takes homework back, with the reason: its link opens nothing any more. */
export async function withdrawHomework(tx: CoalitionTx, ctx: MemberContext, { homeworkId, reason }: WithdrawHomeworkForm): Promise<string> {
  authorize(homeworkPolicy, ctx, 'withdraw')
  refusePersonalData(ctx.now, { reason })
  const homework = await lockedHomework(tx, homeworkId)
  const allowed = canWithdraw(homework)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await withdraw(tx, ctx, homework, reason)
  return homeworkId
}

/**
 * What a person or a partner that leaves had still to do goes along, and no link of theirs opens anything. Whoever may end a part here may do this: the caller has
 * decided that.
 */
export async function endHomeworkOf(tx: CoalitionTx, ctx: MemberContext, { memberId, partnerId }: { readonly memberId: string | null; readonly partnerId: string | null }): Promise<void> {
  if (memberId !== ctx.actor.membershipId) authorize(homeworkPolicy, ctx, 'withdraw')
  for (const homework of await listAllOf(tx, { memberId, partnerId: memberId === ctx.actor.membershipId ? null : partnerId })) {
    if (isToDo(homework)) await withdraw(tx, ctx, homework, null)
    else if (homework.linkId) await revokeLink(tx, ctx, homework.linkId)
  }
}

/** Asks for one mail about each homework of tomorrow that nobody handed in. Once for each, however often it runs. */
export async function remindHomework(tx: CoalitionTx, ctx: JobContext): Promise<void> {
  authorize(homeworkPolicy, ctx, 'remind')
  for (const homework of await listToRemind(tx, remindedDay(dayOf(ctx.now)))) {
    if (!(await setReminded(tx, homework.id, ctx.now))) continue
    await enqueue(tx, ctx, MAIL_HOMEWORK_REMINDER, homework.id)
    happened(tx, ctx, 'homework_reminded', homework)
  }
}
