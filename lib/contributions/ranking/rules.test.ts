import { describe, expect, it } from 'vitest'
import { differencesIn, isOpen, linesOf, problemOfItems, problemsOfChoice, withoutDoubles } from './rules'
import type { RankedItem } from './types'

const ranked = (id: string, experts: number, professionals: number): RankedItem =>
  ({ id, words: id, challengeId: null, experts: { place: experts, isShared: false }, professionals: { place: professionals, isShared: false } })

describe('a question of what is needed most', () => {
  it.each([
    ['its last day', { closesOn: '2026-11-23', closedAt: null }, true],
    ['the day after', { closesOn: '2026-11-22', closedAt: null }, false],
    ['a day before, closed by hand', { closesOn: '2026-11-30', closedAt: new Date('2026-11-23T08:00:00Z') }, false],
  ])('on %s', (_name, round, open) => expect(isOpen(round, '2026-11-23')).toBe(open))

  it('is about three to ten things, each in a few words, and of the same words once', () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => ({ words: `w${index}` }))
    expect([items(2), items(3), items(10), items(11)].map((one) => problemOfItems(one)?.code)).toEqual(['ranking.too_few', undefined, undefined, 'ranking.too_many'])
    expect(problemOfItems([...items(2), { words: 'x'.repeat(161) }])).toEqual({ field: 'own', code: 'ranking.words_too_long' })
    expect(withoutDoubles([{ words: 'Wachttijd' }, { words: 'wachttijd' }, { words: 'Geld' }])).toEqual([{ words: 'Wachttijd' }, { words: 'Geld' }])
    expect(linesOf(' Een \n\n Twee\r\n')).toEqual(['Een', 'Twee'])
    expect(linesOf(null)).toEqual([])
  })
})

describe('a first, second and third', () => {
  const known = new Set(['a', 'b', 'c', 'd'])

  it.each([
    ['three different things', 'a', 'b', 'c', {}],
    ['the same twice', 'a', 'a', 'c', { secondId: 'ranking.twice' }],
    ['the first again as third', 'a', 'b', 'a', { thirdId: 'ranking.twice' }],
    ['something that is not asked about', 'x', 'b', 'y', { firstId: 'ranking.first_missing', thirdId: 'ranking.third_missing' }],
  ] as const)('%s', (_name, firstId, secondId, thirdId, problems) => {
    expect(Object.fromEntries(problemsOfChoice({ firstId, secondId, thirdId }, known).map(({ field, code }) => [field, code]))).toEqual(problems)
  })
})

describe('what two orders differ in', () => {
  it('is told the largest first, and of the same what parents put highest', () => {
    expect(differencesIn([ranked('a', 1, 5), ranked('b', 2, 1), ranked('c', 3, 3), ranked('d', 4, 2), ranked('e', 5, 3)]).map((one) => one.id)).toEqual(['a', 'd', 'e'])
  })

  it('is nothing where they hardly differ, and three sentences at most', () => {
    expect(differencesIn([ranked('a', 1, 2), ranked('b', 2, 1)])).toEqual([])
    expect(differencesIn(Array.from({ length: 8 }, (_, index) => ranked(`i${index}`, index + 1, 8 - index)))).toHaveLength(3)
  })
})
