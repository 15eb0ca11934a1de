import { feature } from 'topojson-client'
import type { Polygon, MultiPolygon, Topology } from 'topojson-specification'
import { parseRegion } from '@/lib/indicators/regions/rules'
import { DEEPEST, LONGEST_NAME, MOST_AREAS, MOST_CHOICES, MOST_KEYS, MOST_LAYERS, MOST_POINTS, type BorderCode } from '../definitions'
import { boundsOf, onGrid, type Point, type Shape } from '../grid/rules'
import type { Layer } from '../types'

export type ReadBorders = { readonly ok: true; readonly layers: readonly Layer[] } | { readonly ok: false; readonly code: BorderCode }

/** Read no further: something is wrong with the file as a whole. */
class Refused extends Error {
  constructor(readonly code: BorderCode) {
    super(code)
  }
}

type Properties = ReadonlyMap<string, unknown>

interface Drawn {
  readonly properties: Properties
  readonly shape: Shape
}

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands there by this name itself: never what every object has. */
const own = (thing: Thing, key: string): unknown => (Object.hasOwn(thing, key) ? thing[key] : undefined)

const listOf = (value: unknown, code: BorderCode = 'indicators.borders_bad_lines'): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Refused(code)
  return value
}

/** Deeper than any file of borders goes: told before it is taken apart. */
function isTooDeep(text: string): boolean {
  let [depth, isText] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at += 1
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (character === ']' || character === '}') depth -= 1
  }
  return false
}

/** Counts what is read, and stops when it is more than anybody can draw. */
class Counter {
  private left = MOST_POINTS
  take(points: number): void {
    this.left -= points
    if (this.left < 0) throw new Refused('indicators.borders_too_many_points')
  }
}

function pointOf(value: unknown): Point {
  const [x, y] = listOf(value)
  if (typeof x !== 'number' || typeof y !== 'number') throw new Refused('indicators.borders_bad_lines')
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Refused('indicators.borders_out_of_range')
  return [x, y]
}

const propertiesOf = (value: unknown): Properties => new Map(isThing(value) ? Object.entries(value).slice(0, MOST_KEYS) : [])

/** The rings of a polygon or of more of them; undefined when a geometry is neither. */
function ringsOf(geometry: Thing, key: 'coordinates' | 'arcs'): readonly (readonly unknown[])[] | undefined {
  const type = own(geometry, 'type')
  if (type === 'Polygon') return [listOf(own(geometry, key))]
  return type === 'MultiPolygon' ? listOf(own(geometry, key)).map((one) => listOf(one)) : undefined
}

function readGeoJson(whole: Thing, counter: Counter): Drawn[] {
  const features = own(whole, 'type') === 'Feature' ? [whole] : listOf(own(whole, 'features'), 'indicators.borders_no_areas')
  return features.flatMap((one): Drawn[] => {
    if (!isThing(one)) return []
    const geometry = own(one, 'geometry')
    const polygons = isThing(geometry) ? ringsOf(geometry, 'coordinates') : undefined
    if (!polygons) return []
    const shape = polygons.map((polygon) => polygon.map((ring) => {
      const points = listOf(ring)
      counter.take(points.length)
      return points.map(pointOf)
    }))
    return [{ properties: propertiesOf(own(one, 'properties')), shape }]
  })
}

/** The lines of a topology, and how many points each has. */
function linesOf(whole: Thing): Topology {
  const arcs = listOf(own(whole, 'arcs')).map((line) => listOf(line).map((point): number[] => [...pointOf(point)]))
  const transform = own(whole, 'transform')
  const plain: Topology = { type: 'Topology', arcs, objects: {} }
  if (transform === undefined) return plain
  if (!isThing(transform)) throw new Refused('indicators.borders_bad_lines')
  const [scale, translate] = [pointOf(own(transform, 'scale')), pointOf(own(transform, 'translate'))]
  return { ...plain, transform: { scale: [...scale], translate: [...translate] } }
}

/** A ring of a topology: numbers of lines, each there and not empty. As often as one is used its points count: one line used a million times is a million lines. */
function ringOfLines(value: unknown, { arcs }: Topology, counter: Counter): number[] {
  return listOf(value).map((number) => {
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw new Refused('indicators.borders_bad_lines')
    const points = arcs[number < 0 ? -number - 1 : number]?.length ?? 0
    if (points === 0) throw new Refused('indicators.borders_bad_lines')
    counter.take(points)
    return number
  })
}

function readObject(object: Thing, lines: Topology, counter: Counter): Drawn[] {
  const geometries = own(object, 'type') === 'GeometryCollection' ? listOf(own(object, 'geometries')) : [object]
  return geometries.flatMap((one): Drawn[] => {
    const polygons = isThing(one) ? ringsOf(one, 'arcs') : undefined
    if (!isThing(one) || !polygons) return []
    const arcs = polygons.map((polygon) => polygon.map((ring) => ringOfLines(ring, lines, counter)).filter((ring) => ring.length > 0))
    const found: Polygon | MultiPolygon = { type: 'MultiPolygon', arcs }
    const { geometry } = feature(lines, found)
    if (geometry.type !== 'MultiPolygon') return []
    return [{ properties: propertiesOf(own(one, 'properties')), shape: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(pointOf))) }]
  })
}

function readFile(text: string): { name: string; drawn: Drawn[] }[] {
  if (isTooDeep(text)) throw new Refused('indicators.borders_too_deep')
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    throw new Refused('indicators.borders_no_json')
  }
  if (!isThing(whole)) throw new Refused('indicators.borders_no_areas')
  const counter = new Counter()
  if (own(whole, 'type') !== 'Topology') return [{ name: '', drawn: readGeoJson(whole, counter) }]
  const objects = own(whole, 'objects')
  if (!isThing(objects)) throw new Refused('indicators.borders_no_areas')
  const lines = linesOf(whole)
  return Object.entries(objects).slice(0, MOST_LAYERS).map(([name, object]) => ({ name: cleaned(name).slice(0, LONGEST_NAME), drawn: isThing(object) ? readObject(object, lines, counter) : [] }))
}

/** Degrees lie round the Netherlands with the length first; what does not, says how it was made. */
function refuseStrangePlaces(drawn: readonly Drawn[]): void {
  const bounds = boundsOf(drawn.map(({ shape }) => shape))
  if (!bounds) throw new Refused('indicators.borders_no_areas')
  const { west, south, east, north } = bounds
  const isInMeters = north > 1_000 && east > 1_000
  if (isInMeters) throw new Refused('indicators.borders_meters')
  if (west < -180 || east > 180 || south < -90 || north > 90) throw new Refused('indicators.borders_out_of_range')
  if (west >= 50 && east <= 54 && south >= 3 && north <= 8) throw new Refused('indicators.borders_swapped')
}

/** Text as it can be kept and shown: no half characters and nothing that steers. */
function cleaned(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}|\p{Cc}/gu, ' ').trim() : ''
}

/** The code of CBS in a property, of an area that can be drawn. */
function codeIn(value: unknown): string | null {
  const region = typeof value === 'string' && value.length < 40 ? parseRegion(value) : undefined
  return region && ['MUNICIPALITY', 'WIJK', 'BUURT'].includes(region.kind) ? region.code : null
}

/** A word of an area; not a whole story. */
function nameIn(value: unknown): string | null {
  const text = cleaned(value)
  return text !== '' && text.length <= LONGEST_NAME && codeIn(text) === null ? text : null
}

interface Column {
  readonly key: string
  readonly values: readonly (string | null)[]
}

const different = ({ values }: Column): number => new Set(values.filter((one) => one !== null)).size

const isCalledName = ({ key }: Column): boolean => /naam|name/i.test(key)

function toLayer({ name, drawn }: { name: string; drawn: readonly Drawn[] }, isPrivate: (text: string) => boolean): Layer | undefined {
  const keys = [...new Set(drawn.flatMap(({ properties }) => [...properties.keys()]))].slice(0, MOST_KEYS)
  const columns = (read: (value: unknown) => string | null): Column[] => keys.map((key) => ({ key, values: drawn.map(({ properties }) => read(properties.get(key))) }))
  const most = (of: Column[]) => of.sort((a, b) => different(b) - different(a)).slice(0, MOST_CHOICES)
  const codes = most(columns(codeIn).filter((one) => different(one) > 0))
  if (codes.length === 0) return undefined
  const words = columns(nameIn).filter(({ key, values }) => values.filter((one) => one !== null).length * 2 >= drawn.length && !isPrivate(key) && !values.some((one) => one !== null && isPrivate(one)))
  const names = [...most(words.filter(isCalledName)), ...most(words.filter((one) => !isCalledName(one)))].slice(0, MOST_CHOICES)
  const { grid, outlines } = onGrid(drawn.map(({ shape }) => shape))
  const keyOf = ({ key }: Column) => cleaned(key).slice(0, LONGEST_NAME)
  return {
    name, grid, codeKeys: codes.map(keyOf), nameKeys: names.map(keyOf),
    areas: outlines.map((outline, at) => ({ codes: codes.map(({ values }) => values[at] ?? null), names: names.map(({ values }) => values[at] ?? null), outline })),
  }
}

/**
 * The layers of a GeoJSON or TopoJSON file that have codes of CBS. Of its properties only those are kept that may be a code or a
 * name, and no name of which one points at a person.
 */
export function readBorders(bytes: Uint8Array, isPrivate: (text: string) => boolean): ReadBorders {
  try {
    const read = readFile(decoded(bytes)).map(({ name, drawn }) => ({ name, drawn: drawn.filter(({ shape }) => shape.flat(2).length > 0) })).filter(({ drawn }) => drawn.length > 0)
    const all = read.flatMap(({ drawn }) => drawn)
    if (all.length > MOST_AREAS) throw new Refused('indicators.borders_too_many_areas')
    refuseStrangePlaces(all)
    const layers = read.flatMap((one) => toLayer(one, isPrivate) ?? [])
    if (layers.length === 0) throw new Refused('indicators.borders_no_code')
    return { ok: true, layers }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code }
    throw error
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('indicators.borders_no_json')
  }
}
