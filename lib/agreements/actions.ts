'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { linkAction } from '@/lib/platform/actions/link-action'
import { paths } from '@/lib/platform/paths'
import { addCommitment, draftAgreement, signAgreement, signAsMember, startSigning } from './commands'
import { commitmentForm, memberSignatureForm, newAgreementForm, signatureForm, signingForm } from './schema'

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
