'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { linkAction } from '@/lib/platform/actions/link-action'
import { publicAction } from '@/lib/platform/actions/public-action'
import { paths } from '@/lib/platform/paths'
import { changeRequestForm, checkForm, refusalForm, reminderForm, reminderSwitchForm, replyAnswerForm } from '../schema'
import { answerReply, askChange, markOf, refuseToSign, remindPartner, switchReminders } from './commands'

const doneAt = (path: string, code: string) => `${path}?gelukt=${code}`

export const askChangeAction = linkAction({ name: 'agreements.ask_change', verb: 'SIGN', schema: changeRequestForm, command: askChange, then: (token) => paths.sign(token) })

export const refuseToSignAction = linkAction({ name: 'agreements.refuse', verb: 'SIGN', schema: refusalForm, command: refuseToSign, then: (token) => paths.sign(token) })

export const answerReplyAction = coalitionAction({
  name: 'agreements.answer_reply', schema: replyAnswerForm, command: answerReply, then: (slug, id) => `${paths.signingRound(slug, id)}?gelukt=remark_answered`,
})

export const remindPartnerAction = coalitionAction({
  name: 'agreements.remind', schema: reminderForm, command: remindPartner, then: (slug, id) => `${paths.signingRound(slug, id)}?gelukt=signing_reminded`,
})

export const switchRemindersAction = coalitionAction({
  name: 'agreements.switch_reminders', schema: reminderSwitchForm, command: switchReminders, then: (slug, id) => doneAt(paths.signingRound(slug, id), 'reminders_switched'),
})

export const checkMarkAction = publicAction({ name: 'agreements.check', schema: checkForm, command: markOf, then: (mark) => paths.checkMark(mark) })
