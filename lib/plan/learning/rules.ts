import type { GoalRead } from '@/lib/goals/types'
import type { OutcomeSeries } from '@/lib/indicators/types'
import { addDays } from '@/lib/platform/clock'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { RecordKey } from '../records/definitions'
import type { KeptSheet } from '../records/types'
import type { Answers } from '../types'
import { NEW_IDEA, REVIEW_DAYS } from './definitions'
import type { FigureOfYear, FigureThen, NextGoal, ReviewRead, SheetFacts } from './types'

type Points = OutcomeSeries['points']

/** A year of which nothing came in says so: it is not left out, and not zero. */
const asFigure = ({ year, own }: Points[number]): FigureOfYear => ({ year, value: own?.value ?? null, status: own?.status ?? 'NOT_DELIVERED' })

/** What an indicator said when the work began, and the newest of a later year. */
export function beforeAndAfter({ id, name, unit, decimals, source, points }: OutcomeSeries, beganIn: number): FigureThen {
  const inOrder = [...points].sort((one, other) => one.year - other.year)
  const [before, after] = [inOrder.filter(({ year }) => year <= beganIn).at(-1), inOrder.filter(({ year }) => year > beganIn).at(-1)]
  return { id, name, unit, decimals, source, before: before ? asFigure(before) : null, after: after ? asFigure(after) : null }
}

/** When the work on a goal began: when it first started, else today. */
export const beganIn = ({ changes }: Pick<GoalRead, 'changes'>, today: string): number =>
  changes.filter(({ status }) => status === 'ACTIVE').map(({ changedAt }) => changedAt.getUTCFullYear()).sort((one, other) => one - other)[0] ?? Number(today.slice(0, 4))

/** What stands in the registers today, for a sheet about this goal. */
export const factsOf = ({ title, status, unit, baseline, baselinePlan, current, measuredOn, target, dueOn, changes }: GoalRead, series: readonly OutcomeSeries[], today: string): SheetFacts => ({
  takenOn: today, goal: { title, status, unit, baseline, baselinePlan, current, measuredOn, target, dueOn }, figures: series.map((one) => beforeAndAfter(one, beganIn({ changes }, today))),
})

/** The goal as it was when it was closed says what its sheet need not ask again. */
export function firstOfClosing({ status, changes }: Pick<GoalRead, 'status' | 'changes'>): Readonly<Record<string, unknown>> {
  const closed = changes.find((one) => one.status === status && (status === 'REACHED' || status === 'STOPPED'))
  return closed ? { gehaald: status, waaromStoppen: closed.reason, watLeerdenWe: closed.lesson, vierenHoe: closed.celebration } : {}
}

/** What does not fit on a sheet as a whole. @param goalStatus of the goal that it is about */
export function problemsOn(key: RecordKey, answers: Answers, { today, goalStatus }: { readonly today: string; readonly goalStatus: GoalRead['status'] | undefined }): FieldProblem[] {
  if (key === 'F5.4') {
    const next = String(answers.volgendeReview ?? '')
    if (next === '') return answers.besluit === 'STOP' ? [] : [{ field: 'volgendeReview', code: 'plan.review_day_missing' }]
    return next < addDays(today, REVIEW_DAYS.least) || next > addDays(today, REVIEW_DAYS.most) ? [{ field: 'volgendeReview', code: 'plan.review_day_wrong' }] : []
  }
  if (key !== 'F5.9') return []
  const problems: FieldProblem[] = []
  if (goalStatus && goalStatus !== 'ACTIVE' && goalStatus !== answers.gehaald) problems.push({ field: 'gehaald', code: 'plan.goal_closed_otherwise' })
  const wanted = [...(answers.kandidaten ?? []), NEW_IDEA]
  if (answers.keuze === NEW_IDEA && !answers.nieuwIdee) problems.push({ field: 'nieuwIdee', code: 'plan.new_idea_missing' })
  else if (answers.keuze && !wanted.includes(String(answers.keuze))) problems.push({ field: 'keuze', code: 'plan.choice_not_candidate' })
  return problems
}

/** One review, as the page of its goal tells it. */
export const asReview = ({ id, createdAt, createdByName, creatorHasLeft, answers, facts }: KeptSheet): ReviewRead =>
  ({ id, createdAt, createdByName, creatorHasLeft, decision: String(answers.besluit ?? ''), nextOn: answers.volgendeReview ? String(answers.volgendeReview) : null, facts })

/** What the form of the next goal begins with: the idea that was chosen, under the same opgave, and what waits for now. */
export function nextGoalOf({ answers }: Pick<KeptSheet, 'answers'>, { title, challengeId, forWhom }: Pick<GoalRead, 'title' | 'challengeId' | 'forWhom'>, names: Readonly<Record<string, string>>): NextGoal | null {
  if (answers.keuze !== NEW_IDEA) return null
  const others = [answers.kandidaten ?? []].flat().flatMap((one) => names[one] ?? [])
  return { goalTitle: title, first: { opgave: challengeId, doel: String(answers.nieuwIdee ?? ''), voorWie: forWhom, watLatenWeVoorNu: others.join('\n').slice(0, 300) } }
}
