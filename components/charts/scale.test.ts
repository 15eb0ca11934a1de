import { describe, expect, it } from 'vitest'
import { axisFor, chartOf } from './scale'

describe('the axis of a chart', () => {
  it('begins at zero', () => {
    expect(axisFor([196, 245, 323, 400])).toEqual({ from: 0, to: 400, ticks: [0, 100, 200, 300, 400], isTruncated: false })
  })

  it('says so when it does not, because lines would else be flat', () => {
    const axis = axisFor([96, 97.5, 99])
    expect(axis.isTruncated).toBe(true)
    expect(axis.from).toBeGreaterThan(0)
    expect(axis.from).toBeLessThan(96)
    expect(axis.to).toBeGreaterThanOrEqual(99)
  })

  it('has round steps, also for small shares', () => {
    expect(axisFor([0.02, 0.11]).ticks).toEqual([0, 0.05, 0.1, 0.15])
  })

  it.each([[[]], [[0, 0]]])('is drawn also without anything to draw: %j', (values) => {
    expect(axisFor(values)).toEqual({ from: 0, to: 1, ticks: [0, 1], isTruncated: false })
  })

  it('can be drawn when all figures are the same', () => {
    const { from, to, ticks } = axisFor([50, 50])
    expect(to).toBeGreaterThan(from)
    expect(ticks.length).toBeGreaterThan(1)
  })
})

describe('a chart', () => {
  const chart = chartOf([
    { key: 'own', label: 'Houten', points: [{ x: 2018, y: 20 }, { x: 2019, y: 30 }, { x: 2020, y: null }] },
    { key: 'country', label: 'Nederland', points: [{ x: 2017, y: 10 }, { x: 2018, y: 15 }] },
  ], (value) => `€ ${value}`)

  it('ends each line with its last figure, not with a year in which nothing was delivered', () => {
    expect(chart.series.map((one) => one.last)).toEqual(['€ 30', '€ 15'])
  })

  it('has every year of every line once, in order', () => {
    expect(chart.years).toEqual([2017, 2018, 2019, 2020])
  })

  it('takes nothing delivered for no figure, never for zero', () => {
    expect(chartOf([{ key: 'own', label: 'Houten', points: [{ x: 2018, y: 96 }, { x: 2019, y: null }, { x: 2020, y: 98 }] }], String).axis.from).toBeGreaterThan(0)
  })
})
