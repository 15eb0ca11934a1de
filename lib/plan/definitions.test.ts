import { describe, expect, it } from 'vitest'
import { B1, readability, textsIn } from '@/tests/support/readable'
import { STEPS, WORKSHEETS } from './definitions'

describe('the five steps and their worksheets', () => {
  const { paragraphs, average, hard, long } = readability(textsIn({ STEPS, WORKSHEETS }))

  it('are in words that everybody reads: B1 on average, each paragraph easy enough, no long sentences', () => {
    expect(paragraphs).toBeGreaterThan(50)
    expect(average).toBeGreaterThanOrEqual(B1.average)
    expect({ hard, long }).toEqual({ hard: [], long: [] })
  })
})
