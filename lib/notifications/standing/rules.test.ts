import { describe, expect, it } from 'vitest'
import { isOld, stuckBy } from './rules'
import type { GoalSign } from './types'

const TODAY = '2026-11-23'
const sign = (over: Partial<GoalSign> = {}): GoalSign => ({ goalId: 'g', startedAt: new Date('2026-11-01T10:00:00Z'), stuckActions: 0, reviewOn: null, ...over })
const running = { status: 'ACTIVE', dueOn: '2026-12-18', measuredOn: null } as const

describe('a goal that runs', () => {
  it('asks for no attention when it began lately, is not due and nothing of it is stuck', () => {
    expect(stuckBy(running, sign(), TODAY)).toEqual([])
    expect(stuckBy({ ...running, dueOn: TODAY }, sign({ reviewOn: TODAY }), TODAY)).toEqual([])
  })

  it('is late the day after it was due', () => {
    expect(stuckBy({ ...running, dueOn: '2026-11-22' }, sign(), TODAY)).toEqual(['OVERDUE'])
  })

  it('is not measured when eight weeks went by since its last figure, or since its start', () => {
    expect(stuckBy(running, sign({ startedAt: new Date('2026-09-27T10:00:00Z') }), TODAY)).toEqual(['NOT_MEASURED'])
    expect(stuckBy(running, sign({ startedAt: new Date('2026-09-28T10:00:00Z') }), TODAY)).toEqual([])
    expect(stuckBy({ ...running, measuredOn: '2026-10-30' }, sign({ startedAt: new Date('2026-08-01T10:00:00Z') }), TODAY)).toEqual([])
    expect(stuckBy({ ...running, measuredOn: '2026-08-30' }, sign({ startedAt: new Date('2026-08-01T10:00:00Z') }), TODAY)).toEqual(['NOT_MEASURED'])
  })

  it('is stuck when an action of it is, or when people would have looked back by now', () => {
    expect(stuckBy(running, sign({ stuckActions: 1, reviewOn: '2026-11-22' }), TODAY)).toEqual(['ACTION_STUCK', 'REVIEW_LATE'])
  })
})

it('a goal that does not run asks for no attention', () => {
  for (const status of ['CANDIDATE', 'REACHED', 'STOPPED'] as const) expect(stuckBy({ ...running, status, dueOn: '2026-01-01' }, sign({ stuckActions: 2 }), TODAY)).toEqual([])
})

it('a figure is old when its source may be expected to have a newer year', () => {
  expect([2025, 2024, 2023].map((newestYear) => isOld({ newestYear }, TODAY))).toEqual([false, false, true])
  expect(isOld({ newestYear: null }, TODAY)).toBe(true)
})
