import { z } from 'zod'
import { choice, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { SPEAKING_ANSWERS, SPEAKING_STEPS } from './types'

export const SPEAKING_LIMITS = { text: 300, note: 400, reason: 300, agreed: 400 } as const

const speakingId = idField()
/** Where it stood on the screen: who wrote for two partners does not write to the core group by accident. */
const step = z.enum(SPEAKING_STEPS, 'form_broken')
/** Whether an answer stood on the screen: nobody goes further, ends it or takes it back over an answer they did not see. */
const answered = z.enum(['true', 'false'], 'form_broken').transform((value) => value === 'true')
/** What the screen said of the afspraak and of who reads it: it is said to them, or not at all. */
const shown = { versionId: idField(), partnerId: idField(), readers: idField() }

export const speakUpForm = z.object({
  agreementId: idField(), commitmentId: idField(), seen: requiredText(SPEAKING_LIMITS.text, 'agreements.speaking_seen_missing'),
  meaning: requiredText(SPEAKING_LIMITS.text, 'agreements.speaking_meaning_missing'), asked: requiredText(SPEAKING_LIMITS.text, 'agreements.speaking_asked_missing'), ...shown, requestKey,
})
export type SpeakUpForm = z.output<typeof speakUpForm>

/** Who takes it up need not say more; otherwise there is a because. */
export const speakingAnswerForm = z.object({ speakingId, step, answer: choice(SPEAKING_ANSWERS, 'agreements.speaking_answer_missing'), note: optionalText(SPEAKING_LIMITS.note) })
  .refine(({ answer, note }) => answer === 'TAKES_UP' || note !== null, { path: ['note'], message: 'agreements.speaking_note_missing' })
export type SpeakingAnswerForm = z.output<typeof speakingAnswerForm>

export const settleForm = z.object({ speakingId, step, answered, agreed: requiredText(SPEAKING_LIMITS.agreed, 'agreements.speaking_agreed_missing') })
export type SettleForm = z.output<typeof settleForm>

export const stopForm = z.object({ speakingId, step, answered, why: requiredText(SPEAKING_LIMITS.reason, 'agreements.speaking_why_missing') })
export type StopForm = z.output<typeof stopForm>

export const raiseForm = z.object({ speakingId, step, answered, reason: requiredText(SPEAKING_LIMITS.reason, 'agreements.speaking_reason_missing') })
export type RaiseForm = z.output<typeof raiseForm>

export const letInForm = z.object({ speakingId, membershipId: idField('agreements.speaking_colleague_missing') })
export type LetInForm = z.output<typeof letInForm>

export const takeBackSpeakingForm = z.object({ speakingId, answered })
export type TakeBackSpeakingForm = z.output<typeof takeBackSpeakingForm>
