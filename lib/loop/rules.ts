import type { ExecutiveAnswer } from './types'

/** A talk may still end in cover; cover that was given stands. */
export const canAnswer = (request: { answer: { answer: ExecutiveAnswer } | null }): { can: true } | { can: false; reason: 'loop.covered' } =>
  request.answer?.answer === 'COVER_GIVEN' ? { can: false, reason: 'loop.covered' } : { can: true }

/** The one thing to put first: what waits for an answer and is needed soonest; then what waits for a talk. */
export function mostUrgent<R extends { neededBy: string; answer: { answer: ExecutiveAnswer } | null }>(requests: readonly R[]): R | undefined {
  const open = requests.filter((one) => one.answer?.answer !== 'COVER_GIVEN')
  return [...open].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || a.neededBy.localeCompare(b.neededBy))[0]
}

/** How many decisions from before stand beside what waits. */
const SHOWN_COVERED = 3

/** What was covered, the newest first. */
export const lastCovered = <R extends { answer: { answer: ExecutiveAnswer; createdAt: Date } | null }>(requests: readonly R[]): R[] =>
  requests.filter((one) => one.answer?.answer === 'COVER_GIVEN')
    .sort((one, other) => Number(other.answer?.createdAt ?? 0) - Number(one.answer?.createdAt ?? 0)).slice(0, SHOWN_COVERED)
