import 'server-only'
import { goalsPolicy } from '@/lib/goals/policy'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { shareOf } from './rules'
import { countDomains, countPrevention, listPreventionQuarters, type PreventionFilter } from './store'
import type { Prevention } from './types'

/** How much of what is done comes before help is needed, over time, and which domains do it together: counts only, for who reads goals. */
export async function readPrevention(tx: CoalitionTx, ctx: MemberContext, filter: PreventionFilter = {}): Promise<Prevention> {
  authorize(goalsPolicy, ctx, 'read')
  return { quarters: await listPreventionQuarters(tx, filter), domains: await countDomains(tx, filter) }
}

/** How much of what is done comes before help is needed, over all goals and quarters, in whole percents; undefined when nothing is done. */
export async function readPreventionShare(tx: CoalitionTx, ctx: MemberContext): Promise<number | undefined> {
  authorize(goalsPolicy, ctx, 'read')
  return shareOf(await countPrevention(tx))
}
