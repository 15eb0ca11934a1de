import type { Answers } from '../types'
import { ASPECTS, LEAST_RESPONDENTS, STATEMENTS, type Aspect } from './definitions'
import { SCAN_GROUPS, type AspectResult, type ScanAnswered, type ScanGroup, type ScanRoundRead } from './types'

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const toTenth = (value: number): number => Math.round(value * 10) / 10

/** What one person scores on an aspect. */
const scoreOn = (aspect: Aspect, { scores }: ScanAnswered): number => mean(STATEMENTS.flatMap((one, index) => (one.aspect === aspect ? [scores[index] ?? 0] : [])))

/**
 * The groups that may stand beside each other: each of at least five, and nobody left over or at least five of those, since
 * with the whole beside them the rest could be worked out.
 */
export function groupsToCompare(answered: readonly Pick<ScanAnswered, 'group'>[]): ScanGroup[] {
  const sizeOf = (group: ScanGroup) => answered.filter((one) => one.group === group).length
  const large = SCAN_GROUPS.filter((group) => sizeOf(group) >= LEAST_RESPONDENTS)
  const rest = answered.length - large.reduce((sum, group) => sum + sizeOf(group), 0)
  return large.length > 1 && (rest === 0 || rest >= LEAST_RESPONDENTS) ? large : []
}

function gapOn(aspect: Aspect, answered: readonly ScanAnswered[]): AspectResult['gap'] {
  const averages = groupsToCompare(answered).map((group) => ({ group, average: mean(answered.filter((one) => one.group === group).map((one) => scoreOn(aspect, one))) })).sort((one, other) => one.average - other.average)
  const [low, high] = [averages[0], averages.at(-1)]
  return low && high ? { low: low.group, high: high.group, difference: toTenth(high.average - low.average) } : null
}

/** What came out of a round, per aspect; nothing while fewer than five took part. */
export function resultsOf(answered: readonly ScanAnswered[]): AspectResult[] | null {
  if (answered.length < LEAST_RESPONDENTS) return null
  return ASPECTS.map((aspect) => {
    const scores = answered.map((one) => scoreOn(aspect, one))
    const average = mean(scores)
    return { aspect, average: toTenth(average), spread: toTenth(Math.sqrt(mean(scores.map((score) => (score - average) ** 2)))), gap: gapOn(aspect, answered) }
  })
}

/** How many more are needed before anything is shown. */
export const neededFor = (respondents: number): number => Math.max(0, LEAST_RESPONDENTS - respondents)

/** What to talk about first: where it is lowest, and where people differ most. */
export function toTalkAbout(results: readonly AspectResult[]): { readonly lowest: Aspect; readonly furthest: Aspect } | null {
  const [lowest] = [...results].sort((one, other) => one.average - other.average)
  const [furthest] = [...results].sort((one, other) => other.spread - one.spread)
  return lowest && furthest ? { lowest: lowest.aspect, furthest: furthest.aspect } : null
}

/** The two newest rounds in which something is shown, side by side; null while there are not two. */
export function sideBySide(closed: readonly ScanRoundRead[]): { readonly now: ScanRoundRead; readonly before: ScanRoundRead } | null {
  const [now, before] = closed.filter(({ results }) => results !== null)
  return now && before ? { now, before } : null
}

export const asScores = (answers: Answers): number[] => STATEMENTS.map(({ name }) => Number(answers[name]))

export const asAnswersOf = (scores: readonly number[]): Answers => Object.fromEntries(STATEMENTS.map(({ name }, index) => [name, String(scores[index] ?? '')]))
