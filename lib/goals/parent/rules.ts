import { countWords } from '@/lib/coalitions/rules'
import type { ParentCheckShare, ParentVerdict } from './types'

/** So short that a parent can tell it on (F3.4). */
export const ANSWER_MAX_WORDS = 40

/** Is this answer short enough? */
export const isShort = (answer: string): { can: true } | { can: false; words: number } => {
  const words = countWords(answer)
  return words <= ANSWER_MAX_WORDS ? { can: true } : { can: false, words }
}

/** The verdict that counts: the newest one about the answer as it stands. */
export const verdictThatCounts = (verdicts: readonly ParentVerdict[]): ParentVerdict | undefined => verdicts.find((one) => one.isCurrent)

/** The share of goals that started with a yes, in whole percents; undefined when none started. */
export function positiveShare(quarters: readonly Pick<ParentCheckShare, 'started' | 'positive'>[]): number | undefined {
  const sum = (of: 'started' | 'positive') => quarters.reduce((total, one) => total + one[of], 0)
  return sum('started') === 0 ? undefined : Math.round((sum('positive') / sum('started')) * 100)
}
