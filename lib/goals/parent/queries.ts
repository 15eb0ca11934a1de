import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import { findParentCheck, findVerdict, listParentCheckShares, listVerdictRows } from './store'
import type { ParentCheck, ParentCheckShare, ParentVerdictKind } from './types'

/** What a parent gains by a goal, how they notice, and who judged that. */
export async function readParentCheck(tx: CoalitionTx, ctx: CoalitionContext, goalId: string): Promise<ParentCheck> {
  authorize(goalsPolicy, ctx, 'read')
  const found = isId(goalId) ? await findParentCheck(tx, goalId) : undefined
  if (!found) throw notFound()
  return { ...found, verdicts: await listVerdictRows(tx, goalId) }
}

/** The newest verdict on the answer of a goal as it stands; null when nobody judged it. */
export async function readVerdict(tx: CoalitionTx, ctx: CoalitionContext, goalId: string): Promise<ParentVerdictKind | null> {
  authorize(goalsPolicy, ctx, 'read')
  return isId(goalId) ? findVerdict(tx, goalId) : null
}

/** The share of goals that started with a yes, per quarter. */
export async function readParentCheckShares(tx: CoalitionTx, ctx: CoalitionContext): Promise<ParentCheckShare[]> {
  authorize(goalsPolicy, ctx, 'read')
  return listParentCheckShares(tx)
}
