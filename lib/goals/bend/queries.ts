import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import { findBend } from './store'
import type { GoalBendRead } from './types'

/** What happens without action, why, and what would bend the line of a goal. */
export async function readBend(tx: CoalitionTx, ctx: CoalitionContext, goalId: string): Promise<GoalBendRead> {
  authorize(goalsPolicy, ctx, 'read')
  const found = isId(goalId) ? await findBend(tx, goalId) : undefined
  if (!found) throw notFound()
  return found
}
