import { describe, expect, it } from 'vitest'
import { approveFrom, canDecideReset, maskAddress } from './rules'

const requestedAt = new Date('2026-11-20T10:00:00Z')
const reset = { userId: 'a', requestedAt }
const late = new Date('2026-11-21T10:00:00Z')
const early = new Date(late.getTime() - 1)

describe('a request for a lost device', () => {
  it('is approved by an administrator from a day after it was asked, and refused at any time', () => {
    expect(approveFrom(requestedAt)).toEqual(late)
    expect(canDecideReset(reset, { by: 'b', approve: true, now: early })).toEqual({ can: false, reason: 'administration.reset_early' })
    expect(canDecideReset(reset, { by: 'b', approve: true, now: late })).toEqual({ can: true })
    expect(canDecideReset(reset, { by: 'b', approve: false, now: early })).toEqual({ can: true })
  })

  it('is decided by nobody on their own, either way', () => {
    for (const approve of [true, false]) expect(canDecideReset(reset, { by: 'a', approve, now: late })).toEqual({ can: false, reason: 'account.own_reset' })
  })

  it('tells of an address its first letter and its domain', () => {
    expect(['noor.de.wit@gemeente.nl', 'x@y', 'nergens', '@y'].map(maskAddress)).toEqual(['n…@gemeente.nl', 'x…@y', '…', '…'])
  })
})
