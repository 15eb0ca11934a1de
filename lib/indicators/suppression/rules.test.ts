import { describe, expect, it } from 'vitest'
import type { Figure } from '../types'
import { decide } from './rules'

const share = (regionCode: string, numerator: number | null, denominator: number | null, year = 2025): Figure => ({
  regionCode, year, numerator, denominator, value: numerator === null || denominator === null || denominator === 0 ? 5 : (numerator / denominator) * 100, status: 'FINAL',
})
const count = (regionCode: string, value: number, year = 2025): Figure => ({ regionCode, year, numerator: null, denominator: null, value, status: 'FINAL' })

const hidden = (figures: readonly Figure[], measure: 'COUNT' | 'RATIO') =>
  [...decide(figures, { measure, countsPeople: true })].filter(([, decision]) => decision !== 'SHOWN').map(([key, decision]) => `${key.split(' ')[0]} ${decision}`)

describe('figures that count people', () => {
  it('below ten are not shown, as a number or as a share, and neither is a share of nearly everybody', () => {
    expect(hidden([count('GM0321', 9)], 'COUNT')).toEqual(['GM0321 SUPPRESSED'])
    expect(hidden([share('GM0321', 9, 400), share('GM0344', 391, 400), share('GM0345', 40, 400)], 'RATIO')).toEqual(['GM0321 SUPPRESSED', 'GM0344 SUPPRESSED'])
  })

  it('are not shown as a share of a group that nobody knows the size of', () => {
    expect(hidden([share('GM0321', null, null), share('GM0344', 40, null)], 'RATIO')).toEqual(['GM0321 SUPPRESSED', 'GM0344 SUPPRESSED'])
  })

  it('are not had from a municipality and its wijken, nor from a wijk and its buurten', () => {
    const figures = [count('GM0321', 400), count('WK032101', 104), count('WK032102', 296), count('BU03210101', 4), count('BU03210102', 100), count('BU03210201', 150), count('BU03210202', 146)]
    expect(hidden(figures, 'COUNT')).toEqual(['BU03210101 SUPPRESSED', 'BU03210102 SUPPRESSED_COMPLEMENTARY'])
  })

  it('are not had from a municipality and all its wijken but one', () => {
    expect(hidden([count('GM0321', 400), count('WK032101', 396)], 'COUNT')).toEqual(['WK032101 SUPPRESSED_COMPLEMENTARY'])
  })

  it('of another year or in other borders are decided of apart', () => {
    expect(hidden([count('GM0321', 400, 2024), count('WK032101', 396, 2025)], 'COUNT')).toEqual([])
  })

  it('of which the parts are more than the whole are of two sources, and each stands by itself', () => {
    expect(hidden([count('GM0321', 100), count('WK032101', 104), count('WK032102', 4)], 'COUNT')).toEqual(['WK032102 SUPPRESSED'])
  })

  it('that were not delivered have nothing to hide', () => {
    expect(hidden([{ regionCode: 'GM0321', year: 2025, numerator: null, denominator: 40, value: null, status: 'NOT_DELIVERED' }], 'RATIO')).toEqual([])
  })
})

it('figures that count euros are all shown, however few', () => {
  expect(new Set(decide([count('GM0321', 3), share('GM0344', 2, 5)], { measure: 'RATIO', countsPeople: false }).values())).toEqual(new Set(['SHOWN']))
})
