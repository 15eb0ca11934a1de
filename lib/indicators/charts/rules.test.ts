import { describe, expect, it } from 'vitest'
import { MOST_LINES, WIDE } from './definitions'
import { apart, axisFor, chartOf, drawingOf, framedFor, lineThrough, marker } from './rules'
import type { Chart } from './types'

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

const at = (x: number, y: number) => `${x} ${y}`

describe('a line', () => {
  it('runs through its points', () => {
    expect(lineThrough([{ x: 1, y: 5 }, { x: 2, y: 6 }, { x: 3, y: 4 }], at)).toBe('M1 5L2 6L3 4')
  })

  it('is broken where nothing was delivered, and bridges no gap', () => {
    expect(lineThrough([{ x: 1, y: 5 }, { x: 2, y: null }, { x: 3, y: 4 }, { x: 4, y: 3 }], at)).toBe('M1 5M3 4L4 3')
    expect(lineThrough([{ x: 1, y: null }, { x: 2, y: 6 }, { x: 3, y: null }], at)).toBe('M2 6')
  })

  it('treats zero as a figure', () => {
    expect(lineThrough([{ x: 1, y: 0 }, { x: 2, y: 6 }], at)).toBe('M1 0L2 6')
  })

  it('has a marker of its own shape, so that colour is never all', () => {
    expect(new Set([0, 1, 2, 3].map((index) => marker(index, 10, 10))).size).toBe(4)
  })
})

describe('the labels at the ends of the lines', () => {
  it('stay where they are when there is room', () => {
    expect(apart([100, 10])).toEqual([100, 10])
  })

  it('move apart when lines end together, and keep their order', () => {
    const [first = 0, second = 0, third = 0] = apart([50, 48, 52])
    expect(second).toBeLessThan(first)
    expect(first).toBeLessThan(third)
    expect(Math.min(first - second, third - first)).toBeGreaterThanOrEqual(20)
  })
})

describe('a drawing', () => {
  const now = { key: 'own', label: 'Houten', points: [{ x: 2020, y: 40 }, { x: 2021, y: 44, provisional: true }] }
  const ended = { key: 'series-1', label: 'Reeks 1:', points: [{ x: 2018, y: 10 }, { x: 2019, y: 12 }], hasEnded: true } as const
  const pathsOf = (chart: Chart) => new Map(drawingOf(chart, framedFor(WIDE, chart), true).paths.map((one) => [one.key, one.d]))
  const textsOf = (chart: Chart) => drawingOf(chart, framedFor(WIDE, chart), true).texts.map((one) => one.text)

  it('draws an ended series as a line of its own, never joined with the one of now, and a line where the new one begins', () => {
    const chart = chartOf([now, ended], String, { newSeries: { from: 2020, label: 'nieuwe telling' } })
    const paths = pathsOf(chart)
    expect([...(paths.get('own line') ?? '')].filter((one) => one === 'M')).toHaveLength(1)
    expect([...(paths.get('own line') ?? '')].filter((one) => one === 'L')).toHaveLength(1)
    expect([...(paths.get('series-1 line') ?? '')].filter((one) => one === 'L')).toHaveLength(1)
    const x = (d: string | undefined) => [...(d ?? '').matchAll(/[ML](\S+) /g)].map((match) => Number(match[1]))
    const [edge = 0] = x(`${(paths.get('new series') ?? '').replace('V', ' V')}`)
    expect(edge).toBeGreaterThan(Math.max(...x(paths.get('series-1 line'))))
    expect(edge).toBeLessThan(Math.min(...x(paths.get('own line'))))
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['Reeks 1: 12', 'nieuwe telling', 'Houten 44']))
  })

  it('draws what is expected from the last figure, dashed and named, and what is aimed at from side to side', () => {
    const chart = chartOf([now], String, { aims: [{ key: 'target', label: 'Streefcijfer 60', x: 2028, y: 60 }, { key: 'forecast', label: 'Verwachting 38', x: 2027, y: 38 }] })
    const { paths } = drawingOf(chart, framedFor(WIDE, chart), true)
    const forecast = paths.find((one) => one.key === 'forecast')
    expect([forecast?.dash, forecast?.stroke]).toEqual(['6 6', 'forecast'])
    const end = /M(\S+) (\S+)L?/.exec((paths.find((one) => one.key === 'own line')?.d ?? '').replace(/.*L/, 'M'))
    expect(forecast?.d.startsWith(`M${end?.[1]} ${end?.[2]}L`)).toBe(true)
    expect(paths.find((one) => one.key === 'target')?.d).toMatch(/^M64 \S+H/)
    expect(chart.years).toEqual([2020, 2021, 2027, 2028])
    expect(chart.axis.to).toBeGreaterThanOrEqual(60)
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['Streefcijfer 60', 'Verwachting 38']))
  })

  it('leaves a provisional point open, and puts a box with the reason where there is no figure', () => {
    const chart = chartOf([{ ...now, points: [...now.points, { x: 2022, y: null, missing: 'niet getoond' }] }], String)
    const { paths } = drawingOf(chart, framedFor(WIDE, chart), true)
    expect([...(paths.find((one) => one.key === 'own provisional')?.d ?? '')].filter((one) => one === 'M')).toHaveLength(1)
    expect(paths.find((one) => one.key === 'own 2022')?.title).toBe('Houten 2022: niet getoond')
  })

  it('has its words within its room, and years that do not stand on each other', () => {
    const years = Array.from({ length: 24 }, (_, index) => ({ x: 2000 + index, y: 40 + index }))
    const chart = chartOf([{ ...now, points: years }], String)
    const drawn = drawingOf(chart, framedFor(WIDE, chart), true)
    const places = drawn.texts.filter((one) => one.key.startsWith('year')).map((one) => one.x)
    expect(places.length).toBeGreaterThan(5)
    for (const [index, place] of places.entries()) if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(40)
    expect(drawn.texts.every((one) => one.x >= 0 && one.x <= WIDE.width && one.y >= 0 && one.y <= WIDE.height)).toBe(true)
  })

  it('gives at most four lines a colour', () => {
    expect(chartOf(Array.from({ length: 6 }, (_, index) => ({ ...now, key: String(index) })), String).series).toHaveLength(MOST_LINES)
  })
})
