import { isPassed } from '@/lib/plan/gates/rules'
import type { GateDecision } from '@/lib/plan/gates/types'
import type { MoneyContent, MoneyLock, MoneyOverride } from './types'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'

/** The gate after which money is talked about (R-S2-25). */
export const MONEY_GATE = 3

/**
 * Is money open, and what says so? Of the newest decision that moved the gate and the newest of the core group besides it,
 * the later one: whoever opens the gate again closes money too, and money can be closed while the gate is passed. "Not yet"
 * leaves the gate as it was, and so what the core group decided about money before: with its reason, and knowing that the
 * gate was not passed.
 * @param gate what was decided about it, the newest first
 */
export function lockOf(gate: readonly Pick<GateDecision, 'decision' | 'decidedAt'>[], override: Pick<MoneyOverride, 'opens' | 'decidedAt'> | undefined): Pick<MoneyLock, 'isOpen' | 'decider'> {
  const moved = gate.find(({ decision }) => decision !== 'NOT_YET')
  if (override && !(moved && moved.decidedAt > override.decidedAt)) return { isOpen: override.opens, decider: 'OVERRIDE' }
  return { isOpen: isPassed(gate[0]), decider: gate.length > 0 ? 'GATE' : null }
}

/** Money that cannot be put together always has the rule in the way, and how it can be done then. */
export function problemsInFlow({ bundling, ruleInTheWay, howThen }: Pick<MoneyContent, 'bundling' | 'ruleInTheWay' | 'howThen'>): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (bundling !== 'YES' && !ruleInTheWay) problems.push({ field: 'ruleInTheWay', code: 'money.rule_missing' })
  if (bundling === 'NO' && !howThen) problems.push({ field: 'howThen', code: 'money.how_then_missing' })
  return problems
}
