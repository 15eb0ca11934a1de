import 'server-only'
import { statlineAddress } from '@/lib/platform/env'
import { parseRegion } from '../regions/rules'
import { HASTY, TABLE_ID, type StatlineBounds } from './definitions'
import { allowedAddress, fingerprintOf, kindOf, measureOf, quoted, readPadded, readValue, requireWhole, StatlineError, statusOf, toFigures } from './rules'
import type { Code, Dimension, Fetched, Observation, Selection, StatlineProblem, StatlineVersion, TableListed, TableRead } from './types'

/** Where CBS is. Nothing else is ever asked: not by a redirect, not by a link to a next page. */
export interface StatlineAddress {
  readonly v4: URL
  /** Before /ODataApi, /ODataFeed and /ODataCatalog. */
  readonly v3: URL
}

export interface Statline {
  readonly address: StatlineAddress
  readonly bounds: StatlineBounds
}

type Json = Readonly<Record<string, unknown>>

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/** Worth another try: it may be otherwise in a moment. */
class Passing extends Error {}

const isTimeout = (error: unknown): boolean => error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')

/** The bytes of an answer, and no more of them than we can hold. */
async function readBody(response: Response, { bytes }: StatlineBounds): Promise<string> {
  const declared = Number(response.headers.get('content-length') ?? 0)
  if (declared > bytes) throw new StatlineError('TOO_LARGE', 'more bytes than we take')
  const decoder = new TextDecoder()
  let text = ''
  let read = 0
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    read += piece.byteLength
    if (read > bytes) throw new StatlineError('TOO_LARGE', 'more bytes than we take')
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}

async function ask(url: URL, { bounds }: Statline): Promise<Json> {
  const stop = new AbortController()
  const whole = setTimeout(() => stop.abort(), bounds.wholeMs)
  const answer = setTimeout(() => stop.abort(), bounds.answerMs)
  try {
    const response = await fetch(url, { signal: stop.signal, redirect: 'manual', headers: { accept: 'application/json', 'user-agent': 'Samenspel' } })
    clearTimeout(answer)
    if (response.status >= 500 || response.status === 429 || response.status === 408) throw new Passing(`status ${response.status}`)
    if (response.status === 404) throw new StatlineError('NOT_THERE', 'status 404')
    // A redirect is not followed: it could lead anywhere.
    if (response.status !== 200) throw new StatlineError('STRANGE', `status ${response.status}`)
    if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) throw new StatlineError('STRANGE', 'no JSON')
    const text = await readBody(response, bounds)
    let parsed: unknown
    try {
      parsed = JSON.parse(text)
    } catch {
      throw new Passing('cut off')
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new StatlineError('STRANGE', 'no object')
    return parsed as Json
  } catch (error) {
    if (error instanceof StatlineError || error instanceof Passing) throw error
    throw new Passing(isTimeout(error) ? 'too slow' : 'broken off')
  } finally {
    stop.abort()
    clearTimeout(whole)
    clearTimeout(answer)
  }
}

/**
 * One answer of CBS, tried again when it breaks off. @throws StatlineError when there is none that can be used: an answer
 * that stays cut off is STRANGE, what cannot be reached is UNREACHABLE
 */
export async function getJson(url: URL, statline: Statline): Promise<Json> {
  const { tries, pauseMs } = statline.bounds
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(url, statline)
    } catch (error) {
      if (!(error instanceof Passing)) throw error
      if (attempt >= tries) throw new StatlineError(error.message === 'cut off' ? 'STRANGE' : 'UNREACHABLE', error.message)
      const pause = pauseMs * 2 ** (attempt - 1)
      await wait(pause + Math.random() * pause)
    }
  }
}

const rowsOf = (page: Json): Json[] => {
  const { value } = page
  if (!Array.isArray(value) || value.some((row) => typeof row !== 'object' || row === null)) throw new StatlineError('STRANGE', 'no rows')
  return value as Json[]
}

/** Every page of a list, one at a time: only one is ever held. Each page is asked once, whatever the links say. */
export async function* pagesOf(first: URL, statline: Statline): AsyncGenerator<Json[]> {
  const allowed = [statline.address.v4, statline.address.v3]
  const seen = new Set<string>()
  let next: URL | undefined = allowedAddress(first.href, first, allowed)
  while (next) {
    if (seen.has(next.href)) throw new StatlineError('STRANGE', 'the pages go round')
    if (seen.size >= statline.bounds.pages) throw new StatlineError('TOO_LARGE', 'more pages than we take')
    seen.add(next.href)
    const page: Json = await getJson(next, statline)
    yield rowsOf(page)
    const link = page['@odata.nextLink'] ?? page['odata.nextLink']
    if (link !== undefined && link !== null && typeof link !== 'string') throw new StatlineError('STRANGE', 'no link')
    next = link ? allowedAddress(link, next, allowed) : undefined
  }
}

/** The whole of a list that is known to be short. */
export async function listOf(first: URL, statline: Statline): Promise<Json[]> {
  const rows: Json[] = []
  for await (const page of pagesOf(first, statline)) rows.push(...page)
  return rows
}

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

/** The two interfaces, as far as they differ. */
interface Interface {
  readonly version: StatlineVersion
  readonly catalogue: (words: string) => URL
  readonly table: (id: string, part: string) => URL
  readonly idOf: (row: Json) => string
}

const under = (base: URL, path: string): URL => new URL(`${base.href.replace(/\/$/, '')}/${path}`)

/** CBS looks for a text as it is written; people write without capitals. */
const spellings = (words: string): string[] => [...new Set([words, words.toLowerCase(), words.charAt(0).toUpperCase() + words.slice(1)])]

const v4 = ({ address }: Statline): Interface => ({
  version: 'V4',
  catalogue: (words) => under(address.v4, `Datasets?$select=Identifier,Title,Modified&$top=${FOUND}&$filter=${encodeURIComponent(spellings(words).map((one) => `contains(Title,${quoted(one)})`).join(' or '))}`),
  table: (id, part) => under(address.v4, `${id}/${part}`),
  idOf: (row) => text(row.Identifier),
})

const v3 = ({ address }: Statline): Interface => ({
  version: 'V3',
  catalogue: (words) => under(address.v3, `ODataCatalog/Tables?$format=json&$select=Identifier,Title,Modified&$top=${FOUND}&$filter=${encodeURIComponent(spellings(words).map((one) => `substringof(${quoted(one)},Title)`).join(' or '))}`),
  table: (id, part) => under(address.v3, `ODataApi/odata/${id}/${part}?$format=json`),
  idOf: (row) => text(row.Key),
})

/** How many tables a search shows. */
const FOUND = 25

/** Asks the newer interface, and the older one where the newer cannot be reached or does not know the table. */
async function withFallback<T>(statline: Statline, question: (one: Interface) => Promise<T>): Promise<T> {
  try {
    return await question(v4(statline))
  } catch (error) {
    if (!(error instanceof StatlineError) || !['UNREACHABLE', 'NOT_THERE'].includes(error.problem)) throw error
    try {
      return await question(v3(statline))
    } catch (second) {
      // What the newer one said is the more useful, unless only the older one knows the table.
      if (second instanceof StatlineError && second.problem !== 'UNREACHABLE' && second.problem !== 'NOT_THERE') throw second
      throw error
    }
  }
}

/** Tables of CBS with these words in their title, the newest first. */
export const searchTables = (words: string, statline: Statline): Promise<TableListed[]> => withFallback(statline, async (one) => {
  const found: TableListed[] = []
  for await (const page of pagesOf(one.catalogue(words), statline)) {
    found.push(...page.map((row) => ({ id: text(row.Identifier), title: text(row.Title), modified: text(row.Modified) })).filter((row) => TABLE_ID.test(row.id)))
    if (found.length >= FOUND) break
  }
  return found.sort((a, b) => b.modified.localeCompare(a.modified)).slice(0, FOUND)
})

const codesFrom = (one: Interface, rows: readonly Json[]): Code[] => rows.map((row) => ({ id: one.idOf(row), title: text(row.Title).trim() }))

/** The values of a dimension. */
const codesIn = async (one: Interface, tableId: string, dimension: string, statline: Statline): Promise<Code[]> =>
  codesFrom(one, await listOf(one.table(tableId, one.version === 'V4' ? `${dimension}Codes` : dimension), statline))

async function readTableBy(one: Interface, id: string, statline: Statline): Promise<TableRead> {
  const isNew = one.version === 'V4'
  const properties = isNew ? await getJson(one.table(id, 'Properties'), statline) : (await listOf(one.table(id, 'TableInfos'), statline))[0] ?? {}
  if (text(properties.Identifier).toLowerCase() !== id.toLowerCase()) throw new StatlineError('STRANGE', 'another table')
  const parts = await listOf(one.table(id, isNew ? 'Dimensions' : 'DataProperties'), statline)
  const dimensions = parts.filter((row) => isNew || text(row.Type).endsWith('Dimension')).map((row) => {
    const name = isNew ? text(row.Identifier) : text(row.Key)
    return { id: name, title: text(row.Title), kind: kindOf(name, text(isNew ? row.Kind : row.Type)) }
  })
  const measures = (isNew ? await listOf(one.table(id, 'MeasureCodes'), statline) : parts.filter((row) => row.Type === 'Topic'))
    .map((row) => ({ id: one.idOf(row), title: text(row.Title).trim(), unit: text(row.Unit).trim(), decimals: typeof row.Decimals === 'number' ? row.Decimals : 0 }))
  const time = dimensions.find((dimension) => dimension.kind === 'TIME')
  if (!time || measures.length === 0) throw new StatlineError('STRANGE', 'no periods or no measures')
  const periods = (await listOf(one.table(id, isNew ? `${time.id}Codes` : time.id), statline)).map((row) => ({ id: one.idOf(row), title: text(row.Title), status: statusOf(row.Status) }))
  return {
    id, version: one.version, title: text(properties.Title), modified: text(properties.Modified), licence: text(properties.License) || 'https://creativecommons.org/licenses/by/4.0/', measures, dimensions, periods,
  }
}

const requireTableId = (id: string): string => {
  if (!TABLE_ID.test(id)) throw new StatlineError('NOT_THERE', 'no id of a table')
  return id
}

/** What can be chosen from a table. */
export const readTable = (id: string, statline: Statline): Promise<TableRead> => withFallback(statline, (one) => readTableBy(one, requireTableId(id), statline))

/** The values of a dimension of a table, in the interface that the table was read with. */
export const readCodes = (table: Pick<TableRead, 'id' | 'version'>, dimension: string, statline: Statline): Promise<Code[]> =>
  codesIn(table.version === 'V4' ? v4(statline) : v3(statline), requireTableId(table.id), dimension, statline)

const anyOf = (name: string, ids: readonly string[]): string => `(${ids.map((id) => `${name} eq ${quoted(id)}`).join(' or ')})`

async function* observe(one: Interface, table: TableRead, selection: Selection, statline: Statline): AsyncGenerator<Observation[]> {
  const measures = [selection.measure, ...(selection.denominator ? [selection.denominator] : [])].map((title) => measureOf(table, title))
  const time = table.dimensions.find((dimension) => dimension.kind === 'TIME')?.id ?? ''
  const area = table.dimensions.find((dimension) => dimension.kind === 'REGION')?.id
  // The ids as the source writes them: padded in the older interface.
  const asked = new Set(selection.regions)
  const areas = area ? (await codesIn(one, table.id, area, statline)).filter((code) => asked.has(parseRegion(code.id)?.code ?? '')) : []
  if (area && areas.length === 0) return
  const others: string[] = []
  for (const [dimension, wanted] of Object.entries(selection.filters)) {
    const code = (await codesIn(one, table.id, dimension, statline)).find((value) => value.id.trim() === wanted)
    if (!code) throw new StatlineError('CHANGED', 'a chosen value is gone')
    others.push(`${dimension} eq ${quoted(code.id)}`)
  }
  const filter = [`${time} ge '${selection.fromYear}'`, ...(area ? [anyOf(area, areas.map((code) => code.id))] : []), ...others]
  const isNew = one.version === 'V4'
  const url = isNew ? one.table(table.id, 'Observations') : new URL(one.table(table.id, 'UntypedDataSet').href.replace('/ODataApi/', '/ODataFeed/'))
  url.searchParams.set('$filter', [...(isNew ? [anyOf('Measure', measures.map((measure) => measure.id))] : []), ...filter].join(' and '))
  for await (const rows of pagesOf(url, statline)) {
    yield rows.flatMap((row): Observation[] => {
      // A source that does not heed the question would else be taken for its answer.
      if (Object.entries(selection.filters).some(([dimension, wanted]) => text(row[dimension]).trim() !== wanted)) return []
      const place = { region: area ? text(row[area]) : 'NL00', period: text(row[time]) }
      return measures.flatMap((measure): Observation[] => {
        if (isNew) return row.Measure === measure.id ? [{ ...place, measure: measure.title, ...readValue(row.Value, row.ValueAttribute) }] : []
        if (!(measure.id in row)) throw new StatlineError('CHANGED', 'the column is gone')
        return [{ ...place, measure: measure.title, ...readPadded(row[measure.id]) }]
      })
    })
  }
}

/** What was known when the table was asked before. */
export interface Known {
  readonly fingerprint: string | null
  readonly modified: string | null
}

/**
 * The figures that a selection asks for, page after page. Not fetched when the table did not change since.
 * @throws StatlineError CHANGED when the table is built otherwise than it was
 */
export const fetchFigures = (id: string, selection: Selection, known: Known, statline: Statline): Promise<Fetched> => withFallback(statline, async (one) => {
  const table = await readTableBy(one, requireTableId(id), statline)
  requireWhole(table, selection)
  const fingerprint = fingerprintOf(table, selection)
  if (known.fingerprint !== null && known.fingerprint !== fingerprint) throw new StatlineError('CHANGED', 'built otherwise')
  const answer = { version: one.version, modified: table.modified, fingerprint }
  if (known.modified === table.modified && known.fingerprint !== null) return { ...answer, figures: null }
  const observations: Observation[] = []
  for await (const page of observe(one, table, selection, statline)) {
    observations.push(...page)
    if (observations.length > statline.bounds.figures) throw new StatlineError('TOO_LARGE', 'more figures than we take')
  }
  return { ...answer, figures: toFigures(observations, { selection, periods: table.periods }) }
})

/** How many values of a dimension somebody can choose from, and how many such dimensions. */
const MOST_CODES = 500
const MOST_DIMENSIONS = 6

/** A table with the values of each dimension of which one has to be chosen. */
export async function readChoices(id: string, statline: Statline): Promise<{ table: TableRead; others: { dimension: Dimension; codes: Code[] }[] }> {
  const table = await readTable(id, statline)
  const others = table.dimensions.filter((one) => one.kind === 'OTHER')
  if (others.length > MOST_DIMENSIONS) throw new StatlineError('TOO_LARGE', 'more dimensions than somebody can choose from')
  return { table, others: await Promise.all(others.map(async (dimension) => ({ dimension, codes: (await readCodes(table, dimension.id, statline)).slice(0, MOST_CODES) }))) }
}

/** Asks while somebody waits: an answer, or why there is none. */
export async function askStatline<T>(question: (statline: Statline) => Promise<T>): Promise<{ readonly ok: true; readonly answer: T } | { readonly ok: false; readonly problem: StatlineProblem }> {
  try {
    return { ok: true, answer: await question({ address: statlineAddress(), bounds: HASTY }) }
  } catch (error) {
    if (error instanceof StatlineError) return { ok: false, problem: error.problem }
    throw error
  }
}
