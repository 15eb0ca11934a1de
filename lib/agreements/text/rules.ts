import type { CommitmentMove } from '../types'

interface Placed {
  readonly id: string
  readonly position: number
}

/**
 * The new order of afspraken when one goes up or down a place: only those whose place changes, with the place they get.
 * Nothing changes for the first that goes up and the last that goes down.
 */
export function reorder(commitments: readonly Placed[], id: string, move: Extract<CommitmentMove, 'UP' | 'DOWN'>): Placed[] {
  const order = [...commitments].sort((a, b) => a.position - b.position)
  const at = order.findIndex((one) => one.id === id)
  const [moved, other] = at < 0 ? [] : [order[at], order[move === 'UP' ? at - 1 : at + 1]]
  if (!moved || !other) return []
  return [{ id: moved.id, position: other.position }, { id: other.id, position: moved.position }]
}
