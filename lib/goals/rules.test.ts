import { describe, expect, it } from 'vitest'
import { canBecome, hasBaseline, nextStatuses, progress, publishFigure } from './rules'
import { GOAL_STATUSES } from './types'

const CANDIDATE = { status: 'CANDIDATE' as const, parentBenefit: 'Eén vast gezicht', baseline: 14, baselinePlan: null }
const ALONE = { otherActive: 0, reason: null }

describe('a goal starts', () => {
  it('when it says what the parent gains, has a baseline, and no other goal runs', () => {
    expect(canBecome(CANDIDATE, 'ACTIVE', ALONE)).toEqual({ can: true })
  })

  it('not without an answer to "Wat schiet de ouder hiermee op?"', () => {
    expect(canBecome({ ...CANDIDATE, parentBenefit: null }, 'ACTIVE', ALONE)).toEqual({ can: false, reason: 'goals.no_parent_benefit' })
    expect(canBecome({ ...CANDIDATE, parentBenefit: '' }, 'ACTIVE', { otherActive: 0, reason: 'omdat' })).toEqual({ can: false, reason: 'goals.no_parent_benefit' })
  })

  it('not without a nulmeting; how it will be measured, or a nulmeting of zero, is enough', () => {
    expect(canBecome({ ...CANDIDATE, baseline: null }, 'ACTIVE', ALONE)).toEqual({ can: false, reason: 'goals.no_baseline' })
    expect(canBecome({ ...CANDIDATE, baseline: null, baselinePlan: 'We bellen' }, 'ACTIVE', ALONE)).toEqual({ can: true })
    expect(canBecome({ ...CANDIDATE, baseline: 0 }, 'ACTIVE', ALONE)).toEqual({ can: true })
  })

  it('beside another one only with a reason', () => {
    expect(canBecome(CANDIDATE, 'ACTIVE', { otherActive: 1, reason: null })).toEqual({ can: false, reason: 'goals.second_needs_reason' })
    expect(canBecome(CANDIDATE, 'ACTIVE', { otherActive: 1, reason: 'De school wil niet wachten' })).toEqual({ can: true })
  })
})

describe('a goal stops', () => {
  it('only with a reason, from which others learn', () => {
    expect(canBecome(CANDIDATE, 'STOPPED', ALONE)).toEqual({ can: false, reason: 'goals.stop_needs_reason' })
    expect(canBecome(CANDIDATE, 'STOPPED', { otherActive: 0, reason: 'Geen geld' })).toEqual({ can: true })
  })
})

describe('a goal goes on', () => {
  it('from candidate to running to reached, and back when it slipped', () => {
    const way = GOAL_STATUSES.map((from) => [from, ...GOAL_STATUSES.filter((to) => canBecome({ ...CANDIDATE, status: from }, to, { otherActive: 0, reason: 'omdat' }).can)])
    expect(way).toEqual([['CANDIDATE', 'ACTIVE', 'STOPPED'], ['ACTIVE', 'REACHED', 'STOPPED'], ['REACHED', 'ACTIVE'], ['STOPPED', 'ACTIVE']])
    expect(nextStatuses('ACTIVE')).toEqual(['REACHED', 'STOPPED'])
  })

  it('not to where it already is, nor past a state', () => {
    expect(canBecome({ ...CANDIDATE, status: 'ACTIVE' }, 'ACTIVE', ALONE)).toEqual({ can: false, reason: 'goals.status_not_next' })
    expect(canBecome(CANDIDATE, 'REACHED', ALONE)).toEqual({ can: false, reason: 'goals.status_not_next' })
  })
})

describe('a nulmeting', () => {
  it('is a figure, zero included, or how it will be measured', () => {
    const known = [{ baseline: 0, baselinePlan: null }, { baseline: null, baselinePlan: 'bellen' }, { baseline: null, baselinePlan: null }].map(hasBaseline)
    expect(known).toEqual([true, true, false])
  })
})

describe('a figure of a goal', () => {
  it('of fewer than ten people is hidden, for every unit that counts people', () => {
    const units = ['FAMILIES', 'PARENTS', 'CHILDREN', 'YOUNG_PEOPLE'] as const
    expect(units.map((unit) => publishFigure(9, unit))).toEqual(units.map(() => ({ shown: false, reason: 'small' })))
    expect(units.map((unit) => publishFigure(10, unit))).toEqual(units.map(() => ({ shown: true, value: 10 })))
  })

  it('of places, times, professionals or percents is shown, and an unknown one stays unknown', () => {
    const units = ['PROFESSIONALS', 'LOCATIONS', 'TIMES', 'PERCENT'] as const
    expect(units.map((unit) => publishFigure(3, unit))).toEqual(units.map(() => ({ shown: true, value: 3 })))
    expect(publishFigure(null, 'FAMILIES')).toBeNull()
  })
})

describe('the way from nulmeting to streefwaarde', () => {
  const shown = (value: number) => ({ shown: true as const, value })

  it('is how far the tussenstand is, never less than nothing or more than all', () => {
    const way = [14, 27, 40, 50, 5].map((current) => progress({ baseline: shown(14), current: shown(current), target: 40 }))
    expect(way).toEqual([0, 0.5, 1, 1, 0])
  })

  it('runs down as well as up: fewer weeks of waiting is also a goal', () => {
    expect(progress({ baseline: shown(40), current: shown(30), target: 20 })).toBe(0.5)
  })

  it('is not told when a figure is missing, hidden, or there is no way to go', () => {
    const hidden = { shown: false as const, reason: 'small' as const }
    const untold = [
      { baseline: null, current: shown(20), target: 40 }, { baseline: shown(14), current: null, target: 40 }, { baseline: hidden, current: shown(20), target: 40 },
      { baseline: shown(14), current: hidden, target: 40 }, { baseline: shown(40), current: shown(40), target: 40 },
    ].map(progress)
    expect(untold).toEqual(Array(5).fill(undefined))
  })
})
