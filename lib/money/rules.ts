import { isPassed } from '@/lib/plan/gates/rules'
import type { GateDecision } from '@/lib/plan/gates/types'
import type { MoneyContent, MoneyOverride } from './types'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'

/** The gate after which money is talked about (R-S2-25). */
export const MONEY_GATE = 3

/** Is money open? When the gate was passed, or when the core group opened it nevertheless and did not close it since. */
export const isMoneyOpen = (gate: Pick<GateDecision, 'decision'> | undefined, override: Pick<MoneyOverride, 'opens'> | undefined): boolean => isPassed(gate) || override?.opens === true

/** Money that cannot be put together always has the rule in the way, and how it can be done then. */
export function problemsInFlow({ bundling, ruleInTheWay, howThen }: Pick<MoneyContent, 'bundling' | 'ruleInTheWay' | 'howThen'>): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (bundling !== 'YES' && !ruleInTheWay) problems.push({ field: 'ruleInTheWay', code: 'money.rule_missing' })
  if (bundling === 'NO' && !howThen) problems.push({ field: 'howThen', code: 'money.how_then_missing' })
  return problems
}
