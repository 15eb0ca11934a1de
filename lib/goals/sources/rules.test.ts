import { describe, expect, it } from 'vitest'
import { BRIEF_WORDS, problemsInSource, SOURCE_LENGTH } from './rules'

const POINTS = ['Bel zelf', 'Doe het in de eerste week', 'Zeg je naam']
const words = (count: number) => Array.from({ length: count }, () => 'bel').join(' ')

describe('one of the three sources', () => {
  it('is short, and has no points', () => {
    expect(problemsInSource({ kind: 'PRACTICE', body: 'x'.repeat(SOURCE_LENGTH), points: [] })).toEqual([])
    expect(problemsInSource({ kind: 'SCIENCE', body: 'x'.repeat(SOURCE_LENGTH + 1), points: [] })).toEqual([{ field: 'body', code: 'goals.source_too_long', params: { max: 400 } }])
  })
})

describe('a brief for the work floor', () => {
  it('has three points, and with them at most 150 words', () => {
    const inPoints = POINTS.join(' ').split(' ').length
    expect(problemsInSource({ kind: 'BRIEF', body: words(BRIEF_WORDS - inPoints), points: POINTS })).toEqual([])
    expect(problemsInSource({ kind: 'BRIEF', body: words(BRIEF_WORDS - inPoints + 1), points: POINTS })).toEqual([{ field: 'body', code: 'goals.brief_too_long', params: { words: 151, max: 150 } }])
    expect(problemsInSource({ kind: 'BRIEF', body: 'Bel zelf.', points: POINTS.slice(1) })).toEqual([{ field: 'point1', code: 'goals.brief_points_missing' }])
  })
})
