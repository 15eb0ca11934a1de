import { describe, expect, it } from 'vitest'
import { measureReading, readingLevel } from './reading-level'

const EASY = 'Wij komen bij je thuis. Je belt ons en wij komen. Je kind mag er bij zijn.'
const HARD = 'De gemeentelijke samenwerkingsverbanden realiseren preventieve ondersteuningsarrangementen voor gezinssystemen binnen de jeugdgezondheidszorg.'

describe('how hard a text is', () => {
  it('is the formula of Flesch-Douma over words, sentences and syllables', () => {
    // Three sentences of 4 words; 12 words; o-ver has two syllables though it is never broken off there.
    const reading = measureReading('Hij loopt over straat. Zij fietst naar huis. Wij gaan nu weg.')
    expect(reading).toMatchObject({ words: 12, longest: 4 })
    expect(reading?.score).toBeCloseTo(206.84 - 0.93 * 4 - 77 * (13 / 12), 5)
  })

  it('counts the syllables of long and foreign-looking words', () => {
    const syllables = (word: string) => Math.round((206.84 - 0.93 - (measureReading(word)?.score ?? 0)) / 77)
    expect(['kind', 'over', 'agenda', 'coalitie', 'creatief', 'ervaringsdeskundige', 'financiën'].map(syllables)).toEqual([1, 2, 3, 4, 3, 7, 4])
  })

  it('has a name in plain words', () => {
    expect([readingLevel(EASY), readingLevel(HARD)]).toEqual(['EASY', 'VERY_HARD'])
  })

  it('is not said of a few words, nor of none', () => {
    expect([readingLevel('Kort stukje'), readingLevel(''), measureReading('– 12 –')]).toEqual([null, null, null])
  })

  it('ends a sentence at the end of a line: a list is no long sentence', () => {
    expect(measureReading('eerst dit\ndan dat\nen dan nog iets')?.longest).toBe(4)
  })
})
