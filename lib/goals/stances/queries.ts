import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readGoal } from '../queries'
import type { GoalRead } from '../types'
import { goalStancesPolicy } from './policy'
import { listEarlierStances, listStanceRows } from './store'
import type { EarlierStance, PartnerStance } from './types'

/** A goal with where each partner stands on it, by name, and what was said before. */
export async function readStances(tx: CoalitionTx, ctx: MemberContext, goalId: string): Promise<{ goal: GoalRead; partners: PartnerStance[]; earlier: EarlierStance[] }> {
  authorize(goalStancesPolicy, ctx, 'list')
  const goal = await readGoal(tx, ctx, goalId)
  return { goal, partners: await listStanceRows(tx, goal.id), earlier: await listEarlierStances(tx, goal.id) }
}
