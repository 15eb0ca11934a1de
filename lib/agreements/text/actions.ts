'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeCommitmentForm, placeForm, remarkAnswerForm, remarkForm, textForm } from '../schema'
import { answerRemark, changeCommitment, changeText, giveRemark, placeCommitment } from './commands'

export const changeTextAction = coalitionAction({
  name: 'agreements.change_text', schema: textForm, command: changeText, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=agreement_text_changed`,
})

export const changeCommitmentAction = coalitionAction({
  name: 'agreements.change_commitment', schema: changeCommitmentForm, command: changeCommitment, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=commitment_changed`,
})

export const placeCommitmentAction = coalitionAction({
  name: 'agreements.place_commitment', schema: placeForm, command: placeCommitment, then: (slug, id) => `${paths.commitmentOrder(slug, id)}?gelukt=commitments_ordered`,
})

export const giveRemarkAction = coalitionAction({
  name: 'agreements.remark', schema: remarkForm, command: giveRemark,
  then: (slug, { agreementId, isRevision }) => `${isRevision ? paths.revision(slug, agreementId) : paths.agreement(slug, agreementId)}?gelukt=remark_given`,
})

export const answerRemarkAction = coalitionAction({
  name: 'agreements.answer_remark', schema: remarkAnswerForm, command: answerRemark, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=remark_answered`,
})
