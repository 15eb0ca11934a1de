import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOf, fitLines } from './rules'

const measure = (text: string) => text.length
const fit = (text: string, width: number, most: number) => fitLines(text, { width, most, measure })

describe('a text on an infographic', () => {
  it.each([
    ['fits on one line', 'kort', 10, 2, ['kort'], false],
    ['goes on below', 'een twee drie', 8, 2, ['een twee', 'drie'], false],
    ['that is too long stops at a word, and says so', 'een twee drie vier vijf', 8, 2, ['een twee', 'drie …'], true],
    ['loses the comma before the ellipsis', 'een, twee, drie', 7, 1, ['een …'], true],
    ['with a word that is too long is broken', 'samenwerkingsverband', 8, 3, ['samenwer', 'kingsver', 'band'], false],
    ['with such a word and no room is shortened', 'samenwerkingsverband', 8, 1, ['samenw …'], true],
    ['that is empty has no line', ' ', 8, 2, [], false],
  ])('%s', (_name, text, width, most, lines, isCut) => expect(fit(text, width, most)).toEqual({ lines, isCut }))

  it('never has more lines than there is room for, nor a line that is too wide, and loses no word without saying so', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
      const { lines, isCut } = fit(text, width, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      if (!isCut) expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }))
  })
})

describe('a list on an infographic', () => {
  it('shows the first, and says how many there are besides', () => {
    expect(firstOf([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2, 3], more: 1 })
    expect(firstOf([1], 3)).toEqual({ shown: [1], more: 0 })
  })
})
