import 'server-only'
import { goalsPolicy } from '@/lib/goals/policy'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coherenceOf, type CoherenceRow } from './rules'
import { countCoherence } from './store'

/** Where goals, afspraken and actions run and where nothing does, from −9 months to 27 years: counts only, for who reads goals. */
export async function readCoherence(tx: CoalitionTx, ctx: CoalitionContext): Promise<CoherenceRow[]> {
  authorize(goalsPolicy, ctx, 'read')
  return coherenceOf(await countCoherence(tx))
}
