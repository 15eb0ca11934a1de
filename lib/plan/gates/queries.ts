import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import type { StepNumber } from '../types'
import { listDecisions } from './store'
import type { GateDecision } from './types'

/** What people decided about the gate of a step, the newest first. */
export async function listGateDecisions(tx: CoalitionTx, ctx: CoalitionContext, step: StepNumber): Promise<GateDecision[]> {
  authorize(planPolicy, ctx, 'read')
  return listDecisions(tx, step)
}
