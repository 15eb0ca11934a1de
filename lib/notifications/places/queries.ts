import 'server-only'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { WEEKDAYS } from '@/lib/locations/definitions'
import { locationsPolicy } from '@/lib/locations/policy'
import { listPresence } from '@/lib/locations/presence/queries'
import { findingOf, sumOf } from '@/lib/locations/presence/rules'
import { listMeetings } from '@/lib/meetings/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listOwnSignals } from '@/lib/signals/queries'
import { isOpen } from '@/lib/signals/rules'
import { isAbout, nextDayOf, nextMeeting } from './rules'
import { listActionsAt, listOwnPlaces } from './store'
import type { MyPlace, NextMeeting } from './types'

/** The places of this person's core teams, with what is going on there; and the first meeting that has still to come. */
export async function readMyPlaces(tx: CoalitionTx, ctx: MemberContext): Promise<{ readonly places: readonly MyPlace[]; readonly meeting: NextMeeting | null }> {
  authorize(locationsPolicy, ctx, 'list')
  authorize(actionItemsPolicy, ctx, 'list')
  const today = dayOf(ctx.now)
  const own = await listOwnPlaces(tx, ctx.actor.membershipId)
  const [presence, actions, signals] = own.length === 0 ? [[], [], []] : [await listPresence(tx, ctx), await listActionsAt(tx, own.map(({ id }) => id)), (await listOwnSignals(tx, ctx)).filter(({ status }) => isOpen(status))]
  return {
    places: own.map((place) => {
      const there = presence.filter(({ locationId }) => locationId === place.id)
      const sum = sumOf(there)
      const days = WEEKDAYS.filter((day) => place.days.includes(day))
      return {
        ...place, days, nextOn: nextDayOf(days, today), presence: there.length === 0 ? null : { ...sum, finding: findingOf(sum) },
        actions: actions.filter(({ locationId }) => locationId === place.id), signals: signals.filter((signal) => isAbout(signal.place, place)),
      }
    }),
    meeting: nextMeeting(await listMeetings(tx, ctx), today),
  }
}
