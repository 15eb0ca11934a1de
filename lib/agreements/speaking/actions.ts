'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerSpeaking, letIn, raiseSpeaking, settleSpeaking, speakUp, stopSpeaking, takeBackSpeaking } from './commands'
import { letInForm, raiseForm, settleForm, speakingAnswerForm, speakUpForm, stopForm, takeBackSpeakingForm } from './schema'

/** The page is read again and shows the answer; what was typed stays. */
const UNREAD = ['agreements.speaking_answer_unread'] as const

const doneAt = (path: string, code: string) => `${path}?gelukt=${code}`

export const speakUpAction = coalitionAction({
  name: 'agreements.speak_up', schema: speakUpForm, command: speakUp, pageSays: ['agreements.speaking_changed', 'agreements.speaking_readers_changed'], then: (slug, speakingId) => doneAt(paths.speaking(slug, speakingId), 'spoken_up'),
})

export const answerSpeakingAction = coalitionAction({
  name: 'agreements.answer_speaking', schema: speakingAnswerForm, command: answerSpeaking, then: (slug, _done, { speakingId }) => doneAt(paths.speaking(slug, speakingId), 'speaking_answered'),
})

export const settleSpeakingAction = coalitionAction({
  name: 'agreements.settle_speaking', schema: settleForm, command: settleSpeaking, pageSays: UNREAD, then: (slug, _done, { speakingId }) => doneAt(paths.speaking(slug, speakingId), 'speaking_settled'),
})

export const stopSpeakingAction = coalitionAction({
  name: 'agreements.stop_speaking', schema: stopForm, command: stopSpeaking, pageSays: UNREAD, then: (slug, _done, { speakingId }) => doneAt(paths.speaking(slug, speakingId), 'speaking_stopped'),
})

export const raiseSpeakingAction = coalitionAction({
  name: 'agreements.raise_speaking', schema: raiseForm, command: raiseSpeaking, pageSays: UNREAD, then: (slug, _done, { speakingId }) => doneAt(paths.speaking(slug, speakingId), 'speaking_raised'),
})

export const letInAction = coalitionAction({
  name: 'agreements.let_in', schema: letInForm, command: letIn, then: (slug, _done, { speakingId }) => doneAt(paths.speaking(slug, speakingId), 'speaking_let_in'),
})

export const takeBackSpeakingAction = coalitionAction({
  name: 'agreements.take_back_speaking', schema: takeBackSpeakingForm, command: takeBackSpeaking, pageSays: UNREAD, then: (slug) => doneAt(paths.speakings(slug), 'speaking_taken_back'),
})
