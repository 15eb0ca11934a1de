import { describe, expect, it } from 'vitest'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { findPersonalData } from '@/lib/platform/privacy/guard'
import { ASSIGNMENT_KEYS, ASSIGNMENTS, assignmentsOf } from './definitions'

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!])\s+/)

describe('the homework of the five steps', () => {
  it('is 22 assignments: four, four, four, five and five', () => {
    expect(ASSIGNMENT_KEYS).toHaveLength(22)
    expect(([1, 2, 3, 4, 5] as const).map((step) => assignmentsOf(step).length)).toEqual([4, 4, 4, 5, 5])
    expect(([1, 2, 3, 4, 5] as const).flatMap((step) => assignmentsOf(step))).toEqual([...ASSIGNMENT_KEYS])
  })

  it.each(ASSIGNMENT_KEYS)('%s says what to do, for whom and what is handed in, each in words of its own', (key) => {
    const { version, step, title, forWhom, handIn, explanation, example, sheets } = ASSIGNMENTS[key]
    expect([version, `H${step}`]).toEqual([1, key.slice(0, 2)])
    expect(new Set([title, forWhom, handIn, explanation, example]).size).toBe(5)
    for (const text of [title, forWhom, handIn, explanation, example]) expect(text.length, text).toBeGreaterThan(5)
    expect(sheets.filter((sheet) => !(sheet in WORKSHEETS))).toEqual([])
  })

  it.each(ASSIGNMENT_KEYS)('%s has short sentences, and its example names nobody', (key) => {
    const { explanation, example } = ASSIGNMENTS[key]
    for (const sentence of [...sentencesOf(explanation), ...sentencesOf(example)]) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
    expect(findPersonalData(`${explanation} ${example}`, '2026-11-22')).toEqual([])
  })
})
