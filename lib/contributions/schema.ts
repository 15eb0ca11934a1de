import { z } from 'zod'
import { choice, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { ABOUT } from './definitions'
import { RECEIPT_OUTCOMES } from './types'

export const CONTRIBUTION_LIMITS = { body: 1_000, reason: 600, whatChanges: 600, typedOut: 4_000 } as const

export const contributionForm = z.object({
  textVersionId: idField(),
  passage: z.coerce.number('form_broken' satisfies ErrorCode).int().min(0).max(500),
  body: requiredText(CONTRIBUTION_LIMITS.body, 'contributions.body_missing'),
  requestKey,
})
export type ContributionForm = z.output<typeof contributionForm>

/** About one question of a goal or an afspraak. `seen`: the words that stood there. */
export const subjectContributionForm = z.object({
  about: z.enum(['GOAL', 'COMMITMENT'], 'form_broken' satisfies ErrorCode),
  subjectId: idField(),
  part: z.string().max(40),
  seen: z.string().max(20_000),
  body: requiredText(CONTRIBUTION_LIMITS.body, 'contributions.body_missing'),
  requestKey,
})
export type SubjectContributionForm = z.output<typeof subjectContributionForm>

/** Of a recording: what it is about. `seen`: the words that stood there, of a goal or an afspraak. */
export const voiceForm = z.object({
  about: z.enum(ABOUT, 'form_broken' satisfies ErrorCode),
  /** The version of the plan, the goal or the afspraak. */
  subjectId: idField(),
  /** The number of the passage, or the name of the question. */
  part: z.string().max(40),
  seen: z.string().max(20_000).default(''),
  requestKey,
})
export type VoiceForm = z.output<typeof voiceForm>

export const typedOutForm = z.object({ contributionId: idField(), body: requiredText(CONTRIBUTION_LIMITS.typedOut, 'contributions.typed_missing'), expectedVersion })
export type TypedOutForm = z.output<typeof typedOutForm>

export const receiptForm = z.object({
  contributionId: idField(),
  outcome: choice(RECEIPT_OUTCOMES, 'contributions.outcome_missing'),
  reason: requiredText(CONTRIBUTION_LIMITS.reason, 'contributions.reason_missing'),
  /** Asked of what was adopted, whole or in part. */
  whatChanges: optionalText(CONTRIBUTION_LIMITS.whatChanges),
})
export type ReceiptForm = z.output<typeof receiptForm>

export const withdrawalForm = z.object({ contributionId: idField() })
export type WithdrawalForm = z.output<typeof withdrawalForm>

/** With whom: one of the supporters of the coalition. */
export const shareForm = z.object({ contributionId: idField(), supporterId: idField('contributions.supporter_missing') })
export type ShareForm = z.output<typeof shareForm>
