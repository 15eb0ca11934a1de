import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgesOf, type Edge } from './graph'

/** Slowly: an edge is a bridge when its ends are apart without it. */
function slowly(edges: readonly Edge[]): number[] {
  return edges.flatMap(({ from, to }, place) => {
    const reached = new Set([from])
    for (let grows = true; grows;) {
      grows = false
      edges.forEach((edge, other) => {
        if (other === place || reached.has(edge.from) === reached.has(edge.to)) return
        reached.add(edge.from).add(edge.to)
        grows = true
      })
    }
    return reached.has(to) ? [] : [place]
  })
}

describe('the bridges of a graph', () => {
  it('are all edges of a chain, and none of a cycle', () => {
    const chain = [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }]
    expect([...bridgesOf(4, chain)].sort()).toEqual([0, 1, 2])
    expect([...bridgesOf(4, [...chain, { from: 3, to: 0 }])]).toEqual([])
  })

  it('are not two edges between the same nodes', () => {
    expect([...bridgesOf(3, [{ from: 0, to: 1 }, { from: 1, to: 0 }, { from: 1, to: 2 }])]).toEqual([2])
  })

  it('are the edges without which their ends are apart', () => {
    const edge = fc.record({ from: fc.integer({ min: 0, max: 7 }), to: fc.integer({ min: 0, max: 7 }) }).filter(({ from, to }) => from !== to)
    fc.assert(fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
      expect([...bridgesOf(8, edges)].sort((a, b) => a - b)).toEqual(slowly(edges))
    }), { numRuns: 500 })
  })

  it('are found in a chain of a hundred thousand, without a stack', () => {
    const edges = Array.from({ length: 100_000 }, (_, from) => ({ from, to: from + 1 }))
    expect(bridgesOf(100_001, edges).size).toBe(100_000)
  })

  it('are refused of an edge to a node that is not there', () => {
    expect(() => bridgesOf(2, [{ from: 0, to: 2 }])).toThrow(RangeError)
  })
})
