import { describe, expect, it } from 'vitest'
import { canLog, findingOf, heldIn, mondayOf, sumOf, weeksHeld, windowOf } from './rules'

const SUNDAY = '2026-11-22'

describe('a week', () => {
  it('begins on its Monday, also when it is Sunday', () => {
    expect([mondayOf(SUNDAY), mondayOf('2026-11-23'), mondayOf('2026-11-29')]).toEqual(['2026-11-16', '2026-11-23', '2026-11-23'])
  })

  it('is looked back on when it is full: eight of them, without the one that still runs', () => {
    expect(windowOf(SUNDAY)).toEqual({ from: '2026-09-21', until: '2026-11-16' })
  })

  it('can be written down while it runs and in the week after', () => {
    expect([canLog('2026-11-16', SUNDAY), canLog('2026-11-09', SUNDAY)]).toEqual([{ can: true }, { can: true }])
    const no = { can: false, reason: 'locations.week_wrong' }
    expect([canLog('2026-11-02', SUNDAY), canLog('2026-11-23', SUNDAY), canLog('2026-11-17', SUNDAY)]).toEqual([no, no, no])
  })
})

describe('what was agreed', () => {
  it('holds from its first week until the week from which it was ended', () => {
    const agreed = { startsOn: '2026-11-02', endedFrom: '2026-11-16' }
    expect(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((week) => heldIn(agreed, week))).toEqual([false, true, true, false])
    expect([weeksHeld(agreed, SUNDAY), weeksHeld({ startsOn: '2026-01-05', endedFrom: null }, SUNDAY), weeksHeld({ startsOn: '2026-11-16', endedFrom: null }, SUNDAY)]).toEqual([2, 8, 0])
  })

  it('is compared with what was realised in the weeks that were written down: another week is unknown, not zero', () => {
    expect(sumOf([{ hoursPerWeek: 6, weeksLogged: 3, hoursRealised: 16 }, { hoursPerWeek: 4, weeksLogged: 0, hoursRealised: 0 }])).toEqual({ agreed: 18, realised: 16 })
  })

  it.each([[0, 0, 'UNKNOWN'], [20, 18, 'AS_AGREED'], [20, 22, 'AS_AGREED'], [20, 17.5, 'LESS'], [20, 22.5, 'MORE'], [20, 0, 'LESS']] as const)('of %i hours with %f realised says %s', (agreed, realised, finding) => {
    expect(findingOf({ agreed, realised })).toBe(finding)
  })
})
