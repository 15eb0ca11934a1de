import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/tests/support/schemas'
import { replyForm, signalForm } from './schema'

const ID = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
const RIGHT = { theme: 'WAY_TO_HELP', body: 'Ouders wachten lang', lifePhases: ['AGE_0_2'], frequency: 'MORE_OFTEN', requestKey: ID }

describe('the form for a signal', () => {
  it('takes a theme and words alone: the rest may be left out', () => {
    const { theme, body } = RIGHT
    expect(signalForm.parse({ theme, body, requestKey: ID })).toEqual({ theme, body, requestKey: ID, place: null, lifePhases: [], frequency: null, alreadyTried: null, urgency: null, wantsAnswer: false, isAnonymous: false })
    expect(signalForm.parse({ ...RIGHT, frequency: '', urgency: 'NOW', isAnonymous: 'on' })).toMatchObject({ frequency: null, urgency: 'NOW', isAnonymous: true })
    expect(signalForm.parse({ ...RIGHT, place: 'de wijk', wantsAnswer: 'on' })).toMatchObject({ place: 'de wijk', wantsAnswer: true })
  })

  it('asks for each thing by its own sentence', () => {
    expect(problemsOf(signalForm, { requestKey: ID })).toEqual({
      theme: 'signals.theme_missing', body: 'signals.body_missing',
    })
  })

  it('stays short: 280 characters, so that it fits a phone and no case file', () => {
    expect([problemsOf(signalForm, { ...RIGHT, body: 'x'.repeat(280) }), problemsOf(signalForm, { ...RIGHT, body: 'x'.repeat(281) })]).toEqual([undefined, { body: 'too_long' }])
    expect(problemsOf(signalForm, { ...RIGHT, place: 'x'.repeat(81) })).toEqual({ place: 'too_long' })
  })
})

describe('the form to answer', () => {
  it('asks for an answer', () => {
    expect([problemsOf(replyForm, { signalId: ID, body: '' }), problemsOf(replyForm, { signalId: ID, body: 'x'.repeat(601) })]).toEqual([{ body: 'signals.reply_missing' }, { body: 'too_long' }])
  })
})
