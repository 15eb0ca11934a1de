import { describe, expect, it } from 'vitest'
import { countWords, isSayable } from './rules'

const words = (count: number) => Array.from({ length: count }, (_, index) => `woord${index}`).join(' ')

describe('a mission', () => {
  it('can be said aloud up to 25 words', () => {
    expect([isSayable(words(1)), isSayable(words(25)), isSayable(words(26))]).toEqual([{ can: true }, { can: true }, { can: false, words: 26 }])
  })

  it('is counted as people count: spaces and line ends between words, however many', () => {
    expect([countWords('  elk kind\n telt   mee '), countWords(''), countWords('   ')]).toEqual([4, 0, 0])
  })
})
