import { RECORD_SHEETS } from '@/lib/plan/records/definitions'
import { nameOf } from '@/lib/plan/records/rules'
import type { KeptSheet } from '@/lib/plan/records/types'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { HomeworkListed } from './homework/types'
import { ROUNDS } from './sessions/definitions'
import type { AgendaLine, Closure, MeetingRead } from './types'

/**
 * The agenda fills itself: first what a parent gains by it (R-S2-08), then a story when there is one, then the rounds of
 * a partnersessie, what was handed in, and what people added.
 */
export const agendaOf = ({ kind, storyId, story, isStorySpoken, items }: Pick<MeetingRead, 'kind' | 'storyId' | 'story' | 'isStorySpoken' | 'items'>, handedIn: readonly HomeworkListed[]): AgendaLine[] => [
  { kind: 'PARENT' }, ...(storyId && story ? [{ kind: 'STORY' as const, recordId: storyId, text: story, isSpoken: isStorySpoken === true }] : []),
  ...(kind === 'PARTNER_SESSION' ? ROUNDS.map((round) => ({ kind: 'ROUND' as const, round })) : []), ...handedIn.map((homework) => ({ kind: 'HOMEWORK' as const, homework })), ...items.map((item) => ({ kind: 'ITEM' as const, item })),
]

/** Which of the kept sheets are a story that everybody who takes part may read, and what it is called. */
export const canBeTold = (sheets: readonly Pick<KeptSheet, 'id' | 'worksheet' | 'readers' | 'answers'>[]): { readonly id: string; readonly name: string }[] =>
  sheets.flatMap(({ id, worksheet, readers, answers }) => (worksheet === 'F1.2' && (readers === 'MEMBERS' || readers === 'PUBLIC') ? [{ id, name: nameOf(RECORD_SHEETS[worksheet], answers) }] : []))

type Answered = Pick<Closure, 'parentAnswer' | 'verdict' | 'verdictWhy' | 'unansweredReason' | 'noActionReason'> & { readonly actionId: string | null }

/** Was the question of parents answered, with a verdict of an experience expert? */
export const isAnswered = ({ parentAnswer, verdict }: Pick<Closure, 'parentAnswer' | 'verdict'>): boolean => parentAnswer !== null && verdict !== null

/**
 * What stands in the way of closing: without an answer to the question of parents and a verdict with why, a reason; and
 * without an action, a reason (R-S2-08, R-S0-07).
 */
export function problemsInClosing({ parentAnswer, verdict, verdictWhy, unansweredReason, actionId, noActionReason }: Answered): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!unansweredReason) {
    if (!parentAnswer) problems.push({ field: 'parentAnswer', code: 'meetings.parent_answer_missing' })
    if (!verdict) problems.push({ field: 'verdict', code: 'meetings.verdict_missing' })
  }
  if (verdict && !verdictWhy) problems.push({ field: 'verdictWhy', code: 'meetings.verdict_why_missing' })
  if (!actionId && !noActionReason) problems.push({ field: 'actionId', code: 'meetings.action_missing' })
  return problems
}

export type MeetingRefusal = 'meetings.meeting_closed' | 'meetings.meeting_cancelled'

/** Until it is closed or cancelled, its agenda, day and place can change. */
export function canChange({ closedAt, cancelledAt }: Pick<MeetingRead, 'closedAt' | 'cancelledAt'>): { readonly can: true } | { readonly can: false; readonly reason: MeetingRefusal } {
  if (cancelledAt) return { can: false, reason: 'meetings.meeting_cancelled' }
  return closedAt ? { can: false, reason: 'meetings.meeting_closed' } : { can: true }
}
