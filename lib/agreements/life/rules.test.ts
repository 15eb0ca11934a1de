import { describe, expect, it } from 'vitest'
import { COMMITMENT_STATUSES, type CommitmentStatus } from '../types'
import { canClose, canMove, canNote, isOverdue, MOVES, movesFrom } from './rules'

const OPEN = { id: 'open', closure: null }
const ENDED = { id: 'ended', closure: { outcome: 'REVISION_WISHED', what: 'Anders', closedAt: new Date(0), byName: 'Coen', hasLeft: false } } as const

const at = (status: CommitmentStatus, deviations: readonly (typeof OPEN | typeof ENDED)[] = []) => ({ agreement: { status: 'IN_FORCE' as const }, commitment: { status }, deviations })

describe('what an afspraak can become', () => {
  it('goes from agreed over landed and running to self-evident, one step at a time, without a reason', () => {
    expect([canMove(at('AGREED'), 'LANDED', null), canMove(at('LANDED'), 'RUNNING', null), canMove(at('RUNNING'), 'SELF_EVIDENT', null)]).toEqual([{ can: true }, { can: true }, { can: true }])
    expect([canMove(at('AGREED'), 'RUNNING', 'x'), canMove(at('AGREED'), 'SELF_EVIDENT', 'x'), canMove(at('DEVIATED'), 'SELF_EVIDENT', 'x')]).toEqual(Array(3).fill({ can: false, reason: 'agreements.move_not_next' }))
  })

  it('expires from wherever it is still done, with a reason', () => {
    for (const status of ['AGREED', 'LANDED', 'RUNNING', 'DEVIATED'] as const) {
      expect([canMove(at(status), 'EXPIRED', null), canMove(at(status), 'EXPIRED', 'Niet meer nodig')]).toEqual([{ can: false, reason: 'agreements.move_reason_missing' }, { can: true }])
    }
    expect(canMove(at('SELF_EVIDENT'), 'EXPIRED', 'x')).toEqual({ can: false, reason: 'agreements.move_not_next' })
  })

  it('is taken up again after it became self-evident or expired, and goes a step back, each with a reason', () => {
    for (const [from, to] of [['SELF_EVIDENT', 'RUNNING'], ['EXPIRED', 'AGREED'], ['LANDED', 'AGREED'], ['RUNNING', 'LANDED']] as const) {
      expect([canMove(at(from), to, null), canMove(at(from), to, 'Toch nodig')]).toEqual([{ can: false, reason: 'agreements.move_reason_missing' }, { can: true }])
    }
  })

  it('never leads into deviated by itself, and from every state somewhere', () => {
    for (const status of COMMITMENT_STATUSES) {
      expect(MOVES[status].map((one) => one.to)).not.toContain('DEVIATED')
      expect(movesFrom(at(status)).length).toBeGreaterThan(0)
    }
  })

  it('runs again by ending the deviation while one runs; after a wish it can go back by hand', () => {
    expect(canMove(at('DEVIATED', [OPEN]), 'RUNNING', 'x')).toEqual({ can: false, reason: 'agreements.deviation_open' })
    expect(movesFrom(at('DEVIATED', [OPEN])).map((one) => one.to)).toEqual(['EXPIRED'])
    expect(canMove(at('DEVIATED', [ENDED]), 'RUNNING', 'x')).toEqual({ can: true })
  })

  it('is nothing while the agreement is not in force', () => {
    const standing = { ...at('AGREED'), agreement: { status: 'SIGNING' as const } }
    expect([movesFrom(standing), canMove(standing, 'LANDED', null), canNote(standing)]).toEqual([[], { can: false, reason: 'agreements.not_in_force' }, { can: false, reason: 'agreements.not_in_force' }])
  })
})

describe('doing otherwise for a while', () => {
  it('is noted of what is agreed, landed or runs, and of what deviates once the note before has ended', () => {
    for (const status of ['AGREED', 'LANDED', 'RUNNING'] as const) expect(canNote(at(status))).toEqual({ can: true })
    expect([canNote(at('DEVIATED', [ENDED])), canNote(at('DEVIATED', [OPEN, ENDED]))]).toEqual([{ can: true }, { can: false, reason: 'agreements.deviation_open' }])
    for (const status of ['SELF_EVIDENT', 'EXPIRED'] as const) expect(canNote(at(status))).toEqual({ can: false, reason: 'agreements.deviation_not_now' })
  })

  it('is ended once', () => {
    expect([canClose(at('DEVIATED', [OPEN]), 'open'), canClose(at('DEVIATED', [OPEN]), 'ended'), canClose(at('DEVIATED', [ENDED]), 'ended')])
      .toEqual([{ can: true }, { can: false, reason: 'agreements.deviation_closed' }, { can: false, reason: 'agreements.deviation_closed' }])
  })

  it('asks to be looked at after its last day, until it is ended', () => {
    const note = { ...OPEN, untilOn: '2026-11-22' }
    expect([isOverdue(note, '2026-11-22'), isOverdue(note, '2026-11-23'), isOverdue({ ...ENDED, untilOn: '2026-11-22' }, '2026-11-23')]).toEqual([false, true, false])
  })
})
