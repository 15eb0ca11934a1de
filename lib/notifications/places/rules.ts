import type { Weekday } from '@/lib/locations/definitions'
import { weekdayOf } from '@/lib/locations/rules'
import type { MeetingListed } from '@/lib/meetings/types'
import { addDays } from '@/lib/platform/clock'
import type { NextMeeting, OwnPlace } from './types'

/** The first day from today on that is one of these; null when there are none. */
export const nextDayOf = (days: readonly Weekday[], today: string): string | null =>
  Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead)).find((day) => {
    const weekday = weekdayOf(day)
    return weekday !== null && days.includes(weekday)
  }) ?? null

const words = (text: string): string => ` ${(text.toLocaleLowerCase('nl').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

/** Was it said of this place or of its neighbourhood? Where a signal was seen is written in words, such as 'wijk De Kade'. */
export const isAbout = (place: string | null, { name, neighbourhood }: Pick<OwnPlace, 'name' | 'neighbourhood'>): boolean =>
  place !== null && [name, neighbourhood].some((one) => one !== null && words(one).trim() !== '' && words(place).includes(words(one)))

/** The first meeting that has still to come. */
export function nextMeeting(meetings: readonly MeetingListed[], today: string): NextMeeting | null {
  const [first] = meetings.filter(({ kind, heldOn, closedAt, cancelledAt }) => kind === 'MEETING' && heldOn >= today && closedAt === null && cancelledAt === null).sort((one, other) => one.heldOn.localeCompare(other.heldOn))
  return first ? { id: first.id, heldOn: first.heldOn, place: first.place } : null
}
