import { addDays, dayToDate } from '@/lib/platform/clock'
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

/** In how many of the weeks that are looked back on it held. */
export function weeksHeld(agreement: Pick<PresenceListed, 'startsOn' | 'endedFrom'>, today: string): number {
  const { from } = windowOf(today)
  return Array.from({ length: WEEKS }, (_, index) => addDays(from, index * 7)).filter((week) => heldIn(agreement, week)).length
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
