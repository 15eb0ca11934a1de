'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { linkAction } from '@/lib/platform/actions/link-action'
import { paths } from '@/lib/platform/paths'
import { addCommitment, closeRound, draftAgreement, recordPaper, signAgreement, signAsMember, startSigning } from './commands'
import { closeRoundForm, commitmentForm, memberSignatureForm, paperForm, newAgreementForm, signatureForm, signingForm } from './schema'

const doneAt = (path: string, code: string) => `${path}?gelukt=${code}`

export const draftAgreementAction = coalitionAction({
  name: 'agreements.draft', schema: newAgreementForm, command: draftAgreement, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=agreement_drafted`,
})

export const addCommitmentAction = coalitionAction({
  name: 'agreements.add_commitment', schema: commitmentForm, command: addCommitment, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=commitment_added`,
})

export const startSigningAction = coalitionAction({
  name: 'agreements.start_signing', schema: signingForm, command: startSigning, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=signing_started`,
})

export const signAgreementAction = linkAction({
  name: 'agreements.sign', verb: 'SIGN', schema: signatureForm, command: signAgreement, then: (token) => paths.sign(token),
})

export const signAsMemberAction = coalitionAction({
  name: 'agreements.sign_as_member', schema: memberSignatureForm, command: signAsMember, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=agreement_signed`,
})

export const recordPaperAction = coalitionAction({
  name: 'agreements.record_paper', schema: paperForm, command: recordPaper, then: (slug, id) => doneAt(paths.signingRound(slug, id), 'paper_recorded'),
})

export const closeRoundAction = coalitionAction({
  name: 'agreements.close_round', schema: closeRoundForm, command: closeRound, then: (slug, id) => doneAt(paths.agreement(slug, id), 'round_closed'),
})
