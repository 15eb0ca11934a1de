import { isPassed } from '@/lib/plan/gates/rules'
import type { GateDecision } from '@/lib/plan/gates/types'
import type { MoneyContent, MoneyLock, MoneyOverride } from './types'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'

/** The gate after which money is talked about (R-S2-25). */
export const MONEY_GATE = 3

/**
 * Is money open, and what says so? Of the newest decision about the gate and the newest of the core group besides it, the
 * later one: whoever opens the gate again closes money too, and money can be closed while the gate is passed.
 */
export function lockOf(gate: Pick<GateDecision, 'decision' | 'decidedAt'> | undefined, override: Pick<MoneyOverride, 'opens' | 'decidedAt'> | undefined): Pick<MoneyLock, 'isOpen' | 'decider'> {
  if (override && !(gate && gate.decidedAt > override.decidedAt)) return { isOpen: override.opens, decider: 'OVERRIDE' }
  return { isOpen: isPassed(gate), decider: gate ? 'GATE' : null }
}

/** Money that cannot be put together always has the rule in the way, and how it can be done then. */
export function problemsInFlow({ bundling, ruleInTheWay, howThen }: Pick<MoneyContent, 'bundling' | 'ruleInTheWay' | 'howThen'>): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (bundling !== 'YES' && !ruleInTheWay) problems.push({ field: 'ruleInTheWay', code: 'money.rule_missing' })
  if (bundling === 'NO' && !howThen) problems.push({ field: 'howThen', code: 'money.how_then_missing' })
  return problems
}
