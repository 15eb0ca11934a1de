import { describe, expect, it } from 'vitest'
import { canAnswer, mostUrgent } from './rules'

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
