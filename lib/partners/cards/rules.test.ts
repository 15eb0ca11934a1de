import { describe, expect, it } from 'vitest'
import { knowsProblems } from './rules'
import type { Knows } from './types'

describe('how well a partner says that it knows others', () => {
  const codes = (...ids: string[]) => knowsProblems('self', ids.map((otherId): Knows => ({ otherId, scale: '3' })), ['self', 'a', 'b']).map(({ field, code }) => [field, code])

  it('is of others that take part, each once', () => {
    expect(codes('a', 'b')).toEqual([])
    expect(codes('a', 'self')).toEqual([['knows_1_otherId', 'partners.knows_itself']])
    expect(codes('gone')).toEqual([['knows_0_otherId', 'partners.other_missing']])
    expect(codes('a', 'b', 'a')).toEqual([['knows_2_otherId', 'partners.knows_twice']])
  })
})
