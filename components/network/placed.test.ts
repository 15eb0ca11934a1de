import { describe, expect, it } from 'vitest'
import { placed } from './placed'

const FRAME = { width: 900, height: 600, margin: { x: 80, top: 30, bottom: 50 } }
const ids = Array.from({ length: 25 }, (_, index) => `p${index}`)
const ties = ids.flatMap((a, index) => ids.slice(index + 1, index + 4).map((b) => ({ a, b, strength: 1 + (index % 3) })))

describe('where partners stand in the drawing', () => {
  it('is the same each time for the same network, and within the frame', () => {
    const [once, again] = [placed(ids, ties, FRAME), placed(ids, ties, FRAME)]
    expect(once).toEqual(again)
    for (const { x, y } of once) expect([x >= 80 && x <= 820, y >= 30 && y <= 550]).toEqual([true, true])
  })

  it('is on top of nobody else', () => {
    const places = placed(ids, ties, FRAME)
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y), `${one.id} and ${other.id}`).toBeGreaterThan(24)
    }
  })

  it('is among those with whom more is done: two groups that hardly know each other stand apart', () => {
    const groups = [['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']]
    const within = groups.flatMap((group) => group.flatMap((one, index) => group.slice(index + 1).map((other) => ({ a: one, b: other, strength: 3 }))))
    const places = new Map(placed(groups.flat(), [...within, { a: 'a', b: 'e', strength: 1 }], FRAME).map((place) => [place.id, place]))
    const apart = (pairs: readonly { a: string; b: string }[]) => pairs.reduce((sum, { a, b }) => {
      const [one, other] = [places.get(a), places.get(b)]
      return sum + Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0)) / pairs.length
    }, 0)
    const [first = [], second = []] = groups
    expect(apart(within)).toBeLessThan(apart(first.flatMap((one) => second.map((other) => ({ a: one, b: other })))) / 1.5)
  })

  it('also goes for one partner and for none', () => {
    expect(placed(['a'], [], FRAME)).toEqual([{ id: 'a', x: 450, y: 300 }])
    expect(placed([], [], FRAME)).toEqual([])
  })
})
