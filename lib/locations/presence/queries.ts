import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { locationsPolicy } from '../policy'
import { windowOf } from './rules'
import { listPresenceRows } from './store'
import type { PresenceListed } from './types'

/** What was agreed and realised over the last eight full weeks, at all open locations or at one; one's own first. */
export async function listPresence(tx: CoalitionTx, ctx: MemberContext, filter: { locationId?: string } = {}): Promise<PresenceListed[]> {
  authorize(locationsPolicy, ctx, 'list')
  const { from, until } = windowOf(dayOf(ctx.now))
  const rows = await listPresenceRows(tx, { me: ctx.actor.membershipId, myPartner: ctx.actor.partnerId, week: until, from, ...filter })
  return rows.map(({ isMine, ...row }) => ({ ...row, mayLog: may(locationsPolicy, ctx, 'log_presence', { partnerId: null, coordinatorIds: [], isThere: isMine }) }))
}
