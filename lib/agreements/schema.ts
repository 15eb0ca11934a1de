import { z } from 'zod'
import { choice, dayField, expectedVersion, idField, optionalDay, optionalText, requestKey, requiredText, tickbox } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { CHANGE_MARKS, REMARK_OUTCOMES, type ChangeMark, type CommitmentMove } from './types'

export const AGREEMENT_LIMITS = {
  title: 120, purpose: 1200, what: 200, forWhom: 160, place: 160, evidence: 240, room: 240, speaksUp: 240, signerName: 80, signerFunction: 80,
  basisTitle: 160, basisUrl: 400, legalBasis: 160, clause: 1200, remark: 600, reason: 600,
} as const

const HASH = /^[0-9a-f]{64}$/

/** A link that a reader can trust to open: over https. */
const httpsLink = optionalText(AGREEMENT_LIMITS.basisUrl).refine((text) => text === null || isHttps(text), 'agreements.basis_url_wrong' satisfies ErrorCode)

function isHttps(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:'
  } catch {
    return false
  }
}

const textFields = {
  purpose: requiredText(AGREEMENT_LIMITS.purpose, 'agreements.purpose_missing'),
  purposeB1: optionalText(AGREEMENT_LIMITS.purpose),
  basisTitle: optionalText(AGREEMENT_LIMITS.basisTitle),
  basisUrl: httpsLink,
  basisOn: optionalDay(),
  legalBasis: optionalText(AGREEMENT_LIMITS.legalBasis),
}

/** A link or a day says of which document; without its name they say nothing. */
const basisHasTitle = (text: { basisTitle: string | null; basisUrl: string | null; basisOn: string | null }) => text.basisTitle !== null || (text.basisUrl === null && text.basisOn === null)
const BASIS_TITLE = { path: ['basisTitle'], message: 'agreements.basis_title_missing' satisfies ErrorCode }

export const newAgreementForm = z.object({ title: requiredText(AGREEMENT_LIMITS.title, 'agreements.title_missing'), ...textFields, requestKey }).refine(basisHasTitle, BASIS_TITLE)
export type NewAgreementForm = z.output<typeof newAgreementForm>

const clause = z.string().max(AGREEMENT_LIMITS.clause, 'too_long' satisfies ErrorCode).optional().transform((text) => text ?? '')

/** The whole text outside the afspraken: a section that is left empty is left out. */
export const textForm = z.object({
  agreementId: idField(), ...textFields, expectedVersion,
  FOR_WHOM: clause, PROMISES: clause, MANDATE: clause, LEARNING: clause, SPEAKING_UP: clause, JOINING_AND_LEAVING: clause, TERM: clause, NOT_RECORDED: clause,
}).refine(basisHasTitle, BASIS_TITLE)
export type TextForm = z.output<typeof textForm>

const commitmentFields = {
  agreementId: idField(),
  partnerId: idField('agreements.partner_missing'),
  what: requiredText(AGREEMENT_LIMITS.what, 'agreements.what_missing'),
  forWhom: requiredText(AGREEMENT_LIMITS.forWhom, 'agreements.for_whom_missing'),
  evidence: requiredText(AGREEMENT_LIMITS.evidence, 'agreements.evidence_missing'),
  place: optionalText(AGREEMENT_LIMITS.place),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
  room: optionalText(AGREEMENT_LIMITS.room),
  speaksUp: optionalText(AGREEMENT_LIMITS.speaksUp),
  mandateId: z.string().optional().transform((id) => id || null).pipe(idField().nullable()),
}

const endsAfterStart = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => startsOn === null || endsOn === null || startsOn <= endsOn
const END_TOO_EARLY = { path: ['endsOn'], message: 'agreements.ends_before_start' satisfies ErrorCode }

export const commitmentForm = z.object({ ...commitmentFields, requestKey }).refine(endsAfterStart, END_TOO_EARLY)
export type CommitmentForm = z.output<typeof commitmentForm>

export const changeCommitmentForm = z.object({ ...commitmentFields, commitmentId: idField(), expectedVersion }).refine(endsAfterStart, END_TOO_EARLY)
export type ChangeCommitmentForm = z.output<typeof changeCommitmentForm>

/** One button of a list: which afspraak, and whether it goes up, down, out or back in. */
export const placeForm = z.object({
  agreementId: idField(),
  to: z.string().regex(/^[0-9a-f-]{36}:(UP|DOWN|OUT|IN)$/, 'form_broken' satisfies ErrorCode).transform((text) => {
    const [commitmentId = '', to = ''] = text.split(':')
    return { commitmentId, move: to as CommitmentMove }
  }),
})
export type PlaceForm = z.output<typeof placeForm>

/** On one afspraak, or on the text when it is none. */
export const remarkForm = z.object({
  agreementId: idField(), commitmentId: z.string().optional().transform((text) => text || null).pipe(z.uuid('form_broken' satisfies ErrorCode).nullable()),
  body: requiredText(AGREEMENT_LIMITS.remark, 'agreements.remark_missing'), requestKey,
})
export type RemarkForm = z.output<typeof remarkForm>

export const remarkAnswerForm = z.object({
  remarkId: idField(), outcome: choice(REMARK_OUTCOMES, 'agreements.outcome_missing'), reason: requiredText(AGREEMENT_LIMITS.reason, 'agreements.reason_missing'),
})
export type RemarkAnswerForm = z.output<typeof remarkAnswerForm>

export const signingForm = z.object({
  agreementId: idField(),
  partnerIds: z.array(idField()).default([]),
  expectedVersion,
})
export type SigningForm = z.output<typeof signingForm>

export const signatureForm = z.object({
  signerName: requiredText(AGREEMENT_LIMITS.signerName, 'agreements.signer_name_missing'),
  signerFunction: requiredText(AGREEMENT_LIMITS.signerFunction, 'agreements.signer_function_missing'),
  /** Signs in another's place, or for an organisation that is not their own: that takes a mandate. */
  onBehalf: tickbox,
  hasAuthority: tickbox.refine((ticked) => ticked, 'agreements.authority_missing' satisfies ErrorCode),
  /** The text that stood on the signatory's screen. */
  contentHash: z.string().regex(HASH, 'form_broken' satisfies ErrorCode),
})
export type SignatureForm = z.output<typeof signatureForm>

/** The same for a member who signs for their organisation: who they are is known. */
export const memberSignatureForm = signatureForm.omit({ signerName: true }).extend({ agreementId: idField() })
export type MemberSignatureForm = z.output<typeof memberSignatureForm>

const whoSays = {
  givenName: requiredText(AGREEMENT_LIMITS.signerName, 'agreements.signer_name_missing'),
  givenFunction: requiredText(AGREEMENT_LIMITS.signerFunction, 'agreements.signer_function_missing'),
}

/** Which afspraak should change, into what, and why. */
export const changeRequestForm = z.object({
  commitmentId: idField('agreements.commitment_missing'), what: requiredText(AGREEMENT_LIMITS.remark, 'agreements.change_missing'), why: requiredText(AGREEMENT_LIMITS.reason, 'agreements.reason_missing'), ...whoSays,
})
export type ChangeRequestForm = z.output<typeof changeRequestForm>

export const refusalForm = z.object({ why: requiredText(AGREEMENT_LIMITS.reason, 'agreements.reason_missing'), ...whoSays })
export type RefusalForm = z.output<typeof refusalForm>

export const replyAnswerForm = z.object({
  replyId: idField(), outcome: choice(REMARK_OUTCOMES, 'agreements.outcome_missing'), reason: requiredText(AGREEMENT_LIMITS.reason, 'agreements.reason_missing'),
})
export type ReplyAnswerForm = z.output<typeof replyAnswerForm>

export const paperForm = z.object({
  agreementId: idField(), versionId: idField(), partnerId: idField('agreements.signatory_missing'), signerName: requiredText(AGREEMENT_LIMITS.signerName, 'agreements.paper_name_missing'),
  signerFunction: requiredText(AGREEMENT_LIMITS.signerFunction, 'agreements.paper_function_missing'), paperOn: dayField('agreements.paper_day_missing'),
})
export type PaperForm = z.output<typeof paperForm>

/** One button of the list of a round: whom to remind. */
export const reminderForm = z.object({ agreementId: idField(), requestId: idField() })
export type ReminderForm = z.output<typeof reminderForm>

export const reminderSwitchForm = z.object({ agreementId: idField(), on: z.enum(['on', 'off'], 'form_broken' satisfies ErrorCode) })
export type ReminderSwitchForm = z.output<typeof reminderSwitchForm>

export const closeRoundForm = z.object({ agreementId: idField(), reason: requiredText(AGREEMENT_LIMITS.reason, 'agreements.reason_missing') })
export type CloseRoundForm = z.output<typeof closeRoundForm>

/** A mark, or the text that it should be of. */
export const checkForm = z.object({ mark: requiredText(60_000, 'agreements.mark_missing') })
export type CheckForm = z.output<typeof checkForm>

/** What stands in the address of the check: nothing when it is no mark. */
export const markIn = (text: unknown): string | undefined => (typeof text === 'string' && HASH.test(text) ? text : undefined)

export const revisionForm = z.object({ agreementId: idField() })
export type RevisionForm = z.output<typeof revisionForm>

/** Fields `mark_<part>`, one per change. */
export const marksForm = z.looseObject({ agreementId: idField() }).transform(({ agreementId, ...rest }) => ({
  agreementId,
  marks: Object.entries(rest).flatMap(([name, value]): { part: string; mark: ChangeMark }[] => {
    const mark = CHANGE_MARKS.find((one) => one === value)
    return name.startsWith('mark_') && mark ? [{ part: name.slice(5), mark }] : []
  }),
}))
export type MarksForm = z.output<typeof marksForm>

export const reSigningForm = z.object({ agreementId: idField(), expectedVersion })
export type ReSigningForm = z.output<typeof reSigningForm>

const partyFields = {
  agreementId: idField(), partnerId: idField('agreements.signatory_missing'), reason: requiredText(AGREEMENT_LIMITS.reason, 'agreements.reason_missing'), consequences: optionalText(AGREEMENT_LIMITS.reason),
}

export const withdrawalForm = z.object({ ...partyFields, leavesOn: dayField('agreements.leaves_on_missing') })
export type WithdrawalForm = z.output<typeof withdrawalForm>

export const accessionForm = z.object({ ...partyFields, joinsOn: dayField('agreements.joins_on_missing') })
export type AccessionForm = z.output<typeof accessionForm>

/** What everybody may see besides how many signed. */
export const publicationForm = z.object({ agreementId: idField(), showsText: tickbox, showsPartners: tickbox })
export type PublicationForm = z.output<typeof publicationForm>

export const unpublicationForm = z.object({ agreementId: idField() })
export type UnpublicationForm = z.output<typeof unpublicationForm>
