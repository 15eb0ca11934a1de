import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { raiseForm, settleForm, speakingAnswerForm, speakUpForm, stopForm, takeBackSpeakingForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const which = { speakingId: ID, step: 'PRIVATE', answered: 'false' }

describe('speaking up', () => {
  it('says what is seen, what it means for parents, and what is asked', () => {
    const about = { agreementId: ID, commitmentId: ID, versionId: ID, partnerId: ID, readers: ID, requestKey: ID }
    expect(problemsOf(speakUpForm, about)).toEqual({ seen: 'agreements.speaking_seen_missing', meaning: 'agreements.speaking_meaning_missing', asked: 'agreements.speaking_asked_missing' })
    expect(problemsOf(speakUpForm, { ...about, seen: 'a', meaning: 'b', asked: 'c'.repeat(301) })).toEqual({ asked: 'too_long' })
    expect(problemsOf(speakUpForm, { ...about, seen: 'a', meaning: 'b', asked: 'c' })).toBeUndefined()
  })
})

describe('the answer', () => {
  it('says why, unless it is taken up', () => {
    const answer = (over: object) => problemsOf(speakingAnswerForm, { ...which, ...over })
    expect([answer({}), answer({ answer: 'DIFFERENT' }), answer({ answer: 'NOT_NOW', note: '' })]).toEqual([{ answer: 'agreements.speaking_answer_missing' }, { note: 'agreements.speaking_note_missing' }, { note: 'agreements.speaking_note_missing' }])
    expect([answer({ answer: 'TAKES_UP' }), answer({ answer: 'DIFFERENT', note: 'De deur was open' })]).toEqual([undefined, undefined])
  })
})

describe('a step further, and settling it', () => {
  it('say why and what was agreed, and where it stood on the screen', () => {
    expect([problemsOf(raiseForm, which), problemsOf(settleForm, which), problemsOf(stopForm, which)]).toEqual([{ reason: 'agreements.speaking_reason_missing' }, { agreed: 'agreements.speaking_agreed_missing' }, { why: 'agreements.speaking_why_missing' }])
    expect([problemsOf(raiseForm, { ...which, reason: 'x' }), problemsOf(settleForm, { ...which, agreed: 'x' }), problemsOf(stopForm, { ...which, why: 'x' })]).toEqual([undefined, undefined, undefined])
    expect(problemsOf(raiseForm, { ...which, step: 'EVERYBODY', reason: 'x' })).toEqual({ step: 'form_broken' })
    expect([problemsOf(takeBackSpeakingForm, { speakingId: ID }), problemsOf(takeBackSpeakingForm, { speakingId: ID, answered: 'true' })]).toEqual([{ answered: 'form_broken' }, undefined])
  })
})
