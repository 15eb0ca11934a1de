import type { IndicatorRead } from '@/lib/indicators/cards/types'
import type { GoalRead, GoalStatus } from '@/lib/goals/types'
import { findingOf, type Finding } from '@/lib/indicators/rules'
import type { OutcomeSeries, Point } from '@/lib/indicators/types'
import type { ReviewRead } from '@/lib/plan/learning/types'
import { addDays, dayOf } from '@/lib/platform/clock'
import type { GoalOfQuarter, Quarter, ReportedFigure, Trend } from './types'

/** How many quarters before the present one can be chosen. */
const QUARTERS_BACK = 4

const FIRST_MONTHS = ['01', '04', '07', '10'] as const

const firstDay = (year: number, number: number): string => `${year}-${FIRST_MONTHS[number - 1] ?? '01'}-01`

const quarter = (year: number, number: number): Quarter =>
  ({ year, number, from: firstDay(year, number), until: addDays(number === 4 ? firstDay(year + 1, 1) : firstDay(year, number + 1), -1) })

/** The quarter of a day and the four before it, the present one first. */
export function quartersTo(today: string): Quarter[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const count = year * 4 + Math.ceil(month / 3) - 1
  return Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => quarter(Math.floor((count - back) / 4), ((count - back) % 4) + 1))
}

/** How a quarter stands in an address: 2026-K4. */
export const quarterKey = ({ year, number }: Pick<Quarter, 'year' | 'number'>): string => `${year}-K${number}`

/** The quarter that was asked for, the present one when none was; undefined for one that cannot be chosen. */
export const quarterAsked = (asked: string | undefined, today: string): Quarter | undefined =>
  quartersTo(today).find((one, index) => (asked === undefined ? index === 0 : quarterKey(one) === asked))

/** Does this day fall in it? */
export const isIn = ({ from, until }: Pick<Quarter, 'from' | 'until'>, day: string): boolean => day >= from && day <= until

/** Which way a figure went. What chance alone can make is never called a change. */
export function trendOf(finding: Pick<Finding, 'changePercent' | 'isTooSmall'> | null): Trend {
  if (!finding || finding.changePercent === null) return 'UNKNOWN'
  if (finding.isTooSmall) return 'UNCLEAR'
  return finding.changePercent === 0 ? 'SAME' : finding.changePercent > 0 ? 'UP' : 'DOWN'
}

const whyNot = ({ how, status }: Point): 'SUPPRESSED' | 'NOT_DELIVERED' | 'OTHER_BORDERS' =>
  (how === 'OTHER_BORDERS' ? 'OTHER_BORDERS' : status === 'SUPPRESSED' ? 'SUPPRESSED' : 'NOT_DELIVERED')

/** An indicator as it is reported: of the same points that the pages draw. Undefined when nothing of the own municipality came in. */
export function reportedFigure({ points, cardKey: _card, ...series }: OutcomeSeries, { saysNot, enteredOn }: Pick<IndicatorRead, 'saysNot'> & { readonly enteredOn: (year: number) => string | null }): ReportedFigure | undefined {
  const own = points.flatMap(({ year, own: point }) => (point ? [{ year, point }] : [])).sort((one, other) => one.year - other.year)
  const newest = own.at(-1)
  if (!newest) return undefined
  const finding = findingOf({ points }) ?? null
  const shown = own.find(({ year }) => year === finding?.year)
  return {
    ...series, saysNot, finding,
    status: (shown ?? newest).point.status, isAddedUp: shown?.point.how === 'ADDED_UP', trend: trendOf(finding),
    without: own.filter(({ year, point }) => point.value === null && (finding === null || year > finding.year)).map(({ year, point }) => ({ year, why: whyNot(point) })),
    enteredOn: enteredOn((shown ?? newest).year),
  }
}

/** On which day a goal got its state: the day that was said, or the day on which it was written down. */
const dayOfChange = ({ happenedOn, changedAt }: GoalRead['changes'][number]): string => happenedOn ?? dayOf(changedAt)

/** A goal as it stood at the end of a quarter; undefined when it did not run then, nor ended in it. */
export function goalInQuarter(goal: GoalRead, within: Quarter, reviews: readonly ReviewRead[]): GoalOfQuarter | undefined {
  // In the order in which they were written down: what happened earlier may have been said later.
  const last = goal.changes.findLast((one) => dayOfChange(one) <= within.until)
  // A goal begins as a candidate, without a row that says so.
  const status: GoalStatus = last?.status ?? 'CANDIDATE'
  const endedIn = last && (status === 'REACHED' || status === 'STOPPED') && isIn(within, dayOfChange(last)) ? last : undefined
  if (status !== 'ACTIVE' && !endedIn) return undefined
  const measured = goal.measurements.filter(({ measuredOn }) => measuredOn <= within.until).sort((one, other) => one.measuredOn.localeCompare(other.measuredOn)).at(-1)
  return {
    goal, status,
    closed: endedIn ? { on: dayOfChange(endedIn), reason: endedIn.reason, lesson: endedIn.lesson } : null,
    measured: measured ? { value: measured.value, on: measured.measuredOn } : null,
    reviews: reviews.filter(({ createdAt }) => isIn(within, dayOf(createdAt))),
  }
}

/** A text that must fit: at a word, with three dots when it was longer. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${end > most / 2 ? cut.slice(0, end) : cut}…`
}
