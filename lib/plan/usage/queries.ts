import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import { sheetUseOf } from './rules'
import { listCounts, listRemarks } from './store'
import type { SheetRemark, SheetUse } from './types'

/** How many remarks a page shows. */
export const MOST_REMARKS = 100

/** How the worksheets go: counts, without content. The administration of the platform asks it too. */
export async function readSheetUse(tx: CoalitionTx, ctx: CoalitionContext): Promise<SheetUse[]> {
  authorize(planPolicy, ctx, 'count_sheets')
  return sheetUseOf(await listCounts(tx))
}

/** The same for the coordinator, with what was said. */
export async function readSheetRemarks(tx: CoalitionTx, ctx: CoalitionContext): Promise<{ readonly use: readonly SheetUse[]; readonly remarks: readonly SheetRemark[] }> {
  authorize(planPolicy, ctx, 'read_remarks')
  return { use: await readSheetUse(tx, ctx), remarks: await listRemarks(tx, MOST_REMARKS) }
}
