import { expect, it } from 'vitest'
import { canEnd, canResume } from './rules'

const RUNS = { endedAt: null } as const
const LEFT = { endedAt: new Date('2026-11-01') } as const

it('the last coordinator cannot leave; anybody else can, once', () => {
  expect(canEnd({ role: 'COORDINATOR', ...RUNS }, 0)).toEqual({ can: false, reason: 'departures.last_coordinator' })
  expect([canEnd({ role: 'COORDINATOR', ...RUNS }, 1), canEnd({ role: 'PROFESSIONAL', ...RUNS }, 0)]).toEqual([{ can: true }, { can: true }])
  expect(canEnd({ role: 'PROFESSIONAL', ...LEFT }, 3)).toEqual({ can: false, reason: 'departures.has_left' })
})

it('only who left can take part again', () => {
  expect([canResume(LEFT), canResume(RUNS)]).toEqual([{ can: true }, { can: false, reason: 'departures.takes_part' }])
})
