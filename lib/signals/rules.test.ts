import { describe, expect, it } from 'vitest'
import { answerDueOn, canAnswer, daysLeft, isOpen, STATIONS } from './rules'
import { SIGNAL_STATUSES } from './types'

describe('a signal', () => {
  it('gets its answer within two weeks, over the turn of the year too', () => {
    expect([answerDueOn('2026-11-22'), answerDueOn('2026-12-25')]).toEqual(['2026-12-06', '2027-01-08'])
  })

  it('says how long there is still, and how late it is', () => {
    expect([daysLeft({ answerDueOn: '2026-12-06' }, '2026-11-22'), daysLeft({ answerDueOn: '2026-12-06' }, '2026-12-06'), daysLeft({ answerDueOn: '2026-12-06' }, '2026-12-09')]).toEqual([14, 0, -3])
  })

  it('waits for an answer at every station but the last', () => {
    expect(SIGNAL_STATUSES.filter(isOpen)).toEqual(['NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED'])
    expect(STATIONS).toEqual(['NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED', 'ANSWERED'])
  })

  it('is answered once', () => {
    expect([canAnswer({ status: 'ESCALATED' }), canAnswer({ status: 'ANSWERED' }), canAnswer({ status: 'EXPIRED' })]).toEqual([
      { can: true }, { can: false, reason: 'signals.answered' }, { can: false, reason: 'signals.answered' },
    ])
  })
})
