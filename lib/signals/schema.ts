import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choice, choices, idField, optionalText, requestKey, requiredText, tickbox } from '@/lib/platform/actions/fields'
import { SIGNAL_FREQUENCIES, SIGNAL_THEMES } from './types'

export const SIGNAL_LIMITS = { body: 280, place: 80, reply: 600 } as const

export const signalForm = z.object({
  theme: choice(SIGNAL_THEMES, 'signals.theme_missing'),
  body: requiredText(SIGNAL_LIMITS.body, 'signals.body_missing'),
  place: optionalText(SIGNAL_LIMITS.place),
  lifePhases: choices(LIFE_PHASES, 'signals.life_phases_missing'),
  frequency: choice(SIGNAL_FREQUENCIES, 'signals.frequency_missing'),
  wantsAnswer: tickbox,
  requestKey,
})
export type SignalForm = z.output<typeof signalForm>

export const replyForm = z.object({
  signalId: idField(),
  body: requiredText(SIGNAL_LIMITS.reply, 'signals.reply_missing'),
})
export type ReplyForm = z.output<typeof replyForm>
