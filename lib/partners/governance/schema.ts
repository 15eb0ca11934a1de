import { z } from 'zod'
import { choice, dayField, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { GOVERNANCE_FORMS, SCALE } from './types'

export const GOVERNANCE_LIMITS = { holder: 120 } as const

const scale = choice(SCALE, 'partners.scale_missing').transform(Number)

export const governanceForm = z.object({
  trust: scale,
  goalAgreement: scale,
  competencesNeeded: scale,
  form: choice(GOVERNANCE_FORMS, 'partners.governance_missing'),
  processHolder: requiredText(GOVERNANCE_LIMITS.holder, 'partners.process_holder_missing'),
  reviewOn: dayField('partners.review_missing'),
  /** The number of the version on the screen; 0 when there was none. */
  expectedNumber: z.coerce.number('form_broken' satisfies ErrorCode).int().min(0),
})
export type GovernanceFormInput = z.output<typeof governanceForm>
