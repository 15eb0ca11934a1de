import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choice, idField, optionalText, requestKey, requiredText, tickbox } from '@/lib/platform/actions/fields'
import { SIGNAL_FREQUENCIES, SIGNAL_THEMES, SIGNAL_URGENCIES } from './types'

export const SIGNAL_LIMITS = { body: 280, place: 80, alreadyTried: 280, reply: 600 } as const

/** One of these, or not said. */
const maybe = <const T extends readonly [string, ...string[]]>(options: T) => z.union([choice(options, 'form_broken'), z.literal('')]).optional().transform((said) => said || null)

/** In half a minute: the theme and the words have to be there, the rest may be left out. */
export const signalForm = z.object({
  theme: choice(SIGNAL_THEMES, 'signals.theme_missing'),
  body: requiredText(SIGNAL_LIMITS.body, 'signals.body_missing'),
  place: optionalText(SIGNAL_LIMITS.place),
  lifePhases: z.array(choice(LIFE_PHASES, 'form_broken')).default([]),
  frequency: maybe(SIGNAL_FREQUENCIES),
  alreadyTried: optionalText(SIGNAL_LIMITS.alreadyTried),
  urgency: maybe(SIGNAL_URGENCIES),
  wantsAnswer: tickbox,
  /** Their name is left out, also for the coordinator. */
  isAnonymous: tickbox,
  requestKey,
})
export type SignalForm = z.output<typeof signalForm>

export const replyForm = z.object({
  signalId: idField(),
  body: requiredText(SIGNAL_LIMITS.reply, 'signals.reply_missing'),
})
export type ReplyForm = z.output<typeof replyForm>
