import type { AuditEvent } from '@/lib/platform/audit/record'

/** How a coalition decides: when nobody has a weighty objection, by most votes, or whoever owns it. */
export const DECISION_RULES = ['CONSENT', 'MAJORITY', 'OWNER_DECIDES'] as const
export type DecisionRule = (typeof DECISION_RULES)[number]

export interface GroundRules {
  readonly id: string
  readonly number: number
  /** Besides what is recorded nowhere. */
  readonly alsoNotRecorded: string | null
  readonly rawSignalReaders: string
  /** What people agreed with each other: the software deletes no signal by itself. */
  readonly signalRetentionMonths: number
  readonly childRoute: string
  readonly speakingUp: string | null
  readonly decisionRule: DecisionRule
  readonly createdAt: Date
}

/** Which version it was, when, and whose. */
export interface GroundRulesVersion extends Pick<GroundRules, 'number' | 'createdAt'> {
  readonly byName: string
  readonly hasLeft: boolean
}

export interface GroundRulesSet extends AuditEvent {
  readonly event: 'ground_rules_set'
  readonly changes: { readonly number: number }
}
