import { describe, expect, it } from 'vitest'
import { findPersonalData } from '@/lib/platform/privacy/guard'
import { ROUNDS, SESSION_MINUTES } from './definitions'
import { OUTCOME_KINDS } from './types'

describe('the format of a partnersessie', () => {
  it('has a round for each kind of outcome, in an hour and a half', () => {
    expect(ROUNDS.map((round) => round.kind)).toEqual([...OUTCOME_KINDS])
    expect(SESSION_MINUTES).toBe(90)
  })

  it.each(ROUNDS)('$title asks in short sentences, and names nobody', ({ questions, how, title }) => {
    expect(questions.length).toBe(2)
    for (const sentence of [title, ...questions, ...how.split(/(?<=[.?!])\s+/)]) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15)
    expect(findPersonalData([title, ...questions, how].join(' '), '2026-11-22')).toEqual([])
  })
})
