import type { EvidenceKey, StepDefinition } from '../definitions'
import type { Evidence } from '../types'
import type { GateDecision, GateDecisionKind } from './types'

type Taken = Pick<GateDecision, 'decision'>

/** Is the gate behind us? The newest decision counts. */
export const isPassed = (newest: Taken | undefined): boolean => newest?.decision === 'GO' || newest?.decision === 'GO_WITHOUT'

/** What can be decided now: a gate behind us can be opened again, another can be passed or wait. Never a dead end. */
export const nextDecisions = (newest: Taken | undefined): readonly GateDecisionKind[] => (isPassed(newest) ? ['REOPENED'] : ['NOT_YET', 'GO', 'GO_WITHOUT'])

/** What of a gate the software does not see. What people talk about is no part of it. */
export const missingOf = ({ gate }: Pick<StepDefinition, 'gate'>, evidence: Evidence): EvidenceKey[] =>
  gate.flatMap((item) => (item.evidence && !evidence[item.evidence] ? [item.evidence] : []))

export type GateRefusal = 'plan.gate_not_next' | 'plan.gate_still_missing'

/**
 * May this be decided? People decide, the software only keeps the words true: what is said to go on while something is
 * missing says so.
 */
export function canDecide(newest: Taken | undefined, decision: GateDecisionKind, missing: readonly EvidenceKey[]): { readonly can: true } | { readonly can: false; readonly reason: GateRefusal } {
  if (!nextDecisions(newest).includes(decision)) return { can: false, reason: 'plan.gate_not_next' }
  return decision === 'GO' && missing.length > 0 ? { can: false, reason: 'plan.gate_still_missing' } : { can: true }
}
