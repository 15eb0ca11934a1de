import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import { findCounter } from './store'

/** Where the change counter stands as a sheet comes on the screen. */
export async function readCounter(tx: CoalitionTx, ctx: MemberContext): Promise<number> {
  authorize(planPolicy, ctx, 'open_sheet')
  return findCounter(tx)
}
