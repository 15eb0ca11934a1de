import { expect, it } from 'vitest'
import type { MeetingListed } from '@/lib/meetings/types'
import { isAbout, nextDayOf, nextMeeting } from './rules'

it('the next day somebody is there is today or the first that comes, over the weekend too', () => {
  // Monday 23 November 2026.
  expect(nextDayOf(['MON', 'THU'], '2026-11-23')).toBe('2026-11-23')
  expect(nextDayOf(['MON', 'THU'], '2026-11-24')).toBe('2026-11-26')
  expect(nextDayOf(['MON'], '2026-11-24')).toBe('2026-11-30')
  expect(nextDayOf([], '2026-11-23')).toBe(null)
})

it('a signal is about a place when it names it or its neighbourhood, however that is written', () => {
  const place = { name: 'De Waterlelie', neighbourhood: 'De Kade' }
  expect([' de waterlelie ', 'school De Waterlelie, lokaal 2', 'Wijk De Kade'].map((one) => isAbout(one, place))).toEqual([true, true, true])
  expect(['De Kadestraat', 'heel Meerbrug', '', null].map((one) => isAbout(one, place))).toEqual([false, false, false, false])
  expect(isAbout('De Kade', { ...place, neighbourhood: null })).toBe(false)
})

it('the next meeting is the first that has still to come, was not closed or cancelled, and is no partnersessie', () => {
  const meeting = (id: string, heldOn: string, over: Partial<MeetingListed> = {}): MeetingListed => ({ id, kind: 'MEETING', heldOn, place: null, closedAt: null, cancelledAt: null, ...over })
  const all = [
    meeting('late', '2026-12-20'), meeting('past', '2026-11-22'), meeting('cancelled', '2026-11-24', { cancelledAt: new Date() }), meeting('session', '2026-11-25', { kind: 'PARTNER_SESSION' }),
    meeting('closed', '2026-11-23', { closedAt: new Date() }), meeting('next', '2026-12-01', { place: 'De Waterlelie' }),
  ]
  expect(nextMeeting(all, '2026-11-23')).toEqual({ id: 'next', heldOn: '2026-12-01', place: 'De Waterlelie' })
  expect(nextMeeting([], '2026-11-23')).toBe(null)
})
