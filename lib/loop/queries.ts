import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { loopPolicy } from './policy'
import { listRequests } from './store'
import type { ExecutiveRequestRead } from './types'

/** What only the municipality can do, with the answers so far. */
export async function listExecutiveRequests(tx: CoalitionTx, ctx: CoalitionContext): Promise<ExecutiveRequestRead[]> {
  authorize(loopPolicy, ctx, 'read')
  return listRequests(tx)
}
