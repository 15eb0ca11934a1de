import { describe, expect, it } from 'vitest'
import { CARD_KEYS, CARDS } from '../definitions'
import { beginsSeries, contentOfCard, isAboutPeople, problemsInIndicator } from './rules'

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

describe('a measure of a published table', () => {
  it.each([['aantal', null, true], ['jongeren', null, true], ['%', null, false], ['1 000 euro', null, false], ['%', 'Alle jongeren', true]])('in %s, of %s, counts people: %s', (unit, denominator, isPeople) =>
    expect(isAboutPeople({ unit, denominator })).toBe(isPeople))
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
