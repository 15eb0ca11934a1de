import { countWords } from '@/lib/coalitions/rules'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { GoalSource } from './types'

/** A brief is read at the coffee machine: text and points together (R-S1-19). */
export const BRIEF_WORDS = 150
/** What one of the three sources teaches, in characters. */
export const SOURCE_LENGTH = 400
/** So many points to remember has a brief. */
export const BRIEF_POINTS = 3

/** The text with its points, as it is read. */
export const briefText = ({ body, points }: Pick<GoalSource, 'body' | 'points'>): string => [body, ...points].join('\n')

/** What does not fit the kind: a brief has three points and few words, another is short. */
export function problemsInSource({ kind, body, points }: Pick<GoalSource, 'kind' | 'body' | 'points'>): FieldProblem[] {
  if (kind !== 'BRIEF') return body.length > SOURCE_LENGTH ? [{ field: 'body', code: 'goals.source_too_long', params: { max: SOURCE_LENGTH } }] : []
  const problems: FieldProblem[] = []
  if (points.length < BRIEF_POINTS) problems.push({ field: 'point1', code: 'goals.brief_points_missing' })
  const words = countWords(briefText({ body, points }))
  if (words > BRIEF_WORDS) problems.push({ field: 'body', code: 'goals.brief_too_long', params: { words, max: BRIEF_WORDS } })
  return problems
}
