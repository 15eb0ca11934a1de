import { z } from 'zod'
import { expectedVersion, idField, optionalText, requestKey, requiredText, tickbox } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

export const AGREEMENT_LIMITS = { title: 120, purpose: 1200, what: 200, forWhom: 160, evidence: 240, room: 240, signerName: 80, signerFunction: 80 } as const

export const newAgreementForm = z.object({
  title: requiredText(AGREEMENT_LIMITS.title, 'agreements.title_missing'),
  purpose: requiredText(AGREEMENT_LIMITS.purpose, 'agreements.purpose_missing'),
  purposeB1: optionalText(AGREEMENT_LIMITS.purpose),
  requestKey,
})
export type NewAgreementForm = z.output<typeof newAgreementForm>

export const commitmentForm = z.object({
  agreementId: idField(),
  partnerId: idField('agreements.partner_missing'),
  what: requiredText(AGREEMENT_LIMITS.what, 'agreements.what_missing'),
  forWhom: requiredText(AGREEMENT_LIMITS.forWhom, 'agreements.for_whom_missing'),
  evidence: requiredText(AGREEMENT_LIMITS.evidence, 'agreements.evidence_missing'),
  room: optionalText(AGREEMENT_LIMITS.room),
  requestKey,
})
export type CommitmentForm = z.output<typeof commitmentForm>

export const signingForm = z.object({
  agreementId: idField(),
  partnerIds: z.array(idField()).default([]),
  expectedVersion,
})
export type SigningForm = z.output<typeof signingForm>

export const signatureForm = z.object({
  signerName: requiredText(AGREEMENT_LIMITS.signerName, 'agreements.signer_name_missing'),
  signerFunction: requiredText(AGREEMENT_LIMITS.signerFunction, 'agreements.signer_function_missing'),
  hasAuthority: tickbox.refine((ticked) => ticked, 'agreements.authority_missing' satisfies ErrorCode),
  /** The text that stood on the signatory's screen. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'form_broken' satisfies ErrorCode),
})
export type SignatureForm = z.output<typeof signatureForm>

/** The same for a member who signs for their organisation: who they are is known. */
export const memberSignatureForm = signatureForm.omit({ signerName: true }).extend({ agreementId: idField() })
export type MemberSignatureForm = z.output<typeof memberSignatureForm>
