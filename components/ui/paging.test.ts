import { describe, expect, it } from 'vitest'
import { askedPage, pageOf } from './paging'

describe('the page that an address asks for', () => {
  it('is the first one for whatever is no page', () => {
    expect([undefined, '', 'twee', '-3', '0', ['2', '3'], '1e99', '2.9', '3'].map(askedPage)).toEqual([1, 1, 1, 1, 1, 1, 10_000, 2, 3])
  })
})

describe('a page of a list', () => {
  const all = [1, 2, 3, 4, 5]

  it('has its own rows', () => {
    expect([1, 2, 3].map((asked) => pageOf(all, asked, 2).rows)).toEqual([[1, 2], [3, 4], [5]])
    expect(pageOf(all, 1, 2).last).toBe(3)
  })

  it('is the last one for who asks further', () => {
    expect(pageOf(all, 9, 2)).toEqual({ rows: [5], page: 3, last: 3 })
  })

  it('is there for an empty list too', () => {
    expect(pageOf([], 4, 2)).toEqual({ rows: [], page: 1, last: 1 })
  })
})
