import { describe, expect, it } from 'vitest'
import { reorder } from './rules'

const ORDER = [{ id: 'c', position: 7 }, { id: 'a', position: 1 }, { id: 'b', position: 4 }]

describe('the order of priority', () => {
  it('changes by a place at a time, each taking the other\'s', () => {
    expect(reorder(ORDER, 'b', 'UP')).toEqual([{ id: 'b', position: 1 }, { id: 'a', position: 4 }])
    expect(reorder(ORDER, 'b', 'DOWN')).toEqual([{ id: 'b', position: 7 }, { id: 'c', position: 4 }])
  })

  it('stays as it is at its ends, and for what is not in it', () => {
    expect([reorder(ORDER, 'a', 'UP'), reorder(ORDER, 'c', 'DOWN'), reorder(ORDER, 'x', 'UP')]).toEqual([[], [], []])
  })
})
