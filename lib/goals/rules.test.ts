import { describe, expect, it } from 'vitest'
import { canBecome, hasBaseline, isOpenGoal, missingOfMove, nextStatuses, progress, publishFigure } from './rules'
import { GOAL_STATUSES } from './types'

const CANDIDATE = { status: 'CANDIDATE' as const, parentBenefit: 'Eén vast gezicht', baseline: 14, baselinePlan: null }
const NOTHING = { reason: null, despite: null, lesson: null, celebration: null }
const JUDGED = { otherActive: 0, verdict: 'YES' as const }

describe('a goal starts', () => {
  it('when it says what the parent gains and has a baseline', () => {
    expect(canBecome(CANDIDATE, 'ACTIVE')).toEqual({ can: true })
    expect(missingOfMove('CANDIDATE', 'ACTIVE', NOTHING, JUDGED)).toEqual([])
  })

  it('not without an answer to "Wat schiet de ouder hiermee op?"', () => {
    expect([null, ''].map((parentBenefit) => canBecome({ ...CANDIDATE, parentBenefit }, 'ACTIVE'))).toEqual(Array(2).fill({ can: false, reason: 'goals.no_parent_benefit' }))
  })

  it('not without a nulmeting; how it will be measured, or a nulmeting of zero, is enough', () => {
    expect(canBecome({ ...CANDIDATE, baseline: null }, 'ACTIVE')).toEqual({ can: false, reason: 'goals.no_baseline' })
    expect(canBecome({ ...CANDIDATE, baseline: null, baselinePlan: 'We bellen' }, 'ACTIVE')).toEqual({ can: true })
    expect(canBecome({ ...CANDIDATE, baseline: 0 }, 'ACTIVE')).toEqual({ can: true })
  })

  it('beside another one only with a reason', () => {
    const beside = { ...JUDGED, otherActive: 1 }
    expect(missingOfMove('CANDIDATE', 'ACTIVE', NOTHING, beside)).toEqual([{ field: 'reason', code: 'goals.second_needs_reason' }])
    expect(missingOfMove('CANDIDATE', 'ACTIVE', { ...NOTHING, reason: 'De school wil niet wachten' }, beside)).toEqual([])
  })

  it('with a verdict of yes or partly; without one, or after a no, only with the reason to go on', () => {
    const needs = ([null, 'NO', 'PARTLY', 'YES'] as const).map((verdict) => missingOfMove('CANDIDATE', 'ACTIVE', NOTHING, { otherActive: 0, verdict }).map((one) => one.code))
    expect(needs).toEqual([['goals.unjudged_needs_reason'], ['goals.judged_no_needs_reason'], [], []])
    expect(([null, 'NO'] as const).flatMap((verdict) => missingOfMove('CANDIDATE', 'ACTIVE', { ...NOTHING, despite: 'De ouders wachten' }, { otherActive: 0, verdict }))).toEqual([])
  })

  it('again only with a reason, whether it was reached or stopped', () => {
    for (const from of ['REACHED', 'STOPPED'] as const) {
      expect(missingOfMove(from, 'ACTIVE', NOTHING, { ...JUDGED, otherActive: 1 })).toEqual([{ field: 'reason', code: 'goals.reopen_needs_reason' }])
      expect(missingOfMove(from, 'ACTIVE', { ...NOTHING, reason: 'Het zakte weg' }, JUDGED)).toEqual([])
    }
  })
})

describe('a goal is over', () => {
  it('stopped with a reason, and with a lesson when it ran', () => {
    expect(missingOfMove('CANDIDATE', 'STOPPED', NOTHING, JUDGED)).toEqual([{ field: 'reason', code: 'goals.stop_needs_reason' }])
    expect(missingOfMove('CANDIDATE', 'STOPPED', { ...NOTHING, reason: 'Geen geld' }, JUDGED)).toEqual([])
    expect(missingOfMove('ACTIVE', 'STOPPED', NOTHING, JUDGED)).toEqual([{ field: 'reason', code: 'goals.stop_needs_reason' }, { field: 'lesson', code: 'goals.lesson_missing' }])
  })

  it('reached with a lesson and how it is celebrated', () => {
    expect(missingOfMove('ACTIVE', 'REACHED', NOTHING, JUDGED)).toEqual([{ field: 'lesson', code: 'goals.lesson_missing' }, { field: 'celebration', code: 'goals.celebration_missing' }])
    expect(missingOfMove('ACTIVE', 'REACHED', { ...NOTHING, lesson: 'Bel eerst', celebration: 'Taart' }, JUDGED)).toEqual([])
  })
})

describe('a goal goes on', () => {
  it('from candidate to running to reached, and back when it slipped', () => {
    const way = GOAL_STATUSES.map((from) => [from, ...GOAL_STATUSES.filter((to) => canBecome({ ...CANDIDATE, status: from }, to).can)])
    expect(way).toEqual([['CANDIDATE', 'ACTIVE', 'STOPPED'], ['ACTIVE', 'REACHED', 'STOPPED'], ['REACHED', 'ACTIVE'], ['STOPPED', 'ACTIVE']])
    expect(nextStatuses('ACTIVE')).toEqual(['REACHED', 'STOPPED'])
  })

  it('not to where it already is, nor past a state', () => {
    expect(canBecome({ ...CANDIDATE, status: 'ACTIVE' }, 'ACTIVE')).toEqual({ can: false, reason: 'goals.status_not_next' })
    expect(canBecome(CANDIDATE, 'REACHED')).toEqual({ can: false, reason: 'goals.status_not_next' })
  })
})

describe('a goal that is open', () => {
  it('waits or runs, and is not the example', () => {
    expect(GOAL_STATUSES.filter((status) => isOpenGoal({ status, isExample: false }))).toEqual(['CANDIDATE', 'ACTIVE'])
    expect(GOAL_STATUSES.filter((status) => isOpenGoal({ status, isExample: true }))).toEqual([])
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
