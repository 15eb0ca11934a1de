import { describe, expect, it } from 'vitest'
import { bordersFile, geoJson, square, topology } from '@/tests/support/borders'
import { hasSharedFiles, sharedFile } from '@/tests/support/figure-files'
import { MOST_KEPT_POINTS, STEPS } from '../definitions'
import { propose, take } from '../rules'
import { readBorders } from './rules'

const isPrivate = (text: string) => text.includes('@')

const read = (content: unknown) => readBorders(bordersFile(content).bytes, isPrivate)

/** What comes of a file that is read well. */
function layersOf(content: unknown) {
  const found = read(content)
  if (!found.ok) throw new Error(found.code)
  return found.layers
}

const takenOf = (content: unknown) => {
  const layers = layersOf(content)
  return take({ layers, chosen: propose(layers) })
}

const refusal = (content: unknown) => {
  const found = read(content)
  return found.ok ? 'read' : found.code
}

const AREAS = [{ code: 'BU03210101', name: 'Oost', more: { gemeentecode: 'GM0321', jaar: 2025 } }, { code: 'BU03210102', name: 'West', more: { gemeentecode: 'GM0321', jaar: 2025 } }]

const areaOf = (coordinates: unknown, type = 'Polygon') => ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: 'BU03210101' }, geometry: { type, coordinates } }] })

const moved = (by: (point: [number, number]) => [number, number]) => areaOf([square(0, 0).map(by)])

describe('a file of borders', () => {
  it('gives areas by the property with the most codes, and names beside them', () => {
    const [layer] = layersOf(geoJson(AREAS))
    expect([layer?.codeKeys, layer?.nameKeys]).toEqual([['buurtcode', 'gemeentecode'], ['buurtnaam']])
    const { kind, areas, withoutCode } = takenOf(geoJson(AREAS))
    expect([kind, areas.map(({ code, name }) => [code, name]), withoutCode]).toEqual(['BUURT', [['BU03210101', 'Oost'], ['BU03210102', 'West']], 0])
  })

  it('of neighbours keeps one line between them: a point goes to the same crossing for both', () => {
    const { areas: [east, west] } = takenOf(geoJson(AREAS))
    expect([...new Set(east?.outline.flat(2))].sort((a, b) => a - b)).toEqual([0, STEPS / 2])
    expect([...new Set(west?.outline.flat(2))].sort((a, b) => a - b)).toEqual([0, STEPS / 2, STEPS])
  })

  it('in TopoJSON is put together from its lines, in layers, of which those without a code are left out', () => {
    const layers = layersOf(topology())
    expect(layers.map(({ name, codeKeys }) => [name, codeKeys])).toEqual([['gemeenten', ['code']]])
    const { kind, areas } = takenOf(topology())
    expect([kind, areas.map(({ code, name, outline }) => [code, name, outline])]).toEqual(['MUNICIPALITY', [
      ['GM0321', 'Houten', [[[0, 0, 0, 1_000, 1_000, 1_000, 1_000, 0]]]], ['GM0344', 'Utrecht', [[[1_000, 1_000, 2_000, 1_000, 2_000, 0, 1_000, 0]]]],
    ]])
  })

  it('that is one feature, or holds points and lines beside areas, gives its areas', () => {
    expect(takenOf(geoJson(AREAS).features[0]).areas).toHaveLength(1)
    const { features } = geoJson(AREAS)
    expect(takenOf({ type: 'FeatureCollection', features: [...features, { type: 'Feature', properties: { buurtcode: 'BU03210103' }, geometry: { type: 'Point', coordinates: [5, 52] } }, null, 7] }).areas).toHaveLength(2)
  })

  it('keeps holes, pieces that lie apart, and what is smaller than a step', () => {
    const hole = [[5.102, 52.002], [5.104, 52.002], [5.104, 52.004], [5.102, 52.002]]
    const speck = [[5.1, 52], [5.1000001, 52], [5.1000001, 52.0000001], [5.1, 52]]
    const of = (coordinates: unknown, more: readonly unknown[] = []) => takenOf({ type: 'FeatureCollection', features: [
      { type: 'Feature', properties: { code: 'BU03210101' }, geometry: { type: 'MultiPolygon', coordinates } }, ...more,
    ] }).areas
    expect(of([[square(0, 0), hole], [square(2, 2)]])[0]?.outline.map((polygon) => polygon.length)).toEqual([2, 1])
    const far = { type: 'Feature', properties: { code: 'BU03210102' }, geometry: { type: 'Polygon', coordinates: [square(2, 2)] } }
    expect(of([[speck]], [far])[0]?.outline).toEqual([[[0, 0, 0, 1, 1, 1, 1, 0]]])
  })

  it('with the code in two pieces gives one area; what has no code, or one of another kind, is counted', () => {
    const { areas, withoutCode } = takenOf(geoJson([...AREAS, { code: 'BU03210101', name: 'Oost' }, { name: 'Water' }, { code: 'WK032101', name: 'Wijk' }]))
    expect([areas.map(({ code, outline }) => [code, outline.length]), withoutCode]).toEqual([[['BU03210101', 2], ['BU03210102', 1]], 2])
  })

  it('keeps of its properties only what may be a code or a name, and no name that points at a person', () => {
    const text = JSON.stringify(layersOf(geoJson(AREAS.map((one, at) => ({ ...one, more: { ...one.more, naam_contact: `sanne${at}@voorbeeld.nl`, verhaal: 'x'.repeat(200), inwoners: 1234 } })))))
    expect([text.includes('sanne'), text.includes('xxx'), text.includes('1234'), text.includes('Oost')]).toEqual([false, false, false, true])
  })

  it('with names that every object of a program has, is read by what stands there itself', () => {
    const text = '{"type":"FeatureCollection","__proto__":{"features":[]},"features":[{"type":"Feature","properties":{"__proto__":"BU03210101","constructor":"BU03210102","naam":"Oost\\u0000\\ud800"},"geometry":{"type":"Polygon","coordinates":[[[5,52],[5.1,52],[5.1,52.1],[5,52]]]}}]}'
    const [layer] = layersOf(text)
    expect([layer?.codeKeys, layer?.areas[0]?.names]).toEqual([['__proto__', 'constructor'], ['Oost']])
    expect(refusal('{"type":"Topology","arcs":[],"objects":{"__proto__":{"type":"Polygon","arcs":[[0]]}}}')).toBe('indicators.borders_bad_lines')
    expect(refusal({ type: 'constructor' })).toBe('indicators.borders_no_areas')
  })

  it('of many points is made coarser until it fits a page', () => {
    const coast = Array.from({ length: 60_000 }, (_, at): [number, number] => [5 + Math.cos(at / 9_549) * (1 + (at % 2) / 200), 52 + Math.sin(at / 9_549)])
    const { areas } = takenOf(areaOf([[...coast, coast[0]]]))
    expect((areas[0]?.outline.flat(2).length ?? 0) / 2).toBeLessThanOrEqual(MOST_KEPT_POINTS)
    expect((areas[0]?.outline.flat(2).length ?? 0) / 2).toBeGreaterThan(100)
  })
})

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

describe('a file that is no good', () => {
  it.each([
    ['text', 'Jaar;Gemeente', 'no_json'], ['nothing', '', 'no_json'], ['half a file', JSON.stringify(geoJson(AREAS)).slice(0, -5), 'no_json'], ['a list', [1, 2], 'no_areas'], ['a number', 7, 'no_areas'],
    ['lists in lists without an end', `{"type":"FeatureCollection","features":${deep}}`, 'too_deep'], ['no features', { type: 'FeatureCollection', features: 'x' }, 'no_areas'],
    ['points only', areaOf([5, 52], 'Point'), 'no_areas'], ['a collection in a collection', areaOf([], 'GeometryCollection'), 'no_areas'], ['empty rings', areaOf([[]]), 'no_areas'],
    ['no code of CBS', geoJson([{ name: 'Oost' }]), 'no_code'], ['codes of provinces', geoJson([{ code: 'PV26' }]), 'no_code'],
    ['words for points', areaOf([[['x', 'y'], ['x', 'y']]]), 'bad_lines'], ['a point of one number', areaOf([[[5], [6]]]), 'bad_lines'], ['rings that are none', areaOf('x'), 'bad_lines'],
    ['metres of RD', moved(([x, y]) => [x * 20_000 + 30_000, y * 8_000]), 'meters'], ['metres of the web', moved(([x, y]) => [x * 111_000, y * 130_000]), 'meters'],
    ['breadth before length', moved(([x, y]) => [y, x]), 'swapped'], ['a place that is not on earth', moved(([x, y]) => [x + 400, y]), 'out_of_range'],
    ['endless numbers', '{"type":"Feature","properties":{"code":"BU03210101"},"geometry":{"type":"Polygon","coordinates":[[[1e999,52],[5,52],[5,53]]]}}', 'out_of_range'],
    ['too many areas', geoJson(Array.from({ length: 1_001 }, (_, at) => ({ code: `BU0321${String(at).padStart(4, '0')}` }))), 'too_many_areas'],
    ['too many points', areaOf([Array.from({ length: 200_001 }, (_, at) => [5 + at / 1e6, 52])]), 'too_many_points'],
    ['a line that is not there', topology({ objects: { x: { type: 'Polygon', arcs: [[0, 9]], properties: { code: 'GM0321' } } } }), 'bad_lines'],
    ['a line that is not there, backwards', topology({ objects: { x: { type: 'Polygon', arcs: [[-99]], properties: { code: 'GM0321' } } } }), 'bad_lines'],
    ['lines in lines', topology({ objects: { x: { type: 'Polygon', arcs: [[[0]]], properties: { code: 'GM0321' } } } }), 'bad_lines'],
    ['half a line', topology({ objects: { x: { type: 'Polygon', arcs: [[0.5]], properties: { code: 'GM0321' } } } }), 'bad_lines'],
    ['one line a hundred thousand times', topology({ objects: { x: { type: 'Polygon', arcs: [Array.from({ length: 150_000 }, () => 0)], properties: { code: 'GM0321' } } } }), 'too_many_points'],
    ['a scale without an end', topology({ transform: { scale: [1e308, 1e308], translate: [1e308, 1e308] } }), 'out_of_range'], ['no lines', topology({ arcs: 'x' }), 'bad_lines'], ['no objects', topology({ objects: 7 }), 'no_areas'],
  ])('%s is refused, with the reason', (_name, content, code) => expect(refusal(content)).toBe(`indicators.borders_${code}`))

  it('in no letters is refused', () => expect(readBorders(Buffer.from([0xff, 0xfe, 0x41, 0x00]), isPrivate)).toEqual({ ok: false, code: 'indicators.borders_no_json' }))
})

describe.runIf(hasSharedFiles)('published borders', () => {
  const published = (file: string) => {
    const found = readBorders(sharedFile(file).bytes, isPrivate)
    if (!found.ok) throw new Error(found.code)
    return take({ layers: found.layers, chosen: propose(found.layers) })
  }

  it('of the country have 342 municipalities', () => {
    const { kind, areas, withoutCode } = published('reference/nl-vr-gm.topo.json')
    expect([kind, areas.length, withoutCode, areas[0]?.code]).toEqual(['MUNICIPALITY', 342, 0, 'GM0014'])
  })

  it('of Baarn have 21 buurten with their names', () => {
    const { kind, areas } = published('neighbourhoods-baarn/baarn_buurten.geojson')
    expect([kind, areas.length, areas[0]?.code, areas[0]?.name]).toEqual(['BUURT', 21, 'BU03080000', 'Centrum'])
  })
})
