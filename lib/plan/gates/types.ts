import type { AuditEvent } from '@/lib/platform/audit/record'
import type { EvidenceKey } from '../definitions'
import type { StepNumber } from '../types'

/** What people decide about a gate: we go on, not yet, we go on while something is missing, or we look at it once more. */
export const GATE_DECISIONS = ['GO', 'NOT_YET', 'GO_WITHOUT', 'REOPENED'] as const
export type GateDecisionKind = (typeof GATE_DECISIONS)[number]

/** One decision about a gate, as it was taken. */
export interface GateDecision {
  readonly id: string
  readonly step: StepNumber
  readonly decision: GateDecisionKind
  readonly reason: string
  /** What the software did not see at that moment. */
  readonly missing: readonly EvidenceKey[]
  readonly decidedAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export type GateEvent = AuditEvent & { readonly event: 'gate_decided'; readonly changes: { readonly step: number; readonly gateDecision: GateDecisionKind } }
