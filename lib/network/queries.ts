import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { dayOf } from '@/lib/platform/clock'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { networkPolicy } from './policy'
import { knowingTies } from './rules'
import { listHours, listKnowsRows, listLoads, listOverlapRows, listTieRows } from './store'
import type { Network } from './types'

/** Who works with whom, what each partner carries and where they do the same: of the partners that are still here, by name. */
export async function readNetwork(tx: CoalitionTx, ctx: MemberContext): Promise<Network> {
  authorize(networkPolicy, ctx, 'read')
  const [partners, rows, knows, loads, hours, overlaps] = await Promise.all([listPartners(tx, ctx), listTieRows(tx), listKnowsRows(tx), listLoads(tx), listHours(tx, dayOf(ctx.now)), listOverlapRows(tx)])
  const here = partners.filter((one) => one.status !== 'LEFT').map(({ id, name, partnerType }) => ({ id, name, partnerType }))
  const ids = new Set(here.map(({ id }) => id))
  const said = knows.filter(({ partnerId, otherId }) => ids.has(partnerId) && ids.has(otherId))
  const ties = [...rows, ...knowingTies(said)]
  return { partners: here, knows: said, ties: ties.filter(({ a, b }) => ids.has(a) && ids.has(b)), loads: loads.filter(({ partnerId }) => ids.has(partnerId)), hours: hours.filter(({ partnerId }) => ids.has(partnerId)), overlaps }
}
