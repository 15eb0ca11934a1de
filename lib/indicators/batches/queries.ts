import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { countOfImport, listTargets } from './store'
import type { BatchTarget } from './types'

/** The indicators that figures of a file can go to: those of the population, in their order. */
export async function listBatchTargets(tx: CoalitionTx, ctx: CoalitionContext): Promise<BatchTarget[]> {
  authorize(indicatorsPolicy, ctx, 'store')
  return listTargets(tx)
}

/** How many figures stand there that an import brought. */
export async function countFiguresOf(tx: CoalitionTx, ctx: CoalitionContext, importId: string): Promise<number> {
  authorize(indicatorsPolicy, ctx, 'store')
  return countOfImport(tx, importId)
}
