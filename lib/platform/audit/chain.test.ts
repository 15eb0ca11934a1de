import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, chainHash, findBreak, followChain, GENESIS, type AuditRow } from './chain'

type Chained = AuditRow & { previousHash: string; hash: string }

function rowOf(sequence: number, changes: unknown = null): AuditRow {
  return {
    sequence: String(sequence), event: 'goal_changed', subjectType: 'goal', subjectId: '0197a3c4-5b6d-7e8f-9012-3456789abcde', actorKind: 'member',
    actorId: '0197a3c4-5b6d-7e8f-9012-3456789abcdf', actorRole: 'COORDINATOR', changes, requestId: `r-${sequence}`, occurredAt: '2026-11-22T10:00:00.000Z',
  }
}

function chainOf(length: number): { rows: Chained[]; head: { sequence: string; hash: string } } {
  const rows: Chained[] = []
  let hash = GENESIS
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const row = rowOf(sequence, { status: { from: 'CANDIDATE', to: 'ACTIVE' }, count: sequence })
    const previousHash = hash
    hash = chainHash(previousHash, row)
    rows.push({ ...row, previousHash, hash })
  }
  return { rows, head: { sequence: String(length), hash } }
}

describe('an untouched chain', () => {
  it('holds, and so does an empty one', () => {
    const { rows, head } = chainOf(20)
    expect(findBreak(rows, head)).toBeUndefined()
    expect(findBreak([], { sequence: '0', hash: GENESIS })).toBeUndefined()
  })

  it('does not mind in which order a database gives the keys of the changes back', () => {
    const { rows, head } = chainOf(3)
    const turned = rows.map((row) => ({ ...row, changes: { count: Number(row.sequence), status: { to: 'ACTIVE', from: 'CANDIDATE' } } }))
    expect(findBreak(turned, head)).toBeUndefined()
  })
})

describe('a chain that somebody touched', () => {
  const { rows, head } = chainOf(10)

  it('breaks at the row of which anything was changed', () => {
    const other: Partial<Record<keyof AuditRow, unknown>> = {
      event: 'goal_created', subjectType: 'signal', subjectId: '0197a3c4-5b6d-7e8f-9012-000000000000', actorKind: 'job', actorId: null, actorRole: 'ALDERMAN',
      changes: { status: { from: 'CANDIDATE', to: 'STOPPED' }, count: 4 }, requestId: 'x', occurredAt: '2026-11-22T10:00:00.001Z',
    }
    for (const [field, value] of Object.entries(other)) {
      const touched = rows.map((row) => (row.sequence === '4' ? { ...row, [field]: value } : row))
      expect([field, findBreak(touched, head)]).toEqual([field, { sequence: '4', reason: 'changed' }])
    }
  })

  it('breaks where a row was removed', () => {
    expect(findBreak(rows.filter((row) => row.sequence !== '4'), head)).toEqual({ sequence: '4', reason: 'missing' })
    expect(findBreak(rows.slice(1), head)).toEqual({ sequence: '1', reason: 'missing' })
  })

  it('breaks at the head when the last row was removed, or all of them', () => {
    expect(findBreak(rows.slice(0, -1), head)).toEqual({ sequence: '10', reason: 'head' })
    expect(findBreak([], head)).toEqual({ sequence: '10', reason: 'head' })
  })

  it('breaks where a row was put in between, also when all later ones were numbered again', () => {
    const put: Chained = { ...rowOf(5), previousHash: rows[3]?.hash ?? '', hash: chainHash(rows[3]?.hash ?? '', rowOf(5)) }
    const later = rows.slice(4).map((row) => ({ ...row, sequence: String(Number(row.sequence) + 1) }))
    expect(findBreak([...rows.slice(0, 4), put, ...later], { ...head, sequence: '11' })).toEqual({ sequence: '5', reason: 'inserted' })
  })

  it('breaks where a row was added behind the head', () => {
    const last = rows.at(-1)
    const put: Chained = { ...rowOf(11), previousHash: last?.hash ?? '', hash: chainHash(last?.hash ?? '', rowOf(11)) }
    expect(findBreak([...rows, put], head)).toEqual({ sequence: '11', reason: 'inserted' })
  })

  it('breaks where a row was removed, also when all later ones were numbered again', () => {
    const later = rows.slice(4).map((row) => ({ ...row, sequence: String(Number(row.sequence) - 1) }))
    expect(findBreak([...rows.slice(0, 3), ...later], { ...head, sequence: '9' })).toEqual({ sequence: '4', reason: 'missing' })
  })

  it('breaks at the head when that was moved', () => {
    expect(findBreak(rows, { ...head, hash: GENESIS })).toEqual({ sequence: '10', reason: 'head' })
    expect(findBreak(rows, { ...head, sequence: '12' })).toEqual({ sequence: '12', reason: 'head' })
  })

  it('breaks in the same place when it is computed a page at a time', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 10 }), (size, at) => {
      const touched = rows.map((row) => (row.sequence === String(at) ? { ...row, actorRole: 'ALDERMAN' } : row))
      let place = CHAIN_START
      let broken
      for (let from = 0; from < touched.length && !broken; from += size) ({ place, broken } = followChain(place, touched.slice(from, from + size)))
      expect([broken, place.sequence]).toEqual([{ sequence: String(at), reason: 'changed' }, BigInt(at - 1)])
    }))
  })

  it('breaks at the head when one row was changed and its hash and all after it made again', () => {
    let hash = rows[2]?.hash ?? ''
    const forged = rows.slice(3).map((row) => {
      const changed = row.sequence === '4' ? { ...row, actorRole: 'ALDERMAN' } : row
      const previousHash = hash
      hash = chainHash(previousHash, changed)
      return { ...changed, previousHash, hash }
    })
    expect(findBreak([...rows.slice(0, 3), ...forged], head)).toEqual({ sequence: '10', reason: 'head' })
  })

  it('breaks where two rows changed places', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 8 }), (at) => {
      const turned = [...rows]
      const [a, b] = [rows[at], rows[at + 1]]
      if (a && b) [turned[at], turned[at + 1]] = [{ ...b, sequence: a.sequence }, { ...a, sequence: b.sequence }]
      expect(findBreak(turned, head)).toMatchObject({ sequence: String(at + 1) })
    }))
  })
})
