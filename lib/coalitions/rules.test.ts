import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLook, contrast, isReadableAccent, isReadableMain, nearestReadable, OWN_LOOK, countWords, isSayable } from './rules'

const words = (count: number) => Array.from({ length: count }, (_, index) => `woord${index}`).join(' ')

describe('a mission', () => {
  it('can be said aloud up to 25 words', () => {
    expect([isSayable(words(1)), isSayable(words(25)), isSayable(words(26))]).toEqual([{ can: true }, { can: true }, { can: false, words: 26 }])
  })

  it('is counted as people count: spaces and line ends between words, however many', () => {
    expect([countWords('  elk kind\n telt   mee '), countWords(''), countWords('   ')]).toEqual([4, 0, 0])
  })
})

describe('a colour', () => {
  it('has the contrast that WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#01525a', '#ffffff')).toBe(contrast('#ffffff', '#01525a'))
  })
  it('is taken when text on it can be read', () => {
    expect([isReadableMain('#01525a'), isReadableMain('#777777'), isReadableMain('#ffcc00')]).toEqual([true, false, false])
    expect([isReadableAccent('#f7a770'), isReadableAccent('#ffcc00'), isReadableAccent('#01525a')]).toEqual([true, true, false])
  })

  it('is checked for everything that stands on it or in it', () => {
    expect(checkLook(OWN_LOOK).map((one) => [one.what, one.isEnough])).toEqual([['white_on_main', true], ['main_on_paper', true], ['ink_on_accent', true]])
    expect(checkLook({ mainColor: '#777777', accentColor: '#000000' })).toEqual([
      { what: 'white_on_main', ratio: 4.4, isEnough: false }, { what: 'main_on_paper', ratio: 4.1, isEnough: false }, { what: 'ink_on_accent', ratio: 1.2, isEnough: false },
    ])
  })
  it('that cannot be read has one near it that can', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const color = `#${number.toString(16).padStart(6, '0')}`
      expect([isReadableMain(nearestReadable(color, isReadableMain, 'dark')), isReadableAccent(nearestReadable(color, isReadableAccent, 'light'))]).toEqual([true, true])
    }))
    expect(nearestReadable('#01525a', isReadableMain, 'dark')).toBe('#01525a')
  })
})
