import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import { findSourceGoal, listSources } from './store'
import type { GoalSources } from './types'

/** On what a goal rests, and the same in a text for the work floor. */
export async function readSources(tx: CoalitionTx, ctx: CoalitionContext, goalId: string): Promise<GoalSources> {
  authorize(goalsPolicy, ctx, 'read')
  const goal = isId(goalId) ? await findSourceGoal(tx, goalId) : undefined
  if (!goal) throw notFound()
  return { ...goal, sources: await listSources(tx, goalId) }
}
