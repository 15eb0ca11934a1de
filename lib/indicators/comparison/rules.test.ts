import { describe, expect, it } from 'vitest'
import { isOfSize, middleHalf, placeOf, similarTo, sizeOf } from './rules'
import type { Similar } from './types'

const place = (code: string, name: string, inhabitants: number, value = 10): Similar => ({ code, name, inhabitants, value, isProvisional: false })

describe('municipalities of the same size', () => {
  it('are those in the same class of CBS: from so many, and fewer than so many', () => {
    expect([sizeOf(4_999), sizeOf(50_000), sizeOf(99_999), sizeOf(900_000)]).toEqual([{ from: 0, to: 5_000 }, { from: 50_000, to: 100_000 }, { from: 50_000, to: 100_000 }, { from: 250_000, to: null }])
    expect([isOfSize(50_000, sizeOf(60_000)), isOfSize(100_000, sizeOf(60_000)), isOfSize(800_000, sizeOf(300_000))]).toEqual([true, false, true])
  })

  it('stand in the order of their names, without the own one', () => {
    const own = place('GM0321', 'Houten', 50_847)
    expect(similarTo(own, [place('GM0355', 'Zeist', 66_641, 1), own, place('GM0344', 'Utrecht', 374_238), place('GM0632', 'Woerden', 53_724, 99)]).map((one) => one.name)).toEqual(['Woerden', 'Zeist'])
  })
})

describe('the middle half', () => {
  it('leaves a quarter below and a quarter above', () => {
    expect(middleHalf([50, 10, 30, 20, 40])).toEqual({ from: 20, to: 40 })
    expect(middleHalf([1, 2, 3, 4, 5, 6])).toEqual({ from: 2.25, to: 4.75 })
    expect(middleHalf([7, 7, 7, 7, 7])).toEqual({ from: 7, to: 7 })
  })

  it('says where a figure lies: on its bounds is within', () => {
    const middle = { from: 20, to: 40 }
    expect([19.9, 20, 40, 40.1].map((value) => placeOf(value, middle))).toEqual(['BELOW', 'WITHIN', 'WITHIN', 'ABOVE'])
  })
})
