import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { locationsPolicy } from '../policy'
import { countWeeks, mattersIn, windowOf } from './rules'
import { listPresenceRows, listWritten } from './store'
import type { PresenceListed } from './types'

/** What was agreed and realised over the last eight full weeks, at all open locations or at one; one's own first. */
export async function listPresence(tx: CoalitionTx, ctx: MemberContext, filter: { locationId?: string } = {}): Promise<PresenceListed[]> {
  authorize(locationsPolicy, ctx, 'list')
  const today = dayOf(ctx.now)
  const { from } = windowOf(today)
  const rows = await listPresenceRows(tx, { me: ctx.actor.membershipId, myPartner: ctx.actor.partnerId, from, ...filter })
  const weeks = countWeeks(rows.map(({ createdAt, ...row }) => ({ ...row, agreedOn: dayOf(createdAt) })), await listWritten(tx, { from, ...filter }), today)
  return rows.flatMap(({ isMine, createdAt: _, ...row }) => {
    const counted = weeks.get(row.id)
    // What was agreed anew before a week of it went by says nothing any more.
    if (!counted || (!mattersIn(row, from) && counted.weeksHeld === 0 && counted.weeksLogged === 0)) return []
    return { ...row, ...counted, mayLog: may(locationsPolicy, ctx, 'log_presence', { partnerId: null, coordinatorIds: [], isThere: isMine }) }
  })
}
