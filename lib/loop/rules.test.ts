import { describe, expect, it } from 'vitest'
import { canAnswer, lastCovered, mostUrgent } from './rules'

const asked = (neededBy: string, answer: 'COVER_GIVEN' | 'TALK_FIRST' | null = null) => ({ neededBy, answer: answer && { answer } })

describe('a question to the alderman', () => {
  it('can be answered, and a talk may still end in cover', () => {
    expect([canAnswer(asked('2026-12-01')), canAnswer(asked('2026-12-01', 'TALK_FIRST'))]).toEqual([{ can: true }, { can: true }])
  })

  it('has its answer once cover was given: that is not taken back', () => {
    expect(canAnswer(asked('2026-12-01', 'COVER_GIVEN'))).toEqual({ can: false, reason: 'loop.covered' })
  })
})

describe('the one thing to put first', () => {
  it('is what waits for an answer and is needed soonest', () => {
    const soonest = asked('2026-12-01')
    expect(mostUrgent([asked('2026-12-20'), soonest, asked('2026-11-25', 'TALK_FIRST'), asked('2026-11-24', 'COVER_GIVEN')])).toBe(soonest)
  })

  it('is what waits for a talk when everything was answered, and nothing when all is covered', () => {
    const talk = asked('2026-12-01', 'TALK_FIRST')
    expect(mostUrgent([asked('2026-11-24', 'COVER_GIVEN'), talk])).toBe(talk)
    expect([mostUrgent([asked('2026-11-24', 'COVER_GIVEN')]), mostUrgent([])]).toEqual([undefined, undefined])
  })
})

describe('what was decided before', () => {
  it('is the cover that was given last, three at most; a talk is no decision', () => {
    const covered = (day: number) => ({ neededBy: '2026-12-01', answer: { answer: 'COVER_GIVEN' as const, createdAt: new Date(Date.UTC(2026, 10, day)) } })
    const [first, second, third, fourth] = [covered(1), covered(2), covered(3), covered(4)]
    const talk = { neededBy: '2026-12-01', answer: { answer: 'TALK_FIRST' as const, createdAt: new Date() } }
    expect(lastCovered([third, talk, first, fourth, second, { neededBy: '2026-12-01', answer: null }])).toEqual([fourth, third, second])
  })
})
