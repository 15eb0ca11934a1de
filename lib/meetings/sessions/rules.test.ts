import { describe, expect, it } from 'vitest'
import { byPartner, canDecide, canReopen, canWriteDown, isOpen } from './rules'
import type { BecameCommitment } from './types'

const BECAME: BecameCommitment = { commitmentId: 'c', agreementId: 'a', what: 'x', partnerName: 'Opvang', isDropped: false, isInMain: true }

describe('a session', () => {
  it('is written in from its day on, unless it is cancelled or no session', () => {
    const at = (over: object) => canWriteDown({ kind: 'PARTNER_SESSION', heldOn: '2026-11-23', cancelledAt: null, ...over }, '2026-11-23')
    expect(at({})).toEqual({ can: true })
    expect(at({ heldOn: '2026-11-01' })).toEqual({ can: true })
    expect(at({ heldOn: '2026-11-24' })).toEqual({ can: false, reason: 'meetings.session_to_come' })
    expect(at({ cancelledAt: new Date() })).toEqual({ can: false, reason: 'meetings.meeting_cancelled' })
    expect(at({ kind: 'MEETING' })).toEqual({ can: false, reason: 'meetings.no_session' })
  })
})

describe('an outcome', () => {
  it('is decided about once; what was set aside, or became an afspraak that was left out, can be taken up again', () => {
    expect(canDecide({ decision: null })).toEqual({ can: true })
    expect(canDecide({ decision: 'TAKEN_OVER' })).toEqual({ can: false, reason: 'meetings.outcome_decided' })
    expect(canReopen({ decision: null, became: null })).toEqual({ can: false, reason: 'meetings.outcome_open' })
    expect(canReopen({ decision: 'SET_ASIDE', became: null })).toEqual({ can: true })
    expect(canReopen({ decision: 'TAKEN_OVER', became: BECAME })).toEqual({ can: false, reason: 'meetings.outcome_in_agreement' })
    expect(canReopen({ decision: 'TAKEN_OVER', became: { ...BECAME, isDropped: true } })).toEqual({ can: true })
  })

  it('waits for somebody until it is decided, and again when its afspraak was left out', () => {
    expect([{ decision: null, became: null }, { decision: 'SET_ASIDE' as const, became: null }, { decision: 'TAKEN_OVER' as const, became: BECAME }, { decision: 'TAKEN_OVER' as const, became: { ...BECAME, isDropped: true } }].map(isOpen))
      .toEqual([true, false, false, true])
  })

  it('stands with its partner, in the order of the rounds', () => {
    const one = (id: string, partnerId: string, kind: 'CONCERN' | 'PROPOSAL') => ({ id, partnerId, kind })
    expect(byPartner([one('1', 'a', 'PROPOSAL'), one('2', 'b', 'CONCERN'), one('3', 'a', 'CONCERN')]).map((group) => group.outcomes.map(({ id }) => id))).toEqual([['3', '1'], ['2']])
    expect(byPartner([])).toEqual([])
  })
})
