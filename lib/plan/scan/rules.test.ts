import { describe, expect, it } from 'vitest'
import { ASPECTS, SCAN_SHEET, STATEMENTS } from './definitions'
import { asAnswersOf, asScores, groupsToCompare, neededFor, resultsOf, sideBySide, toTalkAbout } from './rules'
import type { ScanAnswered, ScanGroup, ScanRoundRead } from './types'

const person = (score: number, group: ScanGroup = 'WORK_FLOOR'): ScanAnswered => ({ group, scores: STATEMENTS.map(() => score) })
const people = (count: number, score: number, group?: ScanGroup) => Array.from({ length: count }, () => person(score, group))

describe('the scan of how people work together', () => {
  it('has twelve statements about seven aspects, and a scale for each', () => {
    expect([STATEMENTS.length, new Set(STATEMENTS.map(({ aspect }) => aspect)).size, SCAN_SHEET.fields.every(({ kind, required }) => kind === 'scale' && required)]).toEqual([12, ASPECTS.length, true])
  })

  it('says nothing of four people, and says how many more are needed', () => {
    expect([resultsOf(people(4, 3)), neededFor(4), neededFor(5), neededFor(0)]).toEqual([null, 1, 0, 5])
  })

  it('says of five people what they score on average and how far they are apart', () => {
    const results = resultsOf([person(1), person(3), person(3), person(3), person(5)])
    expect(results?.map(({ aspect }) => aspect)).toEqual([...ASPECTS])
    expect(results?.[0]).toEqual({ aspect: 'AMBITION', average: 3, spread: 1.3, gap: null })
  })

  it('takes the statements of an aspect together', () => {
    const scores = STATEMENTS.map(({ name }) => (name === 'ambitieHelder' ? 2 : 4))
    expect(resultsOf(Array.from({ length: 5 }, () => ({ group: 'CORE' as const, scores })))?.slice(0, 2).map(({ average }) => average)).toEqual([3, 4])
  })

  it('lays groups beside each other only when each has five people, and the rest cannot be worked out', () => {
    const [floor, board] = [people(5, 2, 'WORK_FLOOR'), people(5, 4, 'BOARD')]
    expect(groupsToCompare([...floor, ...people(4, 4, 'BOARD')])).toEqual([])
    expect(groupsToCompare([...floor, ...board])).toEqual(['WORK_FLOOR', 'BOARD'])
    expect(groupsToCompare([...floor, ...board, ...people(1, 1, 'CORE')]), 'one that is left could be worked out').toEqual([])
    expect(resultsOf([...floor, ...board])?.[0]?.gap).toEqual({ low: 'WORK_FLOOR', high: 'BOARD', difference: 2 })
  })

  it('says where to begin talking: where it is lowest, and where people differ most', () => {
    const scores = (lef: number, ouderstem: number) => STATEMENTS.map(({ name }) => (name === 'lef' ? lef : name === 'ouderstem' ? ouderstem : 4))
    const results = resultsOf([scores(1, 2), scores(5, 2), scores(1, 2), scores(5, 2), scores(5, 2)].map((one) => ({ group: 'CORE', scores: one })))
    expect(toTalkAbout(results ?? [])).toEqual({ lowest: 'PARENT_VOICE', furthest: 'COURAGE' })
    expect(toTalkAbout([])).toBe(null)
  })

  it('compares the two newest rounds of which something is shown', () => {
    const round = (number: number, results: ScanRoundRead['results']): ScanRoundRead => ({ id: String(number), number, openedAt: new Date(0), closedAt: new Date(0), improvement: null, respondents: 5, results })
    const results = resultsOf(people(5, 3))
    expect(sideBySide([round(3, results), round(2, null), round(1, results)])).toMatchObject({ now: { number: 3 }, before: { number: 1 } })
    expect(sideBySide([round(2, results), round(1, null)])).toBe(null)
  })

  it('reads the scores back as they were answered', () => {
    const answers = asAnswersOf(STATEMENTS.map((_, index) => (index % 5) + 1))
    expect(asAnswersOf(asScores(answers))).toEqual(answers)
  })
})
