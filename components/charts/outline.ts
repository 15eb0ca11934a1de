// The outlines of a line chart: few and long ones, because each element of a page costs. Pure.
import type { ChartPoint } from './scale'

const MARKERS = ['circle', 'square', 'diamond'] as const

/** The outline of a marker, round a point of the drawing. */
export function marker(index: number, x: number, y: number): string {
  const kind = MARKERS[index] ?? 'circle'
  if (kind === 'circle') return `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z`
  if (kind === 'square') return `M${x - 5.5} ${y - 5.5}h11v11h-11z`
  return `M${x} ${y - 8}l8 8-8 8-8-8z`
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
