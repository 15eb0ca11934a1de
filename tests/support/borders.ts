// Files of borders, made up and as small as a test wants them.

/** A square of a hundredth of a degree, so many columns and rows from a corner in the middle of the country. */
export const square = (column: number, row: number): [number, number][] => {
  const [west, south] = [5.1 + column / 100, 52 + row / 100]
  return [[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]]
}

export interface AreaOfFile {
  readonly code?: string
  readonly name?: string
  readonly more?: Readonly<Record<string, unknown>>
}

const featureOf = ({ code, name, more }: AreaOfFile, at: number) =>
  ({ type: 'Feature', properties: { ...(code === undefined ? {} : { buurtcode: code }), ...(name === undefined ? {} : { buurtnaam: name }), ...more }, geometry: { type: 'Polygon', coordinates: [square(at % 3, Math.floor(at / 3))] } })

/** Squares beside each other, three in a row. */
export const geoJson = (areas: readonly AreaOfFile[]) => ({ type: 'FeatureCollection', features: areas.map(featureOf) })

export const bordersFile = (content: unknown, name = 'buurten-2025.geojson') => ({ name, bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) })

/** Two squares that share a border, as a topology: the second goes back over the line that the first goes up. */
export const topology = (over: Readonly<Record<string, unknown>> = {}) => ({
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [5.1, 52] },
  arcs: [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
  objects: {
    gemeenten: { type: 'GeometryCollection', geometries: [
      { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'GM0321', naam: 'Houten' } }, { type: 'Polygon', arcs: [[2, -1]], properties: { code: 'GM0344', naam: 'Utrecht' } },
    ] },
    land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[1, 0]], properties: { code: 'NL' } }] },
  },
  ...over,
})
