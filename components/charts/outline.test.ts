import { describe, expect, it } from 'vitest'
import { apart, lineThrough, marker } from './outline'

const at = (x: number, y: number) => `${x} ${y}`

describe('a line', () => {
  it('runs through its points', () => {
    expect(lineThrough([{ x: 1, y: 5 }, { x: 2, y: 6 }, { x: 3, y: 4 }], at)).toBe('M1 5L2 6L3 4')
  })

  it('is broken where nothing was delivered, and bridges no gap', () => {
    expect(lineThrough([{ x: 1, y: 5 }, { x: 2, y: null }, { x: 3, y: 4 }, { x: 4, y: 3 }], at)).toBe('M1 5M3 4L4 3')
    expect(lineThrough([{ x: 1, y: null }, { x: 2, y: 6 }, { x: 3, y: null }], at)).toBe('M2 6')
  })

  it('treats zero as a figure', () => {
    expect(lineThrough([{ x: 1, y: 0 }, { x: 2, y: 6 }], at)).toBe('M1 0L2 6')
  })

  it('has a marker of its own shape, so that colour is never all', () => {
    expect(new Set([0, 1, 2].map((index) => marker(index, 10, 10))).size).toBe(3)
  })
})

describe('the labels at the ends of the lines', () => {
  it('stay where they are when there is room', () => {
    expect(apart([100, 10])).toEqual([100, 10])
  })

  it('move apart when lines end together, and keep their order', () => {
    const [first = 0, second = 0, third = 0] = apart([50, 48, 52])
    expect(second).toBeLessThan(first)
    expect(first).toBeLessThan(third)
    expect(Math.min(first - second, third - first)).toBeGreaterThanOrEqual(20)
  })
})
