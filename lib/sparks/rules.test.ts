import { describe, expect, it } from 'vitest'
import { burningSince, statusOf } from './rules'

const LEFT = new Date('2026-11-22T10:00:00.000Z')
const after = (days: number, milliseconds = 0) => new Date(LEFT.getTime() + days * 24 * 60 * 60 * 1000 + milliseconds)

describe('a vuurtje', () => {
  it('waits for a year, to the moment, and is out then', () => {
    expect([0, 364].map((days) => statusOf({ createdAt: LEFT, adoptedAt: null }, after(days)))).toEqual(['WAITING', 'WAITING'])
    expect([statusOf({ createdAt: LEFT, adoptedAt: null }, after(365, -1)), statusOf({ createdAt: LEFT, adoptedAt: null }, after(365))]).toEqual(['WAITING', 'EXTINGUISHED'])
  })

  it('stays adopted', () => expect([10, 365, 4_000].map((days) => statusOf({ createdAt: LEFT, adoptedAt: after(1) }, after(days)))).toEqual(['ADOPTED', 'ADOPTED', 'ADOPTED']))

  it('waits exactly as long as it can be adopted', () => {
    for (const now of [after(364), after(365, -1), after(365), after(366)]) expect(LEFT > burningSince(now)).toBe(statusOf({ createdAt: LEFT, adoptedAt: null }, now) === 'WAITING')
  })
})
