import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { listGapRows } from './store'
import type { GapRead } from './types'

/** The agenda of what is not known yet: what is open first. */
export async function listGaps(tx: CoalitionTx, ctx: CoalitionContext): Promise<GapRead[]> {
  authorize(indicatorsPolicy, ctx, 'read')
  return listGapRows(tx)
}

/** One of them, to change it. */
export async function readGap(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<GapRead> {
  authorize(indicatorsPolicy, ctx, 'keep_agenda')
  const [found] = isId(id) ? await listGapRows(tx, id) : []
  if (!found) throw notFound()
  return found
}
