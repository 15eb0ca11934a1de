// A line chart: an axis for its figures, and its lines, markers and words in their places. Few and long outlines, because
// each element of a page costs. A page and a picture put down the same. Pure.
import { MOST_LINES } from './definitions'
import type { Axis, Chart, ChartAim, ChartLine, ChartPoint, Drawn, DrawnPath, DrawnText, Frame, Ink } from './types'

/** A step of 1, 2 or 5 times a power of ten that divides the span in about that many parts. */
function niceStep(span: number, parts: number): number {
  const raw = span / parts
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = raw / power
  return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power
}

/** An axis round these values. It begins at zero, unless all values lie in the upper half: then the lines would be flat. */
export function axisFor(values: readonly number[]): Axis {
  const max = Math.max(...values, 0)
  const min = Math.min(...values)
  if (values.length === 0 || max <= 0) return { from: 0, to: 1, ticks: [0, 1], isTruncated: false }
  const isTruncated = min > max / 2
  const step = niceStep(isTruncated ? Math.max(max - min, max / 100) : max, 5)
  const from = isTruncated ? Math.max(0, Math.floor(min / step) * step - step) : 0
  const to = Math.ceil(max / step) * step
  const ticks: number[] = []
  for (let tick = from; tick <= to + step / 2; tick += step) ticks.push(Math.round(tick * 1e6) / 1e6)
  return { from, to: ticks.at(-1) ?? to, ticks, isTruncated: from > 0 }
}

interface Besides {
  readonly aims?: readonly ChartAim[]
  readonly newSeries?: Chart['newSeries']
}

/** The chart of these lines and of what they are held against, with every figure on it written by `format`. */
export function chartOf(lines: readonly ChartLine[], format: (value: number) => string, { aims = [], newSeries = null }: Besides = {}): Chart {
  const { ticks, ...axis } = axisFor([...lines.flatMap((one) => one.points.flatMap(({ y, band }) => (y === null ? [] : [y, ...(band ? [band.least, band.most] : [])]))), ...aims.map((one) => one.y)])
  return {
    series: lines.slice(0, MOST_LINES).map((one) => ({ ...one, last: format(one.points.findLast((point) => point.y !== null)?.y ?? 0) })), aims, newSeries,
    years: [...new Set([...lines.flatMap((one) => one.points.map((point) => point.x)), ...aims.map((one) => one.x)])].sort((a, b) => a - b),
    axis: { ...axis, ticks: ticks.map((at) => ({ at, text: format(at) })) },
  }
}

/** The outline of a marker, round a point of the drawing: each line has its own, so that colour is never all. */
export function marker(index: number, x: number, y: number): string {
  if (index === 1) return `M${x - 5.5} ${y - 5.5}h11v11h-11z`
  if (index === 2) return `M${x} ${y - 8}l8 8-8 8-8-8z`
  if (index === 3) return `M${x} ${y - 8}l8 14h-16z`
  return `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z`
}

/** How far two labels must stand apart. */
const LABEL_GAP = 20

/** The same heights, in the same order, but none on top of another. */
export function apart(heights: readonly number[]): number[] {
  const out = [...heights]
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  order.forEach((index, place) => {
    const above = order[place - 1]
    if (above !== undefined) out[index] = Math.max(out[index] ?? 0, (out[above] ?? 0) + LABEL_GAP)
  })
  return out
}

/** A line through the points that have a figure; it is broken where one is missing. */
export const lineThrough = (points: readonly ChartPoint[], at: (x: number, y: number) => string) =>
  points.map(({ x, y }, index) => (y === null ? '' : `${(points[index - 1]?.y ?? null) === null ? 'M' : 'L'}${at(x, y)}`)).join('')

/** How a line is called at its end. */
export const labelOf = ({ label, last }: Chart['series'][number]) => `${label} ${last}`

/** How wide a letter of a label is, about, and how wide a year with room round it. */
const [LETTER, YEAR] = [8.4, 44]

/** Room at the right for the longest label, and no more. */
export const framedFor = (frame: Frame, { series, aims }: Chart): Frame =>
  ({ ...frame, right: Math.min(frame.width / 2, 28 + LETTER * Math.max(0, ...[...series.filter((one) => !one.hasEnded).map(labelOf), ...aims.map((one) => one.label)].map((label) => label.length))) })

const round = (value: number) => Math.round(value * 10) / 10

/** Where a figure of a year stands. */
function placesIn(frame: Frame, { years, axis }: Chart) {
  const first = years[0] ?? 0
  const span = Math.max(1, (years.at(-1) ?? first) - first)
  return {
    x: (year: number) => round(frame.left + 10 + ((year - first) / span) * (frame.width - frame.left - frame.right - 20)),
    y: (value: number) => round(frame.height - frame.bottom - ((value - axis.from) / (axis.to - axis.from)) * (frame.height - frame.top - frame.bottom)),
  }
}

type Places = ReturnType<typeof placesIn>

const lineInk = (index: number): Ink => (['line-1', 'line-2', 'line-3', 'line-4'] as const)[index] ?? 'line-4'
const labelInk = (index: number): Ink => (['label-1', 'label-2', 'label-3', 'label-4'] as const)[index] ?? 'label-4'

/** One line: through its points, with how much chance is in each; a point is open while it is provisional, and a year without a figure a dashed box. */
function lineDrawn({ points, label, key }: ChartLine, index: number, { x, y }: Places, floor: number): DrawnPath[] {
  const ink = lineInk(index)
  const markers = (open: boolean) => points.map((point) => (point.y === null || (point.provisional === true) !== open ? '' : marker(index, x(point.x), y(point.y)))).join('')
  const drawn: DrawnPath[] = [
    { key: `${key} line`, d: lineThrough(points, (year, value) => `${x(year)} ${y(value)}`), stroke: ink, width: index === 0 ? 4 : 2.5, dash: index },
    { key: `${key} bands`, d: points.map((point) => (point.band ? `M${x(point.x)} ${y(point.band.least)}V${y(point.band.most)}` : '')).join(''), stroke: ink, width: 2, opacity: 0.6 },
    { key: `${key} points`, d: markers(false), fill: ink },
    { key: `${key} provisional`, d: markers(true), fill: 'paper', stroke: ink, width: 3 },
    ...points.flatMap((point): DrawnPath[] => (point.y !== null ? [] : [{
      key: `${key} ${point.x}`, d: `M${x(point.x) - 16} ${floor - 40}h32v36h-32z`, fill: 'gap', stroke: 'gap-line', width: 1.5, dash: '3 3',
      ...(point.missing ? { title: `${label} ${point.x}: ${point.missing}` } : {}),
    }])),
  ]
  return drawn.filter((one) => one.d !== '')
}

/** What is aimed at, from side to side; what is expected, from where the figures end. Each with a ring at its year. */
function aimDrawn({ key, x: year, y: value }: ChartAim, chart: Chart, frame: Frame, { x, y }: Places): DrawnPath[] {
  const ring: DrawnPath = { key: `${key} ring`, d: marker(0, x(year), y(value)), fill: 'paper', stroke: key, width: 2.5 }
  if (key === 'target') return [{ key, d: `M${frame.left} ${y(value)}H${frame.width - frame.right}`, stroke: key, width: 1.5, dash: '1 5' }, ring]
  const last = chart.series.find((one) => !one.hasEnded)?.points.findLast((point) => point.y !== null && point.x < year)
  return [...(last && last.y !== null ? [{ key, d: `M${x(last.x)} ${y(last.y)}L${x(year)} ${y(value)}`, stroke: key, width: 2.5, dash: '6 6' } as const] : []), ring]
}

/** The words at the right of the lines of now and of what they are held against, and over an ended line. */
function labelsDrawn(chart: Chart, frame: Frame, { x, y }: Places): DrawnText[] {
  const now = chart.series.flatMap((one, index) => {
    const last = one.points.findLast((point) => point.y !== null)
    return last === undefined || last.y === null ? [] : [{ key: one.key, text: labelOf(one), ink: labelInk(index), hasEnded: one.hasEnded === true, x: last.x, y: y(last.y) }]
  })
  const right = [...now.filter((one) => !one.hasEnded), ...chart.aims.map((one) => ({ key: one.key, text: one.label, ink: one.key, y: y(one.y) }))]
  const heights = apart(right.map((one) => one.y))
  return [
    ...right.map((one, index): DrawnText => ({ key: `${one.key} label`, x: frame.width - frame.right + 4, y: (heights[index] ?? one.y) + 5, text: one.text, anchor: 'start', ink: one.ink, isStrong: true })),
    ...now.filter((one) => one.hasEnded).map((one): DrawnText => {
      // Away from the line of now, where there is room; never through the stroke of the point itself.
      const isRoomy = x(one.x) - frame.left > LETTER * one.text.length
      return { key: `${one.key} label`, x: x(one.x) + (isRoomy ? -10 : 12), y: one.y - 16, text: one.text, anchor: isRoomy ? 'end' : 'start', ink: one.ink, isStrong: true }
    }),
  ]
}

/** The whole chart in the room that it has. Without labels they stand below it, in a list. */
export function drawingOf(chart: Chart, frame: Frame, isLabelled: boolean): Drawn {
  const { axis, years, newSeries } = chart
  const places = placesIn(frame, chart)
  const { x, y } = places
  const [right, floor] = [frame.width - frame.right, frame.height - frame.bottom]
  const every = Math.max(1, Math.ceil((years.length * YEAR) / (right - frame.left)))
  const edge = newSeries && x(newSeries.from - 0.5)
  const paths: DrawnPath[] = [
    { key: 'grid', d: axis.ticks.map(({ at }) => `M${frame.left} ${y(at)}H${right}`).join(''), stroke: 'grid' },
    ...(edge === null || edge <= frame.left ? [] : [{ key: 'new series', d: `M${edge} ${frame.top}V${floor}`, stroke: 'axis', width: 1.5, dash: '4 4' } as const]),
    ...chart.aims.flatMap((one) => aimDrawn(one, chart, frame, places)),
    ...chart.series.flatMap((one, index) => lineDrawn(one, index, places, y(axis.from))),
  ]
  const texts: DrawnText[] = [
    ...axis.ticks.map(({ at, text }): DrawnText => ({ key: `tick ${at}`, x: frame.left - 8, y: y(at) + 5, text, anchor: 'end', ink: 'axis', isStrong: false })),
    ...years.filter((_, index) => (years.length - 1 - index) % every === 0).map((year): DrawnText => ({ key: `year ${year}`, x: x(year), y: floor + 26, text: String(year), anchor: 'middle', ink: 'axis', isStrong: false })),
    ...(edge === null || edge <= frame.left || newSeries === null ? [] : [{ key: 'new series label', x: edge, y: frame.top - 6, text: newSeries.label, anchor: 'middle', ink: 'axis', isStrong: false } as const]),
    ...(isLabelled ? labelsDrawn(chart, frame, places) : []),
  ]
  return { paths, texts }
}
