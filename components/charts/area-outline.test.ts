import { describe, expect, it } from 'vitest'
import { outlinesOf } from './area-outline'

const GRID = { west: 5.1, south: 52, step: 0.00001 }
const box = (x: number, y: number, size = 1_000) => [[x, y, x, y + size, x + size, y + size, x + size, y]]

describe('the outlines of a map', () => {
  const { width, height, outlines } = outlinesOf(GRID, [{ code: 'BU03210101', outline: [box(0, 0)] }, { code: 'BU03210102', outline: [box(1_000, 0), box(1_000, 1_000, 10)] }])
  const [west, east] = outlines

  it('fill the width, north above and west at the left', () => {
    expect([width, height > 200, height <= 480]).toEqual([360, true, true])
    const [[left = 0, top = 0]] = [...(west?.path ?? '').matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)) as [number[]]
    expect([Math.round(left), top < height / 2]).toEqual([2, true])
    expect((east?.x ?? 0) > (west?.x ?? 0)).toBe(true)
  })

  it('are areas, not the rest of the world: what is drawn is as large as what was measured', () => {
    const xs = [...(west?.path ?? '').matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x))
    expect(Math.round(Math.max(...xs) - Math.min(...xs))).toBe(178)
  })

  it('have their number in the middle of the largest piece, and room for it', () => {
    expect([Math.round(west?.x ?? 0), Math.round(east?.x ?? 0), Math.round(west?.room ?? 0)]).toEqual([91, 269, 178])
  })

  it('of nothing are nothing', () => expect(outlinesOf(GRID, [])).toEqual({ width: 360, height: 1, outlines: [] }))
})
