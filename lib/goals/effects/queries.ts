import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import { findEffectGoal, listEffects } from './store'
import type { GoalEffects } from './types'

/** The chains of effects of a goal, the oldest first. */
export async function readEffects(tx: CoalitionTx, ctx: CoalitionContext, goalId: string): Promise<GoalEffects> {
  authorize(goalsPolicy, ctx, 'read')
  const goal = isId(goalId) ? await findEffectGoal(tx, goalId) : undefined
  if (!goal) throw notFound()
  return { ...goal, effects: await listEffects(tx, goalId) }
}
