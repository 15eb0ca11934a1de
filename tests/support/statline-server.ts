import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

// CBS on this machine: a small table in the shapes of its two interfaces, and every way in which an answer can be wrong.

export interface StatlineServer {
  readonly base: string
  readonly v4: URL
  readonly v3: URL
  /** What was asked, without the base. */
  readonly asked: string[]
  /** Answers in the place of the usual ones; undefined: the usual one. */
  answer: (path: string, response: ServerResponse) => boolean | Promise<boolean>
  readonly stop: () => Promise<void>
}

export const TABLE = '99001NED'
export const MODIFIED = '2026-06-01T02:00:00+02:00'

const MEASURES = [
  { Identifier: 'M1', Key: 'JongerenMetJeugdzorg_1', Title: 'Jongeren met jeugdzorg', Unit: 'aantal', Decimals: 0, Type: 'Topic' },
  { Identifier: 'M2', Key: 'JongerenTot18Jaar_2', Title: 'Jongeren tot 18 jaar', Unit: 'aantal', Decimals: null, Type: 'Topic' },
]
const DIMENSIONS = [
  { Identifier: 'Geslacht', Key: 'Geslacht', Title: 'Geslacht', Kind: 'Dimension', Type: 'Dimension' },
  { Identifier: 'RegioS', Key: 'RegioS', Title: "Regio's", Kind: 'GeoDimension', Type: 'GeoDimension' },
  { Identifier: 'Perioden', Key: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension', Type: 'TimeDimension' },
]
const PERIODS = [['2021JJ00', '2021', 'Definitief'], ['2022JJ00', '2022', 'NaderVoorlopig'], ['2023JJ00', '2023*', 'Voorlopig']] as const
const SEXES = [['T001038', 'Totaal mannen en vrouwen'], ['3000', 'Mannen']] as const
const REGIONS = ['NL01', 'GM0321', 'GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702', 'GM1982'] as const

interface Cell {
  readonly Measure: string
  readonly Geslacht: string
  readonly RegioS: string
  readonly Perioden: string
  readonly Value: number | null
  readonly ValueAttribute: string
}

/** A figure per measure, sex, area and period: of the five municipalities until 2021 and of Land van Cuijk since 2022; Houten's of 2022 is secret. */
function cells(): Cell[] {
  return MEASURES.flatMap((measure, m) => SEXES.flatMap(([sex], s) => REGIONS.flatMap((region, r) => PERIODS.flatMap(([period], p) => {
    const isOld = ['GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702'].includes(region)
    if ((isOld && p > 0) || (region === 'GM1982' && p === 0)) return []
    const attribute = region === 'GM0321' && p === 1 && m === 0 ? 'Confidential' : 'None'
    const value = (region === 'NL01' ? 100_000 : 100 + r * 10 + p) * (m === 1 ? 10 : 1) * (s === 0 ? 1 : 0.5)
    return [{ Measure: measure.Identifier, Geslacht: sex, RegioS: region, Perioden: period, Value: attribute === 'None' ? value : null, ValueAttribute: attribute }]
  }))))
}

/** The filters that we send: clauses with "and", in each a few with "or", of eq and ge. */
function fits(row: Readonly<Record<string, unknown>>, filter: string): boolean {
  return filter.split(' and ').every((clause) => clause.replace(/^\(|\)$/g, '').split(' or ').some((one) => {
    const [, name = '', how, wanted = ''] = /^(\w+) (eq|ge) '(.*)'$/.exec(one) ?? []
    const value = String(row[name]).trim()
    return how === 'eq' ? value === wanted.replaceAll("''", "'").trim() : how === 'ge' && value >= wanted
  }))
}

const pad = (text: string, length = 6) => text.padEnd(length)

/** Rows of the older interface: a column per measure, numbers and codes padded. */
function wide(): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>()
  for (const cell of cells()) {
    const key = `${cell.Geslacht} ${cell.RegioS} ${cell.Perioden}`
    const row = rows.get(key) ?? { ID: rows.size, Geslacht: pad(cell.Geslacht, 8), RegioS: pad(cell.RegioS), Perioden: cell.Perioden }
    const measure = MEASURES.find((one) => one.Identifier === cell.Measure)
    row[measure?.Key ?? ''] = cell.Value === null ? '       .' : String(cell.Value).padStart(8)
    rows.set(key, row)
  }
  return [...rows.values()]
}

const PAGE = 10

export const sendJson = (response: ServerResponse, body: unknown, status = 200): true => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(typeof body === 'string' ? body : JSON.stringify(body))
  return true
}

function page(rows: readonly unknown[], url: URL, linkName: string): Record<string, unknown> {
  const skip = Number(url.searchParams.get('$skip') ?? 0)
  const next = new URL(url)
  next.searchParams.set('$skip', String(skip + PAGE))
  return { value: rows.slice(skip, skip + PAGE), ...(rows.length > skip + PAGE ? { [linkName]: next.href } : {}) }
}

function usual(url: URL, response: ServerResponse): boolean {
  const filter = url.searchParams.get('$filter') ?? ''
  const words = [...filter.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'"))
  const listed = { Identifier: TABLE, Title: 'Jongeren met jeugdzorg; verzonnen cijfers', Modified: MODIFIED, License: 'https://creativecommons.org/licenses/by/4.0/' }
  const catalogue = { value: words.some((word) => listed.Title.includes(word)) ? [listed] : [] }
  const codes = (rows: readonly (readonly string[])[], padded: boolean) => ({ value: rows.map(([id = '', title = '', status]) => ({ Identifier: id, Key: padded ? pad(id) : id, Title: title, Status: status ?? null })) })
  const regions = REGIONS.map((code) => [code, code])
  const answers: Record<string, () => unknown> = {
    '/v4/Datasets': () => catalogue,
    [`/v4/${TABLE}/Properties`]: () => listed,
    [`/v4/${TABLE}/Dimensions`]: () => ({ value: DIMENSIONS }),
    [`/v4/${TABLE}/MeasureCodes`]: () => ({ value: MEASURES }),
    [`/v4/${TABLE}/PeriodenCodes`]: () => codes(PERIODS, false),
    [`/v4/${TABLE}/RegioSCodes`]: () => codes(regions, false),
    [`/v4/${TABLE}/GeslachtCodes`]: () => codes(SEXES, false),
    [`/v4/${TABLE}/Observations`]: () => page(cells().filter((row) => fits({ ...row }, filter)), url, '@odata.nextLink'),
    '/v3/ODataCatalog/Tables': () => catalogue,
    [`/v3/ODataApi/odata/${TABLE}/TableInfos`]: () => ({ value: [listed] }),
    [`/v3/ODataApi/odata/${TABLE}/DataProperties`]: () => ({ value: [...DIMENSIONS, { Type: 'TopicGroup', Key: '', Title: 'Jeugdzorg' }, ...MEASURES] }),
    [`/v3/ODataApi/odata/${TABLE}/Perioden`]: () => codes(PERIODS, false),
    [`/v3/ODataApi/odata/${TABLE}/RegioS`]: () => codes(regions, true),
    [`/v3/ODataApi/odata/${TABLE}/Geslacht`]: () => codes(SEXES, true),
    [`/v3/ODataFeed/odata/${TABLE}/UntypedDataSet`]: () => page(wide().filter((row) => fits(row, filter)), url, 'odata.nextLink'),
  }
  const answer = answers[url.pathname]
  return answer ? sendJson(response, answer()) : sendJson(response, { error: 'not there' }, 404)
}

export async function startStatline(port = 0): Promise<StatlineServer> {
  const asked: string[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', started.base)
    asked.push(`${url.pathname}${url.search}`)
    if (!(await started.answer(url.pathname, response))) usual(url, response)
  }
  const server = createServer((request, response) => { void handle(request, response) })
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const started: StatlineServer = {
    base, asked, v4: new URL(`${base}/v4`), v3: new URL(`${base}/v3`), answer: () => false,
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
  return started
}
