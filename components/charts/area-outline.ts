import { geoMercator, geoPath } from 'd3-geo'
import type { Area, Grid } from '@/lib/indicators/borders/types'

// Outlines of areas as SVG draws them, made on the server: d3-geo does not go to the browser.

/** As wide as a phone shows it; a larger screen makes it larger. */
const WIDTH = 360
const TALLEST = 480
const EDGE = 2

export interface DrawnOutline {
  readonly code: string
  readonly path: string
  /** Where a number stands: in the middle of the largest piece. */
  readonly x: number
  readonly y: number
  /** How much room the number has, the least of width and height. */
  readonly room: number
}

export interface MapOutlines {
  readonly width: number
  readonly height: number
  readonly outlines: readonly DrawnOutline[]
}

type Positions = [number, number][][]

function positionsOf({ west, south, step }: Grid, polygon: readonly (readonly number[])[]): Positions {
  return polygon.map((ring) => {
    const points = Array.from({ length: ring.length / 2 }, (_, at): [number, number] => [west + (ring[at * 2] ?? 0) * step, south + (ring[at * 2 + 1] ?? 0) * step])
    return [...points, ...points.slice(0, 1)]
  })
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** All areas in one frame, north above. */
export function outlinesOf(grid: Grid, areas: readonly Pick<Area, 'code' | 'outline'>[]): MapOutlines {
  const shapes = areas.map(({ code, outline }) => ({ code, polygons: outline.map((polygon) => positionsOf(grid, polygon)) }))
  const all = { type: 'MultiPolygon' as const, coordinates: shapes.flatMap(({ polygons }) => polygons) }
  if (all.coordinates.length === 0) return { width: WIDTH, height: 1, outlines: [] }
  const projection = geoMercator().precision(0).fitWidth(WIDTH - 2 * EDGE, all)
  const [[, top], [, bottom]] = geoPath(projection).bounds(all)
  const height = Math.ceil(Math.min(TALLEST, bottom - top + 2 * EDGE))
  const draw = geoPath(projection.fitExtent([[EDGE, EDGE], [WIDTH - EDGE, height - EDGE]], all)).digits(1)
  return {
    width: WIDTH, height,
    outlines: shapes.map(({ code, polygons }) => {
      const pieces = polygons.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      const largest = pieces.toSorted((a, b) => draw.area(b) - draw.area(a))[0] ?? { type: 'Polygon' as const, coordinates: [] }
      const [[left, up], [right, down]] = draw.bounds(largest)
      const [x, y] = draw.centroid(largest)
      return { code, path: draw({ type: 'MultiPolygon', coordinates: polygons }) ?? '', x: tenth(x), y: tenth(y), room: tenth(Math.min(right - left, down - up)) }
    }),
  }
}
