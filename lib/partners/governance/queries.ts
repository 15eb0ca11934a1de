import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from '../policy'
import { countTakingPart, findGovernance } from './store'
import type { Governance } from './types'

/** How this network is governed, as chosen last (null: not yet), and how many take part now. */
export async function readGovernance(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly chosen: Governance | null; readonly partners: number }> {
  authorize(partnersPolicy, ctx, 'list')
  const row = await findGovernance(tx)
  const partners = await countTakingPart(tx)
  if (!row) return { chosen: null, partners }
  const { byName: _, ...chosen } = row
  return { chosen, partners }
}
