import { describe, expect, it } from 'vitest'
import { canAnswerSpeaking, canLetIn, canRaise, canReach, canSettle, canSpeak, canTakeBackSpeaking, isAsShown, nextStep, raisableOn, waitsFor } from './rules'
import { SPEAKING_STEPS, type SpeakingOutcome, type SpeakingStep } from './types'

const seen = (step: SpeakingStep, answered = false) => ({ step, answered })

const at = (step: SpeakingStep, over: { isAnswered?: boolean; outcome?: SpeakingOutcome } = {}) =>
  ({ step, speakerPartnerId: 'a', stepAt: new Date('2026-11-01T10:00:00.000Z'), isAnswered: over.isAnswered ?? false, outcome: over.outcome ?? null })

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

describe('a partner', () => {
  it('is spoken to when somebody of it is there to read it', () => {
    const readers = [{ membershipId: 'm', name: 'Wil', partnerId: 'b' }]
    expect([canReach(readers, 'b'), canReach(readers, 'c'), canReach([], 'b')]).toEqual([CAN, no('speaking_nobody'), no('speaking_nobody')])
  })
})

describe('what waits', () => {
  const open = { step: 'PRIVATE' as SpeakingStep, isAnswered: false, outcome: null as SpeakingOutcome | null, speakerPartnerId: 'a' as string | null, partnerId: 'b' }
  const of = (over: Partial<typeof open>) => [
    { role: 'PROFESSIONAL' as const, partnerId: 'a' }, { role: 'PARTNER_EXECUTIVE' as const, partnerId: 'b' }, { role: 'PARTNER_EXECUTIVE' as const, partnerId: 'c' }, { role: 'PARTNER_EXECUTIVE' as const, partnerId: null }, { role: 'COORDINATOR' as const, partnerId: null },
  ].map((who) => waitsFor({ ...open, ...over }, who))

  it('is a question for who is spoken to, and its answer for who asked', () => {
    expect(of({})).toEqual([null, 'spokenTo', null, null, null])
    expect(of({ isAnswered: true })).toEqual(['speakingAnswered', null, null, null, null])
  })

  it('lies with the coordinators at the core group, and when it was them who asked', () => {
    expect(of({ step: 'CORE_GROUP' })).toEqual([null, 'spokenTo', null, null, 'atCoreGroup'])
    expect([of({ speakerPartnerId: null }), of({ speakerPartnerId: null, isAnswered: true })]).toEqual([[null, 'spokenTo', null, null, null], [null, null, null, null, 'speakingAnswered']])
  })

  it('is nothing when it ended, however it ended', () => {
    for (const outcome of ['SETTLED', 'NO_READER', 'COMMITMENT_GONE'] as const) expect(of({ isAnswered: true, outcome })).toEqual(Array(5).fill(null))
  })
})

describe('the steps', () => {
  it('follow each other, and none is left out', () => {
    expect(SPEAKING_STEPS.map((step) => nextStep({ step, speakerPartnerId: 'a' }))).toEqual(['CORE_GROUP', 'BOARD', null])
  })

  it('do not go through the core group when the core group speaks', () => {
    expect(SPEAKING_STEPS.map((step) => nextStep({ step, speakerPartnerId: null }))).toEqual(['BOARD', 'BOARD', null])
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
    for (const outcome of ['SETTLED', 'STOPPED', 'PARTNER_LEFT', 'COMMITMENT_GONE', 'NO_READER'] as const) {
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

it('a colleague is let in as long as it is between the two and open', () => {
  expect([canLetIn(at('PRIVATE')), canLetIn(at('PRIVATE', { outcome: 'SETTLED' })), canLetIn(at('CORE_GROUP'))]).toEqual([CAN, no('speaking_ended'), no('speaking_moved')])
})
