import { describe, expect, it } from 'vitest'
import type { GoalRead } from '@/lib/goals/types'
import type { OutcomeSeries } from '@/lib/indicators/types'
import { reportedGoal } from '@/tests/support/reports'
import { goalInQuarter, isIn, quarterAsked, quarterKey, quartersTo, reportedFigure, shortened, trendOf } from './rules'
import { readQuarterAsked } from './schema'

const [fourth, third, second] = quartersTo('2026-11-22')

const only = (over: Partial<GoalRead> = {}) => reportedGoal({ changes: [], measurements: [], ...over })

const change = (status: GoalRead['status'], happenedOn: string | null, at = '2026-01-01', lesson: string | null = null): GoalRead['changes'][number] =>
  ({ status, reason: null, happenedOn, lesson, celebration: null, despite: null, changedAt: new Date(`${at}T12:00:00Z`), byName: 'Noor', hasLeft: false })

describe('the quarters to choose from', () => {
  it('are the present one and the four before it, over the turn of the year', () => {
    expect(quartersTo('2026-02-28').map(quarterKey)).toEqual(['2026-K1', '2025-K4', '2025-K3', '2025-K2', '2025-K1'])
    expect(quartersTo('2026-12-31').map(({ from, until }) => `${from} ${until}`)).toEqual(['2026-10-01 2026-12-31', '2026-07-01 2026-09-30', '2026-04-01 2026-06-30', '2026-01-01 2026-03-31', '2025-10-01 2025-12-31'])
  })

  it('are no others, whatever an address asks', () => {
    expect(quarterAsked(undefined, '2026-11-22')).toEqual(fourth)
    expect(quarterAsked('2026-K3', '2026-11-22')).toEqual(third)
    for (const asked of ['2027-K1', '2025-K3', '2026-K5', 'x', readQuarterAsked(['2026-K3', '2026-K4']), readQuarterAsked('2026-K3'.repeat(9))]) expect(quarterAsked(asked, '2026-11-22')).toBe(undefined)
    expect([readQuarterAsked(undefined), readQuarterAsked(''), readQuarterAsked('2026-K3')]).toEqual([undefined, undefined, '2026-K3'])
  })

  it('have their first and their last day', () => {
    if (!third) throw new Error('no quarter')
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map((day) => isIn(third, day))).toEqual([false, true, true, false])
  })
})

describe('which way a figure went', () => {
  it('is said of more than chance, and of two years at least', () => {
    expect([12, -3, 0].map((changePercent) => trendOf({ changePercent, isTooSmall: false }))).toEqual(['UP', 'DOWN', 'SAME'])
    expect([trendOf({ changePercent: 40, isTooSmall: true }), trendOf({ changePercent: null, isTooSmall: false }), trendOf(null)]).toEqual(['UNCLEAR', 'UNKNOWN', 'UNKNOWN'])
  })
})

describe('a figure in a report', () => {
  const series = (own: OutcomeSeries['points'][number]['own'][]): OutcomeSeries => ({
    id: 'i', cardKey: null, name: 'x', unit: '%', decimals: 1, direction: 'UP_IS_GOOD', source: 'CBS', sourceUrl: null, points: own.map((point, index) => ({ year: 2021 + index, own: point, country: null })),
  })
  const card = { saysNot: null, enteredOn: (year: number) => `${year}-12-01` }

  it('is the newest that may be shown; of later years it says why there is none', () => {
    const found = reportedFigure(series([{ value: 10, status: 'FINAL' }, { value: 12, status: 'PROVISIONAL' }, { value: null, status: 'SUPPRESSED' }, { value: null, status: 'NOT_DELIVERED', how: 'OTHER_BORDERS' }]), card)
    expect(found).toMatchObject({ finding: { year: 2022, own: 12 }, status: 'PROVISIONAL', trend: 'UP', enteredOn: '2022-12-01', without: [{ year: 2023, why: 'SUPPRESSED' }, { year: 2024, why: 'OTHER_BORDERS' }] })
  })

  it('that is hidden in every year has nothing but the years', () => {
    expect(reportedFigure(series([{ value: null, status: 'SUPPRESSED' }, { value: null, status: 'NOT_DELIVERED' }]), card)).toMatchObject({ finding: null, trend: 'UNKNOWN', without: [{ year: 2021, why: 'SUPPRESSED' }, { year: 2022, why: 'NOT_DELIVERED' }] })
  })

  it('of which nothing of the municipality came in is none', () => expect(reportedFigure(series([null]), card)).toBe(undefined))
})

describe('a goal in a quarter', () => {
  const within = (goal: GoalRead, quarter = third) => {
    if (!quarter) throw new Error('no quarter')
    return goalInQuarter(goal, quarter, [])
  }

  it('is there as it stood at the end of it, whatever became of it later', () => {
    const goal = only({ status: 'REACHED', changes: [change('ACTIVE', null, '2026-08-01'), change('REACHED', '2026-10-12', '2026-10-20', 'Vraag het')] })
    expect(within(goal)).toMatchObject({ status: 'ACTIVE', closed: null })
    expect(within(goal, fourth)).toMatchObject({ status: 'REACHED', closed: { on: '2026-10-12', lesson: 'Vraag het' } })
    expect(within(goal, second)).toBe(undefined)
  })

  it('is not there when it was a candidate, or was over before', () => {
    expect(within(only({ status: 'CANDIDATE' }))).toBe(undefined)
    expect(within(only({ status: 'STOPPED', changes: [change('ACTIVE', null, '2026-01-10'), change('STOPPED', '2026-06-30', '2026-07-05')] }))).toBe(undefined)
  })

  it('that was written down as started after the day on which it was reached, was reached', () => {
    const goal = only({ status: 'REACHED', changes: [change('ACTIVE', null, '2026-08-21'), change('REACHED', '2026-08-20', '2026-08-21')] })
    expect(within(goal)).toMatchObject({ status: 'REACHED', closed: { on: '2026-08-20' } })
  })

  it('has the newest measurement of before its end', () => {
    const measured = (measuredOn: string, value: number) => ({ value: { shown: true as const, value }, measuredOn, note: null, byName: 'x', hasLeft: false })
    const goal = only({ changes: [change('ACTIVE', null)], measurements: [measured('2026-11-01', 30), measured('2026-09-30', 20), measured('2026-07-02', 10)] })
    expect(within(goal)?.measured).toEqual({ value: { shown: true, value: 20 }, on: '2026-09-30' })
  })
})

describe('a text that must fit', () => {
  it('ends at a word, and says that it was longer', () => {
    expect([shortened('Belt  binnen\neen dag', 40), shortened('Belt binnen een dag terug', 16), shortened('Samenwerkingsverband', 10)]).toEqual(['Belt binnen een dag', 'Belt binnen…', 'Samenwerk…'])
  })
})
