import { describe, expect, it } from 'vitest'
import { hourSharesOf, knowingTies, looseOf, overlapsOf, reachOf, sharesOf, TOGETHER, tiesOf } from './rules'
import type { KnowsScale } from '@/lib/partners/cards/types'
import type { TieRow } from './types'

const row = (kind: TieRow['kind'], a: string, b: string, times = 1): TieRow => ({ kind, a, b, times })
const partners = ['school', 'buurtteam', 'ggd', 'bibliotheek'].map((id) => ({ id, name: id }))

describe('partners that work together', () => {
  it('are one pair, whatever the ways and whoever is named first', () => {
    expect(tiesOf([row('GOAL', 'school', 'ggd', 2), row('ACTION', 'ggd', 'school')])).toEqual([
      { a: 'ggd', b: 'school', strength: 3, times: { GOAL: 2, ACTION: 1, TEAM: 0, AGREEMENT: 0, KNOWS: 0 } },
    ])
  })

  it('are those of the kinds that were asked for, who do most together first', () => {
    const rows = [row('AGREEMENT', 'ggd', 'school'), row('GOAL', 'buurtteam', 'ggd'), row('GOAL', 'buurtteam', 'school', 3)]
    expect(tiesOf(rows, TOGETHER).map(({ a, b }) => `${a} ${b}`)).toEqual(['buurtteam school', 'buurtteam ggd'])
    expect(tiesOf(rows, ['AGREEMENT']).map(({ a, b }) => `${a} ${b}`)).toEqual(['ggd school'])
  })

  it('are counted per partner; who works with nobody stands loose and is not left out', () => {
    const reach = reachOf(partners, tiesOf([row('GOAL', 'buurtteam', 'ggd'), row('GOAL', 'buurtteam', 'school')]))
    expect(reach.map(({ partner, others }) => [partner.id, others])).toEqual([['buurtteam', 2], ['ggd', 1], ['school', 1], ['bibliotheek', 0]])
    expect(looseOf(reach).map(({ id }) => id)).toEqual(['bibliotheek'])
  })
})

describe('what a partner carries', () => {
  const load = (partnerId: string, commitments: number, actions = 0) => ({ partnerId, commitments, actions })

  it('is its part of all afspraken and actions that are open, the most first', () => {
    expect(sharesOf([load('ggd', 1, 1), load('school', 2), load('buurtteam', 3, 1)], 3).map(({ partnerId, open, share }) => [partnerId, open, share])).toEqual([
      ['buurtteam', 4, 0.5], ['ggd', 2, 0.25], ['school', 2, 0.25],
    ])
  })

  it('is too much above 40 percent, not at it', () => {
    const isTooMuch = (...open: readonly number[]) => sharesOf(open.map((count, index) => load(`p${index}`, count)), open.length).some((one) => one.isTooMuch)
    expect(isTooMuch(4, 3, 3)).toBe(false)
    expect(isTooMuch(5, 3, 4)).toBe(true)
  })

  it('is too much for one of three that leave everything to it, but not where only two work together', () => {
    expect(sharesOf([load('ggd', 2)], 3).map((one) => one.isTooMuch)).toEqual([true])
    expect(sharesOf([load('ggd', 2), load('school', 1)], 2).map((one) => one.isTooMuch)).toEqual([false, false])
  })

  it('is nothing where nothing is open', () => {
    expect(sharesOf([], 5)).toEqual([])
    expect(sharesOf([load('ggd', 0)], 5)).toEqual([])
  })
})

describe('the hours that a partner brings', () => {
  const hours = (...all: readonly number[]) => hourSharesOf(all.map((count, index) => ({ partnerId: `p${index}`, hours: count })))

  it('are a part of the hours that are known, the most first; who said nothing is not in it', () => {
    expect(hours(2, 4, 2).map(({ partnerId, share }) => [partnerId, share])).toEqual([['p1', 0.5], ['p0', 0.25], ['p2', 0.25]])
    expect(hours()).toEqual([])
  })

  it('are too much for one above 40%, once three are known; nought of nought is nought', () => {
    expect([hours(4, 3, 3).some((one) => one.isTooMuch), hours(5, 3, 3).some((one) => one.isTooMuch), hours(9, 1).some((one) => one.isTooMuch)]).toEqual([false, true, false])
    expect(hours(0, 0, 0).map((one) => [one.share, one.isTooMuch])).toEqual([[0, false], [0, false], [0, false]])
  })
})

describe('partners that do the same', () => {
  it('are one overlap for all ages for which the same partners do it, where most meet first', () => {
    const at = { place: 'De Kade', domain: 'CARE_HEALTH' } as const
    expect(overlapsOf([
      { ...at, lifePhase: 'AGE_0_2', partnerIds: ['ggd', 'buurtteam'] }, { ...at, lifePhase: 'AGE_2_4', partnerIds: ['buurtteam', 'ggd'] },
      { ...at, lifePhase: 'AGE_4_12', partnerIds: ['buurtteam', 'ggd', 'school'] }, { ...at, place: 'Centrum', lifePhase: 'AGE_4_12', partnerIds: ['buurtteam', 'ggd'] },
    ])).toEqual([
      { ...at, lifePhases: ['AGE_4_12'], partnerIds: ['buurtteam', 'ggd', 'school'] },
      { ...at, place: 'Centrum', lifePhases: ['AGE_4_12'], partnerIds: ['buurtteam', 'ggd'] },
      { ...at, lifePhases: ['AGE_0_2', 'AGE_2_4'], partnerIds: ['buurtteam', 'ggd'] },
    ])
  })
})

describe('who knows whom', () => {
  const said = (partnerId: string, otherId: string, scale: KnowsScale) => ({ partnerId, otherId, scale })

  it('ties two partners as well as they say together, and not by knowing each other not at all', () => {
    expect(knowingTies([said('b', 'a', '5'), said('a', 'b', '2'), said('a', 'c', '1'), said('c', 'b', '2')])).toEqual([
      { kind: 'KNOWS', a: 'a', b: 'b', times: 3 }, { kind: 'KNOWS', a: 'b', b: 'c', times: 1 },
    ])
  })

  it('is no part of what partners do together', () => {
    expect(tiesOf(knowingTies([said('a', 'b', '5')]), TOGETHER)).toEqual([])
  })
})
