import { z } from 'zod'
import { choice, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { PLAN_LIMITS, stepField } from '../schema'
import { GATE_DECISIONS } from './types'

export const gateForm = z.object({
  step: stepField,
  decision: choice(GATE_DECISIONS, 'plan.gate_missing'),
  reason: requiredText(PLAN_LIMITS.reason, 'plan.gate_reason_missing'),
  requestKey,
})
export type GateForm = z.output<typeof gateForm>
