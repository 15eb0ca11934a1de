import { describe, expect, it } from 'vitest'
import { fitsDay } from './rules'

describe('an action', () => {
  it('that was done was done today or before', () => {
    expect(fitsDay('DONE', '2026-11-22', '2026-11-22')).toEqual({ can: true })
    expect(fitsDay('DONE', '2025-01-01', '2026-11-22')).toEqual({ can: true })
    expect(fitsDay('DONE', '2026-11-23', '2026-11-22')).toEqual({ can: false, reason: 'actions.done_in_future' })
  })

  it('that is still to do may have its day in front of it, and may be late', () => {
    expect([fitsDay('TODO', '2027-01-01', '2026-11-22'), fitsDay('TODO', '2026-01-01', '2026-11-22')]).toEqual([{ can: true }, { can: true }])
  })
})
