import { MOST_KEPT_POINTS, STEPS } from '../definitions'
import type { Grid, Outline } from '../types'

export type Point = readonly [number, number]

/** The rings of one area, in degrees, polygon by polygon. */
export type Shape = readonly (readonly (readonly Point[])[])[]

/** The least and the most of all points; undefined where there are none. */
export function boundsOf(shapes: Iterable<Shape>): { readonly west: number; readonly south: number; readonly east: number; readonly north: number } | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes) for (const polygon of shape) for (const ring of polygon) for (const [x, y] of ring) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return west <= east ? { west, south, east, north } : undefined
}

/** Twice the surface of a ring; below zero when it goes round with the clock. */
function surfaceOf(ring: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length
    sum += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0)
  }
  return sum
}

const turned = (ring: readonly number[]): number[] => Array.from({ length: ring.length / 2 }, (_, index) => ring.slice(ring.length - 2 - index * 2, ring.length - index * 2)).flat()

/** A ring on the grid, each point once; undefined when nothing is left of it. The first ring of a polygon goes with the clock, as d3-geo wants it. */
function ringOn({ west, south, step }: Grid, ring: readonly Point[], isHole: boolean): number[] | undefined {
  const steps: number[] = []
  for (const [x, y] of ring) {
    const [across, up] = [Math.round((x - west) / step), Math.round((y - south) / step)]
    if (steps.length === 0 || steps.at(-2) !== across || steps.at(-1) !== up) steps.push(across, up)
  }
  if (steps.length > 2 && steps[0] === steps.at(-2) && steps[1] === steps.at(-1)) steps.splice(-2)
  const surface = surfaceOf(steps)
  if (surface === 0) return undefined
  return surface < 0 === isHole ? turned(steps) : steps
}

/** What is smaller than a step is still somewhere: one step of the grid. */
function speck({ west, south, step }: Grid, shape: Shape): Outline {
  const [x, y] = shape[0]?.[0]?.[0] ?? [west, south]
  const [across, up] = [Math.round((x - west) / step), Math.round((y - south) / step)]
  return [[[across, up, across, up + 1, across + 1, up + 1, across + 1, up]]]
}

function outlineOn(grid: Grid, shape: Shape): Outline {
  const outline = shape.flatMap((polygon) => {
    const [around, ...holes] = polygon
    const edge = around && ringOn(grid, around, false)
    return edge ? [[edge, ...holes.flatMap((hole) => { const kept = ringOn(grid, hole, true); return kept ? [kept] : [] })]] : []
  })
  return outline.length > 0 ? outline : speck(grid, shape)
}

/**
 * Shapes on a grid: each point goes to the nearest crossing, the same for neighbours, so that a border that two share stays one
 * line. As fine as a screen shows it, and coarser as long as it is too much for a page.
 */
export function onGrid(shapes: readonly Shape[]): { readonly grid: Grid; readonly outlines: readonly Outline[] } {
  const { west, south, east, north } = boundsOf(shapes) ?? { west: 0, south: 0, east: 0, north: 0 }
  for (let step = (Math.max(east - west, north - south) || 1) / STEPS; ; step *= 1.5) {
    const grid = { west, south, step }
    const outlines = shapes.map((shape) => outlineOn(grid, shape))
    if (outlines.flat(2).reduce((count, ring) => count + ring.length / 2, 0) <= Math.max(MOST_KEPT_POINTS, shapes.length * 4)) return { grid, outlines }
  }
}
