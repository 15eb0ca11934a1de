import { describe, expect, it } from 'vitest'
import { asRead, B1, readability, textsIn } from '@/tests/support/readable'
import formal from './catalogue-nl-formal'
import familiar from './catalogue-nl'

describe.each([['familiar', familiar, 500], ['formal', formal, 50]] as const)('the texts on the screen (%s)', (_how, catalogue, most) => {
  const { paragraphs, average, hard, long } = readability(textsIn(catalogue).map(([at, text]) => [at, asRead(text)] as const))

  it('are measured, as many as there are', () => expect(paragraphs).toBeGreaterThan(most))

  it('are B1 on average', () => expect(average).toBeGreaterThanOrEqual(B1.average))

  it('are each easy enough, from eight words on', () => expect(hard).toEqual([]))

  it('have no sentence of more than 25 words', () => expect(long).toEqual([]))
})

describe('a text that is too hard', () => {
  it('would be seen', () => {
    const HARD = 'De samenwerkingsverbanden realiseren preventieve ondersteuningsarrangementen voor gezinssystemen binnen de jeugdgezondheidszorg.'
    expect(readability([['x', HARD]]).hard).toHaveLength(1)
    expect(readability([['x', `${'en nog een '.repeat(9)}keer`]]).long).toEqual([`x (28 words): ${'en nog een '.repeat(9)}keer`])
  })

  it('is read as somebody reads it', () => {
    expect(asRead('{count, plural, one {Eén brief} other {# brieven van <b>{who}</b>}} op {day}')).toBe('3 brieven van Noor op Noor')
  })
})
