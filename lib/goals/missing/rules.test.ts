import { describe, expect, it } from 'vitest'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { FIXED_TYPES, MATRIX_TYPES, matrixOf } from './rules'
import { cellForm, readCellQuestion, readMatrixQuestion } from './schema'
import type { CellState, Judged, Matrix, Taken } from './types'

const PLACE = { partnerType: 'LIBRARY', lifePhase: 'AGE_2_4', level: 'FRONTLINE' } as const

const judged = (over: Partial<Judged> = {}): Judged => ({ ...PLACE, need: 'NOW', inviter: 'Coen', hasInviter: true, ...over })
const taken = (takesPart: boolean): Taken => ({ ...PLACE, takesPart })
const stateIn = (matrix: Matrix): CellState | undefined => matrix.rows.find((row) => row.partnerType === 'LIBRARY')?.cells.find((cell) => cell.lifePhase === 'AGE_2_4')?.state

describe('the who-is-missing matrix', () => {
  it('has every kind by every age, parents, young people and experience experts on top, also when nobody is there', () => {
    const { rows, empty, present, known, uninvited } = matrixOf('FRONTLINE', [], [])
    expect(rows.map((row) => row.partnerType)).toEqual(MATRIX_TYPES)
    expect(rows.slice(0, 3).map((row) => [row.partnerType, row.isFixed])).toEqual(FIXED_TYPES.map((type) => [type, true]))
    expect([...MATRIX_TYPES].sort()).toEqual([...PARTNER_TYPES].sort())
    expect({ empty, present, known, uninvited }).toEqual({ empty: 180, present: 0, known: 0, uninvited: 0 })
  })

  it('says who takes part before what was judged, and what was judged before who is only in view', () => {
    expect(stateIn(matrixOf('FRONTLINE', [taken(true)], [judged()]))).toBe('PRESENT')
    expect(stateIn(matrixOf('FRONTLINE', [taken(false)], [judged()]))).toBe('NOW')
    expect(stateIn(matrixOf('FRONTLINE', [taken(false)], []))).toBe('KNOWN')
    expect(stateIn(matrixOf('FRONTLINE', [], [judged({ need: 'LATER' })]))).toBe('LATER')
    expect(stateIn(matrixOf('FRONTLINE', [], []))).toBe('EMPTY')
  })

  it('counts what is needed now and nobody invites for, and nothing else', () => {
    const count = (there: Taken[], said: Judged[]) => matrixOf('FRONTLINE', there, said).uninvited
    const nobody = { inviter: null, hasInviter: false }
    expect([count([], [judged(nobody)]), count([], [judged()]), count([], [judged({ ...nobody, need: 'LATER' })]), count([taken(true)], [judged(nobody)])]).toEqual([1, 0, 0, 0])
  })
})

describe('what an address asks of the matrix', () => {
  it('is a level and a goal; without them the work floor and the whole coalition', () => {
    const id = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
    expect([readMatrixQuestion({ niveau: 'bestuur', doel: id }), readMatrixQuestion({ niveau: 'top', doel: 'x' })]).toEqual([{ level: 'EXECUTIVE', goalId: id }, { level: 'FRONTLINE', goalId: null }])
    expect(readCellQuestion({ soort: 'PARENTS', fase: 'PRENATAL', niveau: 'management' })).toEqual({ partnerType: 'PARENTS', lifePhase: 'PRENATAL', level: 'MANAGEMENT', goalId: null })
    expect([readCellQuestion({ soort: 'BANK', fase: 'PRENATAL' }), readCellQuestion({})]).toEqual([undefined, undefined])
  })

  it('and of the form a need', () => {
    const form = { ...PLACE, goalId: '', inviterId: '', reason: '', expectedVersion: '0' }
    expect(cellForm.parse({ ...form, need: 'NOW' })).toEqual({ ...PLACE, goalId: null, inviterId: null, reason: null, need: 'NOW', expectedVersion: 0 })
    expect(cellForm.safeParse({ ...form, need: '' }).error?.issues.map((one) => one.message)).toEqual(['goals.need_missing'])
  })
})
