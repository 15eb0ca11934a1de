import { addDays, daysBetween, dayToDate } from '@/lib/platform/clock'
import type { PresenceFinding, PresenceListed } from './types'

/** How many full weeks are looked back on. */
export const WEEKS = 8

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -((dayToDate(day).getUTCDay() + 6) % 7))

/** The weeks that are looked back on: full ones, so that a week that still runs does not look behind. */
export const windowOf = (today: string): { from: string; until: string } => ({ from: addDays(mondayOf(today), -7 * WEEKS), until: mondayOf(today) })

/** Hours of this week and of the one before can be written down or corrected. */
export const canLog = (week: string, today: string): { can: true } | { can: false; reason: 'locations.week_wrong' } =>
  week === mondayOf(today) || week === addDays(mondayOf(today), -7) ? { can: true } : { can: false, reason: 'locations.week_wrong' }

/** Did it hold in this week? */
export const heldIn = ({ startsOn, endedFrom }: Pick<PresenceListed, 'startsOn' | 'endedFrom'>, week: string): boolean => startsOn <= week && (endedFrom === null || week < endedFrom)

/** Does it hold, or did it hold for a whole week since that one? */
export const mattersIn = ({ startsOn, endedFrom }: Pick<PresenceListed, 'startsOn' | 'endedFrom'>, from: string): boolean =>
  endedFrom === null || (endedFrom > from && endedFrom > startsOn)

/** What rules need to know of an agreement to say which week is its. */
export interface Agreed extends Pick<PresenceListed, 'id' | 'locationId' | 'partnerId' | 'discipline' | 'startsOn' | 'endedFrom'> {
  /** The day on which it was made. */
  readonly agreedOn: string
}

/** Hours that were written down for a week, under whichever agreement held at that moment. */
export interface Written {
  readonly agreementId: string
  readonly week: string
  readonly hours: number
}

const WORKING_DAYS = 5

const dayIn = (week: string, day: string): number => Math.min(Math.max(daysBetween(week, day), 0), WORKING_DAYS)

/**
 * Whose week is it, of agreements about the same in the order in which they were made? Hours that are agreed anew hold from
 * that day; the week is compared with the hours that held on most of its five working days, so that it counts once. As many
 * days each: the newer. The first agreement of a place holds from its Monday. What was ended and not agreed anew holds that
 * week no more, and keeps what was written down for it.
 */
function ownerOf(agreements: readonly Agreed[], week: string): { readonly id: string; readonly isHeld: boolean } | null {
  const those = agreements.filter((one) => one.startsOn <= week && (one.endedFrom === null || week <= one.endedFrom))
  const last = those.at(-1)
  if (!last) return null
  if (!heldIn(last, week)) return { id: last.id, isHeld: false }
  const starts = those.map((one, index) => (index === 0 || one.startsOn < week ? 0 : dayIn(week, one.agreedOn)))
  const days = those.map((_, index) => (starts[index + 1] ?? WORKING_DAYS) - (starts[index] ?? 0))
  return { id: those[days.lastIndexOf(Math.max(...days))]?.id ?? last.id, isHeld: true }
}

export type WeeksOf = Pick<PresenceListed, 'hoursThisWeek' | 'weeksHeld' | 'weeksLogged' | 'hoursRealised'>

const placeOf = ({ locationId, partnerId, discipline }: Agreed): string => [locationId, partnerId, discipline].join(' ')

/**
 * Of each agreement how many of the weeks that are looked back on were its, and what was realised in those that were
 * written down; both lists with the oldest first. Written down under two agreements, a week has the hours that came last.
 */
export function countWeeks(agreements: readonly Agreed[], written: readonly Written[], today: string): Map<string, WeeksOf> {
  const { from, until } = windowOf(today)
  const places = new Map<string, Agreed[]>()
  for (const one of agreements) places.set(placeOf(one), [...(places.get(placeOf(one)) ?? []), one])
  const counted = new Map<string, WeeksOf>()
  for (const place of places.values()) {
    const ids = new Set(place.map((one) => one.id))
    const hours = new Map(written.filter((one) => ids.has(one.agreementId)).map((one) => [one.week, one.hours]))
    const weeks = Array.from({ length: WEEKS }, (_, index) => addDays(from, index * 7)).map((week) => ({ owner: ownerOf(place, week), hours: hours.get(week) }))
    for (const { id } of place) {
      const its = weeks.filter(({ owner }) => owner?.id === id)
      const logged = its.flatMap((one) => one.hours ?? [])
      counted.set(id, {
        hoursThisWeek: hours.get(until) ?? null, weeksHeld: its.filter(({ owner }) => owner?.isHeld).length,
        weeksLogged: logged.length, hoursRealised: logged.reduce((sum, one) => sum + one, 0),
      })
    }
  }
  return counted
}

export interface PresenceSum {
  readonly agreed: number
  readonly realised: number
}

/** Agreed in the weeks that were written down, against realised: a week that nobody wrote down is unknown, and not zero. */
export const sumOf = (rows: readonly Pick<PresenceListed, 'hoursPerWeek' | 'weeksLogged' | 'hoursRealised'>[]): PresenceSum => ({
  agreed: rows.reduce((sum, one) => sum + one.hoursPerWeek * one.weeksLogged, 0), realised: rows.reduce((sum, one) => sum + one.hoursRealised, 0),
})

/** Within a tenth it is as agreed. */
export function findingOf({ agreed, realised }: PresenceSum): PresenceFinding {
  if (agreed === 0) return 'UNKNOWN'
  if (realised < agreed * 0.9) return 'LESS'
  return realised > agreed * 1.1 ? 'MORE' : 'AS_AGREED'
}
