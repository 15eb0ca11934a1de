import 'server-only'
import { listGateDecisions } from '@/lib/plan/gates/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { moneyPolicy } from './policy'
import { lockOf, MONEY_GATE } from './rules'
import { listFlows, listOverrides } from './store'
import type { MoneyLock, MoneyRead } from './types'

/** The lock on money, with what people decided about it. */
export async function readMoneyLock(tx: CoalitionTx, ctx: MemberContext): Promise<MoneyLock> {
  authorize(moneyPolicy, ctx, 'read_lock')
  const decisions = await listGateDecisions(tx, ctx, MONEY_GATE)
  const overrides = await listOverrides(tx)
  return { ...lockOf(decisions, overrides[0]), gate: decisions[0] ?? null, overrides }
}

/**
 * The guard: every question and every command about money asks it first, whatever way it came.
 * @throws DomainError rule_broken while money is locked
 */
export async function requireMoneyOpen(tx: CoalitionTx, ctx: MemberContext): Promise<void> {
  if (!(await readMoneyLock(tx, ctx)).isOpen) throw ruleBroken('money.locked')
}

/** All money flows, by name. @throws DomainError rule_broken while money is locked */
export async function listMoneyFlows(tx: CoalitionTx, ctx: MemberContext): Promise<MoneyRead[]> {
  authorize(moneyPolicy, ctx, 'read')
  await requireMoneyOpen(tx, ctx)
  return listFlows(tx)
}

/** One of them, to change it. @throws DomainError rule_broken while money is locked */
export async function readMoneyFlow(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<MoneyRead> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  const [found] = isId(id) ? await listFlows(tx, id) : []
  if (!found) throw notFound()
  return found
}
