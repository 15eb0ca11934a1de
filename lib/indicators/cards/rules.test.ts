import { describe, expect, it } from 'vitest'
import { CARD_KEYS, CARDS } from '../definitions'
import { beginsSeries, contentOfCard, problemsInIndicator, shownValue } from './rules'

const DEFINITION = { definition: 'Wat', numerator: 'Wie', denominator: 'Iedereen', measure: 'RATIO', unit: '%', source: 'CBS' } as const

describe('a definition', () => {
  it('begins a new series when it counts something else, and not when nothing is said where nothing was', () => {
    expect(beginsSeries(DEFINITION, { ...DEFINITION })).toBe(false)
    expect(beginsSeries({ ...DEFINITION, denominator: null }, { ...DEFINITION, denominator: '' })).toBe(false)
    for (const part of ['definition', 'numerator', 'denominator', 'unit', 'source'] as const) expect(beginsSeries(DEFINITION, { ...DEFINITION, [part]: 'anders' }), part).toBe(true)
    expect(beginsSeries(DEFINITION, { ...DEFINITION, measure: 'COUNT' })).toBe(true)
  })

  it('of own work has a partner, and of everybody has none', () => {
    expect(problemsInIndicator({ kind: 'HOW_WELL', partnerId: null, measure: 'COUNT', denominator: null })).toEqual([{ field: 'partnerId', code: 'indicators.partner_missing' }])
    expect(problemsInIndicator({ kind: 'POPULATION', partnerId: 'x', measure: 'RATIO', denominator: null })).toEqual([
      { field: 'partnerId', code: 'indicators.partner_too_many' }, { field: 'denominator', code: 'indicators.denominator_missing' },
    ])
  })
})

describe('a figure about few people', () => {
  it.each([[9, null, true], [10, 10, false], [0, 0, false], [null, null, false]])('a count of %s is shown as %s', (value, shown, isHidden) =>
    expect(shownValue({ value, numerator: null }, 'COUNT')).toEqual({ value: shown, isHidden }))

  it('is judged by how many were counted, not by the percentage', () => {
    expect(shownValue({ value: 90, numerator: 9 }, 'RATIO')).toEqual({ value: null, isHidden: true })
    expect(shownValue({ value: 3, numerator: 300 }, 'RATIO')).toEqual({ value: 3, isHidden: false })
  })
})

describe('the library', () => {
  it.each(CARD_KEYS)('%s says what it counts, its source and its caution, and fits together', (key) => {
    const content = contentOfCard(CARDS[key])
    expect(problemsInIndicator(content)).toEqual([])
    expect([content.definition, content.saysNot, content.licence].every((text) => (text ?? '').length > 5)).toBe(true)
    expect(URL.canParse(content.sourceUrl ?? '')).toBe(true)
    expect(CARDS[key].tableId ?? '85100NED').toMatch(/^\d{5}[A-Za-z]{3}$/)
  })
})
