import { describe, expect, it } from 'vitest'
import { canLog, countWeeks, findingOf, heldIn, mattersIn, mondayOf, sumOf, windowOf, type Agreed, type Written } from './rules'

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
  })

  it('is compared with what was realised in the weeks that were written down: another week is unknown, not zero', () => {
    expect(sumOf([{ hoursPerWeek: 6, weeksLogged: 3, hoursRealised: 16 }, { hoursPerWeek: 4, weeksLogged: 0, hoursRealised: 0 }])).toEqual({ agreed: 18, realised: 16 })
  })

  it.each([[0, 0, 'UNKNOWN'], [20, 18, 'AS_AGREED'], [20, 22, 'AS_AGREED'], [20, 17.5, 'LESS'], [20, 22.5, 'MORE'], [20, 0, 'LESS']] as const)('of %i hours with %f realised says %s', (agreed, realised, finding) => {
    expect(findingOf({ agreed, realised })).toBe(finding)
  })
})

const agreed = (id: string, over: Partial<Agreed> = {}): Agreed => ({
  id, locationId: 'wilg', partnerId: 'steiger', discipline: 'YOUTH_WORKER', startsOn: '2026-01-05', endedFrom: null, agreedOn: over.startsOn ?? '2026-01-05', ...over,
})
const hours = (agreementId: string, week: string, of: number): Written => ({ agreementId, week, hours: of })
const counted = (agreements: readonly Agreed[], written: readonly Written[] = []) =>
  Object.fromEntries([...countWeeks(agreements, written, SUNDAY)].map(([id, { weeksHeld, weeksLogged, hoursRealised }]) => [id, [weeksHeld, weeksLogged, hoursRealised]]))

describe('a week that is looked back on', () => {
  const WEEK = '2026-11-02'
  const anew = (agreedOn: string) => [agreed('old', { endedFrom: WEEK }), agreed('new', { startsOn: WEEK, agreedOn })]

  it('is of what held in it', () => {
    expect(counted([agreed('a')])).toEqual({ a: [8, 0, 0] })
    expect(counted([agreed('a', { startsOn: '2026-11-02', endedFrom: '2026-11-16' })])).toEqual({ a: [2, 0, 0] })
    expect(counted([agreed('a', { startsOn: '2026-11-16' })])).toEqual({ a: [0, 0, 0] })
  })

  it.each([
    ['2026-11-02', { old: [6, 0, 0], new: [2, 1, 5] }], ['2026-11-04', { old: [6, 0, 0], new: [2, 1, 5] }],
    ['2026-11-05', { old: [7, 1, 5], new: [1, 0, 0] }], ['2026-11-08', { old: [7, 1, 5], new: [1, 0, 0] }],
  ])('in which hours were agreed anew, on %s, is of what held on most of its working days', (agreedOn, weeks) => {
    expect(counted(anew(agreedOn), [hours('old', WEEK, 5)])).toEqual(weeks)
  })

  it('counts once, with the hours that were written down last, under whichever agreement', () => {
    for (const agreedOn of ['2026-11-03', '2026-11-06']) {
      const both = Object.values(counted(anew(agreedOn), [hours('old', WEEK, 5), hours('new', WEEK, 7)]))
      expect(both.map(([, logged]) => logged).reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0)).toBe(1)
      expect(both.map(([, , realised]) => realised).reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0)).toBe(7)
    }
  })

  it('in which hours were agreed anew twice is still of one', () => {
    const middle = agreed('middle', { startsOn: WEEK, endedFrom: WEEK, agreedOn: '2026-11-03' })
    expect(counted([agreed('old', { endedFrom: WEEK }), middle, agreed('new', { startsOn: WEEK, agreedOn: '2026-11-05' })], [hours('middle', WEEK, 3)])).toEqual({ old: [6, 0, 0], middle: [0, 0, 0], new: [2, 1, 3] })
  })

  it('in which it ended is held no more, and keeps the hours that were written down', () => {
    expect(counted([agreed('a', { endedFrom: WEEK })], [hours('a', WEEK, 4)])).toEqual({ a: [6, 1, 4] })
    expect(counted([agreed('a', { endedFrom: WEEK })])).toEqual({ a: [6, 0, 0] })
  })

  it('of another place, partner or discipline is another week', () => {
    expect(counted([agreed('a'), agreed('b', { discipline: 'TEACHER' })], [hours('a', WEEK, 4), hours('b', WEEK, 2)])).toEqual({ a: [8, 1, 4], b: [8, 1, 2] })
  })
})

it('what was agreed and replaced in one week, or ended before, is not shown any more', () => {
  const from = '2026-09-21'
  expect([
    mattersIn({ startsOn: '2026-01-05', endedFrom: null }, from), mattersIn({ startsOn: '2026-01-05', endedFrom: '2026-09-28' }, from),
    mattersIn({ startsOn: '2026-01-05', endedFrom: from }, from), mattersIn({ startsOn: '2026-11-02', endedFrom: '2026-11-02' }, from),
  ]).toEqual([true, true, false, false])
})
