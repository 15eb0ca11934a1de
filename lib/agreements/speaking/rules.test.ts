import { describe, expect, it } from 'vitest'
import { canAnswerSpeaking, canRaise, canSettle, canSpeak, canTakeBackSpeaking, isAsShown, nextStep, raisableOn } from './rules'
import { SPEAKING_STEPS, type SpeakingStep } from './types'

const seen = (step: SpeakingStep, answered = false) => ({ step, answered })

const at = (step: SpeakingStep, over: { isAnswered?: boolean; outcome?: 'SETTLED' | 'PARTNER_LEFT' } = {}) =>
  ({ step, stepAt: new Date('2026-11-01T10:00:00.000Z'), isAnswered: over.isAnswered ?? false, outcome: over.outcome ?? null })

const CAN = { can: true }
const no = (reason: string) => ({ can: false, reason: `agreements.${reason}` })

describe('who can be spoken to', () => {
  const spoken = { agreement: { status: 'IN_FORCE' as const }, commitment: { status: 'RUNNING' as const, partnerId: 'b', partnerHasLeft: false } }

  it('is another partner that does an afspraak in force, by a partner or by the core group', () => {
    expect([canSpeak(spoken, 'a'), canSpeak(spoken, null)]).toEqual([CAN, CAN])
  })

  it('is not one’s own, not of a text that does not hold, not of what expired, and not who left', () => {
    expect(canSpeak(spoken, 'b')).toEqual(no('speaking_own'))
    for (const status of ['DRAFT', 'SIGNING', 'SUPERSEDED', 'ENDED'] as const) expect(canSpeak({ ...spoken, agreement: { status } }, 'a')).toEqual(no('not_in_force'))
    expect(canSpeak({ ...spoken, commitment: { ...spoken.commitment, status: 'EXPIRED' } }, 'a')).toEqual(no('speaking_expired'))
    expect(canSpeak({ ...spoken, commitment: { ...spoken.commitment, partnerHasLeft: true } }, 'a')).toEqual(no('speaking_partner_left'))
  })
})

describe('what is said', () => {
  const shown = { versionId: 'v', partnerId: 'p', readers: 'r' }

  it('goes to those who stood on the screen, about what stood there', () => {
    expect(isAsShown(shown, { ...shown })).toEqual(CAN)
    expect([isAsShown(shown, { ...shown, versionId: 'w' }), isAsShown(shown, { ...shown, partnerId: 'q' }), isAsShown(shown, { ...shown, readers: 's' })]).toEqual([no('speaking_changed'), no('speaking_changed'), no('speaking_readers_changed')])
  })
})

describe('the steps', () => {
  it('follow each other, and none is left out', () => {
    expect(SPEAKING_STEPS.map(nextStep)).toEqual(['CORE_GROUP', 'BOARD', null])
  })

  it('are taken after an answer, or after a week without one', () => {
    for (const step of ['PRIVATE', 'CORE_GROUP'] as const) {
      expect([canRaise(at(step), seen(step), '2026-11-07'), canRaise(at(step), seen(step), '2026-11-08')]).toEqual([no('speaking_wait'), CAN])
      expect(canRaise(at(step, { isAnswered: true }), seen(step, true), '2026-11-01')).toEqual(CAN)
    }
    expect(raisableOn(at('PRIVATE'))).toBe('2026-11-08')
  })

  it('end at the board table, and with whatever ended it', () => {
    expect(canRaise(at('BOARD', { isAnswered: true }), seen('BOARD', true), '2026-12-01')).toEqual(no('speaking_last'))
    for (const outcome of ['SETTLED', 'PARTNER_LEFT'] as const) {
      const ended = at('PRIVATE', { outcome, isAnswered: true })
      expect([canRaise(ended, seen('PRIVATE', true), '2026-12-01'), canAnswerSpeaking(ended, 'PRIVATE'), canSettle(ended, seen('PRIVATE', true)), canTakeBackSpeaking(ended, true)]).toEqual(Array(4).fill(no('speaking_ended')))
    }
  })

  it('are seen by who does something: what was written for fewer readers is not sent to more', () => {
    const moved = at('CORE_GROUP')
    expect([canAnswerSpeaking(moved, 'PRIVATE'), canSettle(moved, seen('PRIVATE')), canRaise(moved, seen('PRIVATE'), '2026-12-01')]).toEqual(Array(3).fill(no('speaking_moved')))
    expect([canAnswerSpeaking(moved, 'CORE_GROUP'), canSettle(moved, seen('CORE_GROUP')), canRaise(moved, seen('CORE_GROUP'), '2026-12-01')]).toEqual([CAN, CAN, CAN])
  })
})

describe('an answer', () => {
  it('is given once in each step', () => {
    for (const step of SPEAKING_STEPS) expect([canAnswerSpeaking(at(step), step), canAnswerSpeaking(at(step, { isAnswered: true }), step)]).toEqual([CAN, no('speaking_answered')])
  })

  it('is not needed to settle it', () => {
    for (const step of SPEAKING_STEPS) expect([canSettle(at(step), seen(step)), canSettle(at(step, { isAnswered: true }), seen(step, true))]).toEqual([CAN, CAN])
  })

  it('that came while somebody was writing is read first', () => {
    const answered = at('PRIVATE', { isAnswered: true })
    expect([canSettle(answered, seen('PRIVATE')), canRaise(answered, seen('PRIVATE'), '2026-12-01'), canTakeBackSpeaking(answered, false)]).toEqual(Array(3).fill(no('speaking_answer_unread')))
  })
})

describe('taking it back', () => {
  it('is for as long as it is between the two, answered or not', () => {
    expect([canTakeBackSpeaking(at('PRIVATE'), false), canTakeBackSpeaking(at('PRIVATE', { isAnswered: true }), true)]).toEqual([CAN, CAN])
    expect([canTakeBackSpeaking(at('CORE_GROUP'), false), canTakeBackSpeaking(at('BOARD'), false)]).toEqual([no('speaking_not_private'), no('speaking_not_private')])
  })
})
