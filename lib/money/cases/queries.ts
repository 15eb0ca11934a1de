import 'server-only'
import { listGoals, readGoal } from '@/lib/goals/queries'
import type { GoalRead } from '@/lib/goals/types'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { moneyPolicy } from '../policy'
import { requireMoneyOpen } from '../queries'
import { outcomeOf } from './rules'
import { listCaseRows } from './store'
import type { CaseRead, CaseRow } from './types'

/** The business cases, the newest first. @throws DomainError rule_broken while money is locked */
export async function listCases(tx: CoalitionTx, ctx: MemberContext): Promise<CaseRow[]> {
  authorize(moneyPolicy, ctx, 'read')
  await requireMoneyOpen(tx, ctx)
  return listCaseRows(tx)
}

/** One of them, with what follows from it; under its own id or that of its goal. @throws DomainError rule_broken while money is locked */
export async function readCase(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<CaseRead> {
  authorize(moneyPolicy, ctx, 'read')
  await requireMoneyOpen(tx, ctx)
  const [found] = isId(id) ? await listCaseRows(tx, id) : []
  if (!found) throw notFound()
  const partnerNames = Object.fromEntries((await listPartners(tx, ctx)).map((one) => [one.id, one.name]))
  return { ...found, outcome: found.isFinished ? outcomeOf(found.answers) : null, partnerNames }
}

/** About which goals a case can be made, with how far each is. @throws DomainError rule_broken while money is locked */
export async function listCaseGoals(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly id: string; readonly title: string; readonly row: CaseRow | null }[]> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  const rows = await listCaseRows(tx)
  return (await listGoals(tx, ctx)).filter((one) => !one.isExample).map(({ id, title }) => ({ id, title, row: rows.find((one) => one.goalId === id) ?? null }))
}

/** The case of a goal to fill in: what is there, or nothing yet. @throws DomainError rule_broken while money is locked */
export async function readCaseToWrite(tx: CoalitionTx, ctx: MemberContext, goalId: string): Promise<{ readonly goal: GoalRead; readonly row: CaseRow | null }> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  const goal = await readGoal(tx, ctx, goalId)
  if (goal.isExample) throw notFound()
  const [row] = await listCaseRows(tx, goalId)
  return { goal, row: row ?? null }
}
