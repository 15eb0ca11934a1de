// What a line chart is drawn from: its figures, and an axis for them with its words. Pure, so that the drawing is only
// drawing.

export interface ChartPoint {
  readonly x: number
  /** Null: not delivered. A gap in the line, never zero. */
  readonly y: number | null
  readonly provisional?: boolean
  /** Between what it lies, chance taken into account. */
  readonly band?: { readonly least: number; readonly most: number }
  /** Why there is no figure, in words. */
  readonly missing?: string
}

export interface ChartLine {
  readonly key: string
  readonly label: string
  readonly points: readonly ChartPoint[]
}

export interface Chart {
  readonly series: readonly (ChartLine & {
    /** Its last figure, in words. */
    readonly last: string
  })[]
  readonly years: readonly number[]
  readonly axis: { readonly from: number; readonly to: number; readonly ticks: readonly { readonly at: number; readonly text: string }[]; readonly isTruncated: boolean }
}

export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** The axis does not begin at zero: the page says so. */
  readonly isTruncated: boolean
}

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

/** The chart of these lines, with every figure on it written by `format`. */
export function chartOf(lines: readonly ChartLine[], format: (value: number) => string): Chart {
  const { ticks, ...axis } = axisFor(lines.flatMap((one) => one.points.flatMap(({ y, band }) => (y === null ? [] : [y, ...(band ? [band.least, band.most] : [])]))))
  return {
    series: lines.map((one) => ({ ...one, last: format(one.points.findLast((point) => point.y !== null)?.y ?? 0) })),
    years: [...new Set(lines.flatMap((one) => one.points.map((point) => point.x)))].sort((a, b) => a - b),
    axis: { ...axis, ticks: ticks.map((at) => ({ at, text: format(at) })) },
  }
}
