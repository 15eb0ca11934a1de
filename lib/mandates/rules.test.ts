import { describe, expect, it } from 'vitest'
import { canEnd, mandateCovers, needsAttention, problemsOf, replacedFrom, standingOf, withoutMandate } from './rules'
import { MANDATE_STANDINGS } from './types'

const term = (over: { validFrom?: string; validUntil?: string; endedFrom?: string | null } = {}) => ({ validFrom: '2026-01-01', validUntil: '2026-12-31', endedFrom: null, ...over })

describe('a mandate', () => {
  it.each(['2026-01-01', '2026-06-15', '2026-12-31'])('holds on %s, its first and last day too', (day) => {
    expect(mandateCovers(term(), day)).toEqual({ can: true })
  })

  it.each([
    ['2025-12-31', 'mandates.not_yet', null], ['2027-01-01', 'mandates.expired', null], ['2026-06-15', 'mandates.ended', '2026-06-15'], ['2026-06-16', 'mandates.ended', '2026-06-15'],
  ] as const)('does not hold on %s: %s', (day, reason, endedFrom) => {
    expect(mandateCovers(term({ endedFrom }), day)).toEqual({ can: false, reason })
  })

  it('that ends early holds until the day before', () => {
    expect(mandateCovers(term({ endedFrom: '2026-06-15' }), '2026-06-14')).toEqual({ can: true })
  })

  it.each([
    ['2026-10-31', 'VALID'], ['2026-11-01', 'EXPIRING'], ['2026-12-31', 'EXPIRING'], ['2027-01-01', 'EXPIRED'], ['2025-12-31', 'UPCOMING'],
  ] as const)('on %s is %s', (today, standing) => {
    expect(standingOf(term(), today)).toBe(standing)
  })

  it('that another takes the place of is not warned about, also not in the days between the two', () => {
    expect([standingOf(term({ endedFrom: '2027-02-01' }), '2026-12-30'), standingOf(term({ endedFrom: '2027-02-01' }), '2027-01-10'), standingOf(term({ endedFrom: '2026-03-01' }), '2026-03-01')])
      .toEqual(['VALID', 'ENDED', 'ENDED'])
  })

  it('asks for attention when it has expired or will soon', () => {
    expect(MANDATE_STANDINGS.filter(needsAttention)).toEqual(['EXPIRED', 'EXPIRING'])
  })

  it('is ended once', () => {
    expect([canEnd(term()), canEnd(term({ endedFrom: '2026-06-15' }))]).toEqual([{ can: true }, { can: false, reason: 'mandates.has_ended' }])
  })

  it('gives way to the next one on its first day, and never in the past', () => {
    expect([replacedFrom('2027-01-01', '2026-11-22'), replacedFrom('2026-10-01', '2026-11-22')]).toEqual(['2027-01-01', '2026-11-22'])
  })
})

describe('what a mandate says', () => {
  const said = { validFrom: '2026-01-01', validUntil: '2026-01-01', financialRoom: 0, withoutConsultation: 0 }

  it('fits together: one day and no money will do', () => {
    expect([problemsOf(said), problemsOf({ ...said, withoutConsultation: null })]).toEqual([[], []])
  })

  it('does not when more can be spent alone than in all, or when it ends before it begins: both are said', () => {
    expect(problemsOf({ ...said, validUntil: '2025-12-31', withoutConsultation: 1 })).toEqual([
      { field: 'withoutConsultation', code: 'mandates.more_than_room' }, { field: 'validUntil', code: 'mandates.until_before_from' },
    ])
  })
})

describe('partners for which nobody may decide', () => {
  it('are those without a mandate that holds today', () => {
    const partners = ['a', 'b', 'c'].map((id) => ({ id }))
    const mandates = [{ partnerId: 'a', ...term() }, { partnerId: 'b', ...term({ validUntil: '2026-11-21' }) }]
    expect(withoutMandate(partners, mandates, '2026-11-22').map((one) => one.id)).toEqual(['b', 'c'])
  })
})
