import { describe, expect, it } from 'vitest'
import { asPrintable, textWidth } from './fonts'

describe('what can be printed', () => {
  it('is every letter that Dutch and its neighbours need', () => {
    const text = 'Coördinator, Fryslân, Łódź, Şen – “zo” … ’s, € ½ @ # * ] \\ $'
    expect(asPrintable(text)).toBe(text)
  })

  it.each([
    ['a sign that the fonts do not have is a question mark', 'een 🌈 en 中', 'een [?] en [?]'],
    ['what nobody sees is left out', 'zacht\u00ADe koppel\u200Bteken\u0007', 'zachte koppelteken'],
    ['an accent that was typed apart belongs to its letter', 'cafe\u0301', 'café'],
    ['lines stay lines', 'een\ntwee', 'een\ntwee'],
  ])('%s', (_name, text, printed) => expect(asPrintable(text)).toBe(printed))
})

describe('how wide a line is', () => {
  it('grows with its size and its letters', () => {
    expect(textWidth('meer', 'text', 20)).toBeCloseTo(2 * textWidth('meer', 'text', 10))
    expect(textWidth('www', 'text', 10)).toBeGreaterThan(textWidth('iii', 'text', 10))
    expect(textWidth('meer', 'bold', 10)).toBeGreaterThan(textWidth('meer', 'text', 10))
    expect(textWidth('', 'heading', 10)).toBe(0)
  })
})
