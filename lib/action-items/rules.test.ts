import { describe, expect, it } from 'vitest'
import { canMove, canReopen, fitsDay } from './rules'

describe('an action', () => {
  it('that was done was done today or before', () => {
    expect(fitsDay('DONE', '2026-11-22', '2026-11-22')).toEqual({ can: true })
    expect(fitsDay('DONE', '2025-01-01', '2026-11-22')).toEqual({ can: true })
    expect(fitsDay('DONE', '2026-11-23', '2026-11-22')).toEqual({ can: false, reason: 'actions.done_in_future' })
  })

  it('that is still to do may have its day in front of it, and may be late', () => {
    expect([fitsDay('PLANNED', '2027-01-01', '2026-11-22'), fitsDay('PLANNED', '2026-01-01', '2026-11-22')]).toEqual([{ can: true }, { can: true }])
  })
})

describe('what becomes of an action', () => {
  it('can be said while it is open; what is over can be put back', () => {
    for (const status of ['PLANNED', 'IN_PROGRESS', 'STUCK'] as const) {
      expect([canMove({ status }), canReopen({ status })]).toEqual([{ can: true }, { can: false, reason: 'actions.is_open' }])
    }
    for (const status of ['DONE', 'STOPPED'] as const) {
      expect([canMove({ status }), canReopen({ status })]).toEqual([{ can: false, reason: 'actions.is_over' }, { can: true }])
    }
  })
})
