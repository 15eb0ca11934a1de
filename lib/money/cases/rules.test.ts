import { describe, expect, it } from 'vitest'
import { caseAnswers } from '@/tests/support/cases'
import { exactOf, inCents, inWords, outcomeOf, problemsInCase } from './rules'

const codes = (answers: Parameters<typeof problemsInCase>[0]) => problemsInCase(answers).map(({ field, code }) => [field, code])

describe('a number as it was typed', () => {
  it('is exact: tenths and thousands as people write them, and nothing is zero', () => {
    expect(['0,1', '1.000', '1.000,50', '12.5', '€ 250,50', ''].map((typed) => inCents(exactOf(typed)))).toEqual([10n, 100000n, 100050n, 1250n, 25050n, 0n])
    expect(['12', '0,5', '33,333'].map((typed) => inWords(exactOf(typed)))).toEqual(['12', '0,50', '33,33'])
  })

  it('is rounded at the end alone, halves away from zero', () => {
    expect([inCents({ over: 1n, under: 200n }), inCents({ over: -1n, under: 200n }), inCents({ over: 1n, under: 3n })]).toEqual([1n, -1n, 33n])
  })
})

describe('what a goal costs and brings', () => {
  // 10 × 75% × 60% × 250,50 = 1.127,25 in the first year; then 10% less each year: 1.014,525 and 913,0725.
  const outcome = outcomeOf(caseAnswers('a'))

  it('is worked out low, middle and high, less what would have been anyway and what comes from others', () => {
    expect(outcome.lines).toEqual([
      { level: 'LOW', brings: 152742n, costs: 250000n, balance: -97258n, breakEven: null },
      { level: 'MIDDLE', brings: 305485n, costs: 250000n, balance: 55485n, breakEven: 2 },
      { level: 'HIGH', brings: 610970n, costs: 250000n, balance: 360970n, breakEven: 1 },
    ])
  })

  it('is told year by year, once in the first year and every year', () => {
    expect(outcome.years).toEqual([
      { year: 1, brings: 112725n, costs: 150000n, sum: -37275n }, { year: 2, brings: 101453n, costs: 50000n, sum: 14178n }, { year: 3, brings: 91307n, costs: 50000n, sum: 55485n },
    ])
  })

  it('says per partner who pays and who benefits', () => {
    const two = outcomeOf({ ...caseAnswers('a', { partners_0_deel: '25' }), partners_1_partner: 'b', partners_1_eenmalig: '', partners_1_perJaar: '', partners_1_deel: '75' })
    expect(two.partners).toEqual([{ partnerId: 'a', pays: 250000n, gets: 76371n, share: '25' }, { partnerId: 'b', pays: 0n, gets: 229114n, share: '75' }])
  })

  it('says what becomes of it when an assumption is wrong, never beyond nothing or everything', () => {
    expect(outcome.sensitivity.map(({ assumption, worse, better }) => [assumption, worse.to, better.to])).toEqual([['effect', '5', '20'], ['deadweight', '35', '15'], ['attribution', '50', '70'], ['dropOff', '20', '0'], ['value', '225,45', '275,55']])
    expect(outcome.sensitivity.every(({ worse, better }) => worse.balance < 55485n && better.balance > 55485n)).toBe(true)
    expect(outcomeOf(caseAnswers('a', { andersOok: '95', toerekening: '0' })).sensitivity.slice(1, 3).map(({ worse }) => worse.to)).toEqual(['100', '0'])
  })

  it('breaks even when what came in is just as much as what went out, without a cent of error', () => {
    const answers = caseAnswers('a', { partners_0_eenmalig: '', partners_0_perJaar: '0,1', effectMidden: '0,1', andersOok: '0', toerekening: '100', uitdoving: '0', waardering: '1', jaren: '20' })
    expect(outcomeOf(answers).lines[1]).toMatchObject({ brings: 200n, costs: 200n, balance: 0n, breakEven: 1 })
  })
})

describe('a case that is finished', () => {
  it('has its estimates in order, and each partner once with shares of a hundred together', () => {
    expect(codes(caseAnswers('a'))).toEqual([])
    expect(codes(caseAnswers('a', { effectMidden: '4' }))).toEqual([['effectMidden', 'money.effect_order']])
    expect(codes(caseAnswers('a', { effectHoog: '9' }))).toEqual([['effectMidden', 'money.effect_order']])
    expect(codes(caseAnswers('a', { partners_0_deel: '99,9' }))).toEqual([['partners', 'money.case_shares']])
    expect(codes(caseAnswers(''))).toEqual([['partners', 'money.case_row_without_partner']])
    expect(codes({ ...caseAnswers('a', { partners_0_deel: '50' }), partners_1_partner: 'a', partners_1_deel: '50' })).toEqual([['partners', 'money.case_partner_twice']])
    expect(codes(Object.fromEntries(Object.entries(caseAnswers('a')).filter(([name]) => !name.startsWith('partners'))))).toEqual([['partners', 'money.case_without_partner']])
  })
})
