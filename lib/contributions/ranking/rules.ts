import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { RANKING_LIMITS } from './schema'
import type { Choice, RankedItem } from './types'

/** Of each group: with fewer answers an order would tell what somebody said. */
export const FEWEST_ANSWERS = 5

/** One can answer until the end of the last day, unless it was closed before. */
export const isOpen = (round: { readonly closesOn: string; readonly closedAt: Date | null }, today: string): boolean => round.closedAt === null && round.closesOn >= today

/** Three different things, of those that are asked about. */
export function problemsOfChoice({ firstId, secondId, thirdId }: Choice, known: ReadonlySet<string>): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!known.has(firstId)) problems.push({ field: 'firstId', code: 'ranking.first_missing' })
  if (!known.has(secondId)) problems.push({ field: 'secondId', code: 'ranking.second_missing' })
  else if (secondId === firstId) problems.push({ field: 'secondId', code: 'ranking.twice' })
  if (!known.has(thirdId)) problems.push({ field: 'thirdId', code: 'ranking.third_missing' })
  else if (thirdId === firstId || thirdId === secondId) problems.push({ field: 'thirdId', code: 'ranking.twice' })
  return problems
}

/** What was typed, one a line. */
export const linesOf = (text: string | null): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean)

/** The same words twice are one. */
export const withoutDoubles = <T extends { readonly words: string }>(items: readonly T[]): T[] =>
  items.filter((one, index) => items.findIndex((other) => other.words.toLowerCase() === one.words.toLowerCase()) === index)

export function problemOfItems(items: readonly { readonly words: string }[]): FieldProblem | undefined {
  const { fewest, most, words } = RANKING_LIMITS
  if (items.length < fewest) return { field: 'sources', code: 'ranking.too_few' }
  if (items.length > most) return { field: 'sources', code: 'ranking.too_many' }
  return items.some((one) => one.words.length > words) ? { field: 'own', code: 'ranking.words_too_long' } : undefined
}

/** From how many places on a difference is worth a sentence. */
const TELLING = 2
/** More sentences than that nobody reads. */
const MOST_SENTENCES = 3

/** What the two groups put far apart, the largest difference first; of the same, what parents put highest. */
export const differencesIn = (result: readonly RankedItem[]): RankedItem[] =>
  result.filter(({ experts, professionals }) => Math.abs(experts.place - professionals.place) >= TELLING)
    .sort((one, other) => Math.abs(other.experts.place - other.professionals.place) - Math.abs(one.experts.place - one.professionals.place) || one.experts.place - other.experts.place)
    .slice(0, MOST_SENTENCES)
