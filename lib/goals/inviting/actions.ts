'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { linkAction } from '@/lib/platform/actions/link-action'
import { paths } from '@/lib/platform/paths'
import { answerInvitation, recordPartnerAnswer, withdrawPartnerInvitation } from './commands'
import { answerForm, recordedAnswerForm, withdrawalForm } from './schema'

export const answerInvitationAction = linkAction({ name: 'goals.answer_invitation', verb: 'ANSWER', schema: answerForm, command: answerInvitation, then: (token) => paths.answerInvitation(token) })

export const recordPartnerAnswerAction = coalitionAction({
  name: 'goals.record_answer', schema: recordedAnswerForm, command: recordPartnerAnswer, then: (slug, id) => `${paths.partner(slug, id)}?gelukt=partner_answered`,
})

export const withdrawPartnerInvitationAction = coalitionAction({
  name: 'goals.withdraw_invitation', schema: withdrawalForm, command: withdrawPartnerInvitation, then: (slug, id) => `${paths.partner(slug, id)}?gelukt=partner_invitation_withdrawn`,
})
