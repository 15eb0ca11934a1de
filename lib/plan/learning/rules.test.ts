import { describe, expect, it } from 'vitest'
import type { GoalRead } from '@/lib/goals/types'
import type { OutcomeSeries } from '@/lib/indicators/types'
import { NEW_IDEA } from './definitions'
import { beforeAndAfter, beganIn, factsOf, firstOfClosing, nextGoalOf, problemsOn } from './rules'

const TODAY = '2026-11-22'

const series = (points: OutcomeSeries['points']): OutcomeSeries => ({ id: 'i', cardKey: null, name: 'Uitgaven', unit: 'euro', decimals: 1, direction: 'DOWN_IS_GOOD', source: 'CBS', sourceUrl: null, points })
const own = (year: number, value: number | null, status: 'FINAL' | 'PROVISIONAL' | 'NOT_DELIVERED' = 'FINAL') => ({ year, own: { value, status }, country: null })

const change = (status: GoalRead['status'], year: number, more: Partial<GoalRead['changes'][number]> = {}): GoalRead['changes'][number] =>
  ({ status, reason: null, happenedOn: null, lesson: null, celebration: null, despite: null, changedAt: new Date(Date.UTC(year, 5, 1)), byName: 'Noor', hasLeft: false, ...more })

const GOAL: GoalRead = {
  id: 'g', title: 'Ouders weten wie zij bellen', status: 'ACTIVE', challengeId: 'o', challengeTitle: 'Opgave', forWhom: 'gezinnen met een baby', parentBenefit: null, unit: 'FAMILIES', baseline: { shown: true, value: 14 },
  current: { shown: false, reason: 'small' }, measuredOn: null, target: 40, ownerName: 'Noor', ownerHasLeft: false, dueOn: '2026-12-18', isExample: false, ownerId: 'm', baselinePlan: null, notNow: null, stopCriterion: null,
  partnerNames: [], formerPartnerNames: [], version: 1, measurements: [], changes: [change('ACTIVE', 2025)],
}

describe('a figure before and after', () => {
  it('is the newest of the year that the work began, and the newest of a later year', () => {
    expect(beforeAndAfter(series([own(2026, 3), own(2023, 1), own(2024, 2)]), 2025)).toMatchObject({ before: { year: 2024, value: 2 }, after: { year: 2026, value: 3 } })
  })

  it('says provisional and not delivered, and is never zero where nothing is', () => {
    const { before, after } = beforeAndAfter(series([{ year: 2024, own: null, country: null }, own(2026, 5, 'PROVISIONAL')]), 2025)
    expect([before, after]).toEqual([{ year: 2024, value: null, status: 'NOT_DELIVERED' }, { year: 2026, value: 5, status: 'PROVISIONAL' }])
    expect(beforeAndAfter(series([own(2024, 0)]), 2025)).toMatchObject({ before: { value: 0, status: 'FINAL' }, after: null })
    expect(beforeAndAfter(series([]), 2025)).toMatchObject({ before: null, after: null })
  })

  it('counts from when the goal first ran, else from today', () => {
    expect([beganIn({ changes: [change('ACTIVE', 2026), change('STOPPED', 2025), change('ACTIVE', 2024)] }, TODAY), beganIn({ changes: [] }, TODAY)]).toEqual([2024, 2026])
  })

  it('stands beside the goal as it was that day, small numbers left out', () => {
    expect(factsOf(GOAL, [series([own(2024, 2)])], TODAY)).toMatchObject({ takenOn: TODAY, goal: { baseline: { shown: true, value: 14 }, current: { shown: false }, target: 40 }, figures: [{ name: 'Uitgaven', before: { value: 2 }, after: null }] })
  })
})

describe('a review', () => {
  const codes = (answers: Record<string, string>) => problemsOn('F5.4', answers, { today: TODAY, goalStatus: 'ACTIVE' }).map(({ field, code }) => [field, code])

  it('comes back in four to eight weeks, unless it ends here', () => {
    expect(codes({ besluit: 'GO_ON', volgendeReview: '2026-12-20' })).toEqual([])
    expect(codes({ besluit: 'GO_ON', volgendeReview: '2027-01-17' })).toEqual([])
    expect(codes({ besluit: 'GO_ON', volgendeReview: '2026-12-19' })).toEqual([['volgendeReview', 'plan.review_day_wrong']])
    expect(codes({ besluit: 'GO_ON', volgendeReview: '2027-01-18' })).toEqual([['volgendeReview', 'plan.review_day_wrong']])
    expect(codes({ besluit: 'ADJUST', volgendeReview: '' })).toEqual([['volgendeReview', 'plan.review_day_missing']])
    expect(codes({ besluit: 'STOP', volgendeReview: '' })).toEqual([])
  })
})

describe('the next goal', () => {
  const codes = (answers: Record<string, string | string[]>, goalStatus: GoalRead['status'] = 'ACTIVE') => problemsOn('F5.9', answers, { today: TODAY, goalStatus }).map(({ field, code }) => [field, code])

  it('is one of the candidates, or an idea that is written down', () => {
    expect(codes({ gehaald: 'REACHED', keuze: '' })).toEqual([])
    expect(codes({ gehaald: 'REACHED', kandidaten: ['a'], keuze: 'a' })).toEqual([])
    expect(codes({ gehaald: 'REACHED', kandidaten: ['a'], keuze: 'b' })).toEqual([['keuze', 'plan.choice_not_candidate']])
    expect(codes({ gehaald: 'REACHED', kandidaten: [], keuze: NEW_IDEA, nieuwIdee: '' })).toEqual([['nieuwIdee', 'plan.new_idea_missing']])
  })

  it('does not close a goal otherwise than it was closed', () => {
    expect(codes({ gehaald: 'STOPPED' }, 'REACHED')).toEqual([['gehaald', 'plan.goal_closed_otherwise']])
    expect(codes({ gehaald: 'REACHED' }, 'REACHED')).toEqual([])
  })

  it('begins with what the goal said when it was closed, and with nothing while it runs', () => {
    const closed = change('REACHED', 2026, { lesson: 'Bel zelf', celebration: 'Taart' })
    expect(firstOfClosing({ status: 'REACHED', changes: [closed] })).toEqual({ gehaald: 'REACHED', waaromStoppen: null, watLeerdenWe: 'Bel zelf', vierenHoe: 'Taart' })
    expect(firstOfClosing({ status: 'ACTIVE', changes: [change('ACTIVE', 2026)] })).toEqual({})
  })

  it('takes the opgave, for whom it is, the idea and what waits along to its form', () => {
    const answers = { keuze: NEW_IDEA, nieuwIdee: 'Rustige ochtenden', kandidaten: ['a', 'weg'] }
    expect(nextGoalOf({ answers }, GOAL, { a: 'Elk kind een maatje' })).toEqual({ goalTitle: GOAL.title, first: { opgave: 'o', doel: 'Rustige ochtenden', voorWie: 'gezinnen met een baby', watLatenWeVoorNu: 'Elk kind een maatje' } })
    expect(nextGoalOf({ answers: { ...answers, keuze: 'a' } }, GOAL, {})).toBe(null)
  })
})
