import { describe, expect, it } from 'vitest'
import { publishCount } from './small-numbers'

describe('a count of people', () => {
  it('from one to nine is not shown, and says why', () => {
    expect([1, 5, 9, 9.99].map((value) => publishCount(value))).toEqual(Array(4).fill({ shown: false, reason: 'small' }))
  })

  it('of ten or more is shown as it is', () => {
    expect([10, 11, 4_000].map((value) => publishCount(value))).toEqual([{ shown: true, value: 10 }, { shown: true, value: 11 }, { shown: true, value: 4_000 }])
  })

  it('of zero stays zero: it tells nothing about anybody', () => {
    expect(publishCount(0)).toEqual({ shown: true, value: 0 })
  })

  it('carries no number when it is hidden', () => {
    expect(JSON.stringify(publishCount(7))).not.toContain('7')
  })

  it('may be held to a higher threshold, never to a lower one', () => {
    expect(publishCount(14, 15)).toEqual({ shown: false, reason: 'small' })
    expect(publishCount(15, 15)).toEqual({ shown: true, value: 15 })
    expect(publishCount(9, 3)).toEqual({ shown: false, reason: 'small' })
  })
})
