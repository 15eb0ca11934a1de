import { describe, expect, it } from 'vitest'
import { DISCIPLINES, LOCATION_TYPES, NEEDS_TEAM, SUGGESTED } from './definitions'
import { coverage, coverageOf, dialled, inOrder, isMeant, needsTeam, weekdayOf, whoProblems } from './rules'
import type { LocationListed, Seat } from './types'

const place = (over: Partial<LocationListed> = {}): LocationListed => ({
  id: 'a', name: 'De Wilg', locationType: 'PRIMARY_SCHOOL', neighbourhood: null, partnerName: null, isArchived: false, isMine: false, members: 2, hasCoordinator: true, wanted: [], missing: [], ...over,
})

const seat = (id: string, over: Partial<Seat> = {}): Seat => ({ id, role: 'MEMBER', discipline: 'TEACHER', partnerName: null, task: null, hoursPerWeek: null, days: [], person: null, ...over })

describe('the coverage of a team', () => {
  it('is the wanted disciplines that are there, of all that are wanted', () => {
    expect([coverage(4, 4), coverage(4, 3), coverage(3, 1), coverage(3, 0)]).toEqual([100, 75, 33, 0])
    expect(coverageOf(place({ wanted: ['TEACHER', 'YOUTH_NURSE'], missing: ['YOUTH_NURSE'] }))).toBe(50)
  })

  it('is unknown, and not 100%, while nobody chose what is wanted', () => expect(coverage(0, 0)).toBeNull())
})

describe('a core team', () => {
  it('is meant to be at every school and childcare, and begins with disciplines that there are', () => {
    expect(LOCATION_TYPES.filter(needsTeam)).toEqual(NEEDS_TEAM)
    expect(needsTeam('LIBRARY')).toBe(false)
    for (const type of NEEDS_TEAM) expect(SUGGESTED[type].filter((one) => DISCIPLINES.includes(one)).length, type).toBeGreaterThan(2)
  })

  it('is shown with who is there today first, then who coordinates', () => {
    const seats = [seat('a'), seat('b', { role: 'COORDINATOR' }), seat('c', { days: ['TUE'] }), seat('d', { role: 'DEPUTY', days: ['WED'] })]
    expect([inOrder(seats, 'TUE'), inOrder(seats, null)].map((row) => row.map((one) => one.id).join(''))).toEqual(['cbda', 'bdac'])
  })

  it('knows the working days, and none in the weekend', () => {
    expect(['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual(['MON', 'FRI', null, null])
  })
})

describe('the list of locations', () => {
  it.each([
    [null, {}, true], [null, { isArchived: true }, false], ['archief', { isArchived: true }, true], ['archief', {}, false], ['zonder-team', { members: 0 }, true], ['zonder-team', {}, false],
    ['zonder-coordinator', { hasCoordinator: false }, true], ['zonder-coordinator', {}, false], ['mist', { missing: ['TEACHER'] }, true], ['mist', {}, false],
  ] as const)('asked for %s shows %o: %s', (standing, over, shown) => {
    expect(isMeant(place(over), { type: null, standing })).toBe(shown)
  })

  it('can be asked for one kind', () => {
    expect([isMeant(place(), { type: 'PRIMARY_SCHOOL', standing: null }), isMeant(place(), { type: 'LIBRARY', standing: null })]).toEqual([true, false])
  })
})

describe('a place in a team', () => {
  it('is a member’s, or a named professional’s of an organisation', () => {
    expect([whoProblems({ membershipId: 'a', personName: null, partnerId: null }), whoProblems({ membershipId: null, personName: 'Karim', partnerId: 'b' })]).toEqual([[], []])
  })

  it.each([
    [{ membershipId: null, personName: null, partnerId: null }, 'personName', 'locations.who_missing'], [{ membershipId: 'a', personName: 'Karim', partnerId: 'b' }, 'personName', 'locations.who_twice'],
    [{ membershipId: null, personName: 'Karim', partnerId: null }, 'partnerId', 'locations.partner_missing'],
  ] as const)('is not %o', (who, field, code) => {
    expect(whoProblems(who)).toEqual([{ field, code }])
  })

  it('has a number that a phone can dial', () => expect([dialled('030 - 123 45 67'), dialled('+31 (0)30 1234567')]).toEqual(['0301234567', '+310301234567']))
})
