'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerSpeaking, raiseSpeaking, settleSpeaking, speakUp, takeBackSpeaking } from './commands'
import { raiseForm, settleForm, speakingAnswerForm, speakUpForm, takeBackSpeakingForm } from './schema'

const doneAt = (slug: string, { speakingId }: { speakingId: string }, code: string) => `${paths.speaking(slug, speakingId)}?gelukt=${code}`

export const speakUpAction = coalitionAction({
  name: 'agreements.speak_up', schema: speakUpForm, command: speakUp, then: (slug, speakingId) => doneAt(slug, { speakingId }, 'spoken_up'),
})

export const answerSpeakingAction = coalitionAction({
  name: 'agreements.answer_speaking', schema: speakingAnswerForm, command: answerSpeaking, then: (slug, _done, input) => doneAt(slug, input, 'speaking_answered'),
})

export const settleSpeakingAction = coalitionAction({
  name: 'agreements.settle_speaking', schema: settleForm, command: settleSpeaking, then: (slug, _done, input) => doneAt(slug, input, 'speaking_settled'),
})

export const raiseSpeakingAction = coalitionAction({
  name: 'agreements.raise_speaking', schema: raiseForm, command: raiseSpeaking, then: (slug, _done, input) => doneAt(slug, input, 'speaking_raised'),
})

export const takeBackSpeakingAction = coalitionAction({
  name: 'agreements.take_back_speaking', schema: takeBackSpeakingForm, command: takeBackSpeaking, then: (slug) => `${paths.speakings(slug)}?gelukt=speaking_taken_back`,
})
