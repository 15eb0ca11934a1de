import { describe, expect, it } from 'vitest'
import { explain } from './rules'

const TERMS = [{ id: 'a', term: 'opgave' }, { id: 'b', term: 'vroege hulp' }, { id: 'c', term: 'hulp' }]

const marked = (text: string) => explain(text, TERMS).map(({ text: piece, termId }) => (termId ? `[${piece}:${termId}]` : piece)).join('')

describe('a word with a meaning of its own', () => {
  it('is found where it stands, with capitals or not, as it is written there', () => {
    expect(marked('Opgave één is een opgave.')).toBe('[Opgave:a] één is een opgave.')
  })

  it('is found whole only: not in another word, also beside letters with an accent', () => {
    expect(marked('De opgaven, een huisopgave en éopgave')).toBe('De opgaven, een huisopgave en éopgave')
  })

  it('is found before a shorter one that stands in it, over a line end too', () => {
    expect(marked('Wij geven vroege\nhulp, geen hulp achteraf')).toBe('Wij geven [vroege\nhulp:b], geen [hulp:c] achteraf')
  })

  it('is explained once per text, and no text is lost', () => {
    const text = 'hulp en hulp (en C++?)'
    expect(explain(text, [...TERMS, { id: 'd', term: 'C++?' }]).map((one) => one.text).join('')).toBe(text)
    expect(marked('hulp en hulp')).toBe('[hulp:c] en hulp')
  })

  it('is nowhere when there are none', () => expect(explain('hulp', [])).toEqual([{ text: 'hulp', termId: null }]))
})
