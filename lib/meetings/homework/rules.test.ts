import { describe, expect, it } from 'vitest'
import { canDiscuss, canHandIn, canWithdraw, fits, inOrder, isToDo, linkDays, remindedDay, stateOf, waitsForMe } from './rules'
import type { HandInRead } from './types'

const NOW = new Date('2026-11-22T10:00:00.000Z')
const IN: HandInRead = { id: '0197a3c4-5b6d-7e8f-9012-3456789abcde', body: 'x', record: null, handedInAt: NOW, byName: null, byHasLeft: false }
const OPEN = { withdrawnAt: null, discussedAt: null, dueOn: '2026-11-22', handIn: null }

describe('how homework stands', () => {
  it('is to do until and with its day; after that it is late, for who may know', () => {
    expect(stateOf(OPEN, '2026-11-22', true)).toBe('OPEN')
    expect(stateOf(OPEN, '2026-11-23', true)).toBe('LATE')
    expect(stateOf(OPEN, '2026-11-23', false)).toBe('OPEN')
  })

  it('is handed in, discussed or taken back, whatever the day is', () => {
    expect(stateOf({ ...OPEN, handIn: IN }, '2027-01-01', true)).toBe('HANDED_IN')
    expect(stateOf({ ...OPEN, handIn: IN, discussedAt: NOW }, '2027-01-01', true)).toBe('DISCUSSED')
    expect(stateOf({ ...OPEN, withdrawnAt: NOW }, '2027-01-01', true)).toBe('WITHDRAWN')
  })
})

describe('what waits for somebody', () => {
  it('is theirs, and not handed in', () => {
    const states = ['OPEN', 'LATE', 'HANDED_IN', 'DISCUSSED', 'WITHDRAWN'] as const
    expect(states.filter((state) => waitsForMe({ isOwn: true, state }))).toEqual(['OPEN', 'LATE'])
    expect(states.filter((state) => waitsForMe({ isOwn: false, state }))).toEqual([])
  })
})

describe('what can be done with it', () => {
  it('handing in and taking back: until it is discussed or taken back', () => {
    for (const can of [canHandIn, canWithdraw]) {
      expect(can(OPEN)).toEqual({ can: true })
      expect(can({ ...OPEN, discussedAt: NOW })).toEqual({ can: false, reason: 'meetings.homework_discussed' })
      expect(can({ ...OPEN, withdrawnAt: NOW })).toEqual({ can: false, reason: 'meetings.homework_withdrawn' })
    }
  })

  it('is to do until it is handed in, discussed or taken back', () => {
    expect([OPEN, { ...OPEN, handIn: IN }, { ...OPEN, discussedAt: NOW }, { ...OPEN, withdrawnAt: NOW }].map(isToDo)).toEqual([true, false, false, false])
  })

  it('discussing: what was handed in', () => {
    expect(canDiscuss({ ...OPEN, handIn: IN })).toEqual({ can: true })
    expect(canDiscuss(OPEN)).toEqual({ can: false, reason: 'meetings.homework_not_handed_in' })
    expect(canDiscuss({ handIn: IN, withdrawnAt: NOW })).toEqual({ can: false, reason: 'meetings.homework_withdrawn' })
  })

  it('handing in a worksheet only where the assignment names it', () => {
    expect(fits('H2.1', { kind: 'SHEET', sheet: 'F2.3' })).toBe(true)
    expect(fits('H2.1', { kind: 'SHEET', sheet: 'F4.3' })).toBe(false)
    expect(fits('H5.1', { kind: 'SIGNAL', id: 'x' })).toBe(true)
  })
})

describe('days', () => {
  it('the link works a month longer than the day, and the reminder is for tomorrow', () => {
    expect(linkDays('2026-11-22', '2026-12-06')).toBe(14 + 31)
    expect(remindedDay('2026-12-31')).toBe('2027-01-01')
  })

  it('what is late stands on top, then what is due first; what is done comes last', () => {
    const one = (state: Parameters<typeof inOrder>[0][number]['state'], dueOn: string) => ({ state, dueOn })
    const [a, b, c, d] = [one('DISCUSSED', '2026-01-01'), one('OPEN', '2026-12-02'), one('LATE', '2026-11-01'), one('OPEN', '2026-12-01')]
    expect(inOrder([a, b, c, d])).toEqual([c, d, b, a])
  })
})
