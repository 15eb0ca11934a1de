'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { answerSignal, giveSignal } from './commands'
import { replyForm, signalForm } from './schema'

export const giveSignalAction = coalitionAction({
  name: 'signals.give', schema: signalForm, command: giveSignal, then: (slug, id) => `${paths.signal(slug, id)}?gelukt=signal_given`,
})

export const answerSignalAction = coalitionAction({
  name: 'signals.answer', schema: replyForm, command: answerSignal, then: (slug, id) => `${paths.signal(slug, id)}?gelukt=signal_answered`,
})
