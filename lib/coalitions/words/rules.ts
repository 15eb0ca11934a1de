import type { Term } from './types'

/** A piece of a text: plain words, or a word with a meaning of its own, as it stands there. */
export interface TextPiece {
  readonly text: string
  readonly termId: string | null
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/**
 * A text in pieces, so that each word with a meaning of its own can be explained where it stands: whole words only,
 * capitals or not, the longest first, and each word once, at its first place.
 */
export function explain(text: string, terms: readonly Pick<Term, 'id' | 'term'>[]): TextPiece[] {
  if (terms.length === 0) return [{ text, termId: null }]
  const ids = new Map(terms.map(({ id, term }) => [term.toLowerCase().replace(/\s+/g, ' '), id]))
  const longestFirst = [...terms].sort((a, b) => b.term.length - a.term.length).map(({ term }) => literal(term))
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const pieces: TextPiece[] = []
  const explained = new Set<string>()
  let from = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const termId = ids.get(found.toLowerCase().replace(/\s+/g, ' '))
    if (!termId || explained.has(termId)) continue
    explained.add(termId)
    if (index > from) pieces.push({ text: text.slice(from, index), termId: null })
    pieces.push({ text: found, termId })
    from = index + found.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), termId: null })
  return pieces
}
