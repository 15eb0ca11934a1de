import { stringify } from 'csv-stringify/sync'
import { Zip, ZipDeflate } from 'fflate'
import { DUTCH_CSV } from '@/lib/indicators/documents'

// Everything of one coalition as a zip that is written while it is read: a table at a time, a page of rows at a time.

/**
 * Columns that no export carries: accounts and addresses of members, real names behind chosen ones, and what opens
 * something; and what a partner keeps to itself (private_…) until it releases it. Matched on their name, so that one that is added later is left out too.
 */
const LEFT_OUT = /^(user_id|email|address|real_name|registered_name|legal_name)$|^private_|token|secret|password/

export const isLeftOut = (column: string): boolean => LEFT_OUT.test(column)

export interface ZipEntry {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** The bytes of a zip, as its entries come. At most one chunk of one entry is held at a time. */
export async function* writeZip(entries: AsyncIterable<ZipEntry>, now: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = now
    zip.add(file)
    for await (const chunk of chunks) {
      file.push(chunk)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

const encoder = new TextEncoder()

export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** Pages of rows, each a JSON object, as one JSON array. */
export async function* jsonOf(pages: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  let before = '[\n'
  for await (const rows of pages) {
    for (const row of rows) {
      yield bytesOf(`${before}${row}`)
      before = ',\n'
    }
  }
  yield bytesOf(before === '[\n' ? '[]\n' : '\n]\n')
}

/** A value as a Dutch spreadsheet reads it; what is no single value stays JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The same as CSV; a cell that a spreadsheet would take for a formula stays text. */
export async function* csvOf(columns: readonly string[], pages: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  yield bytesOf(stringify([[...columns]], DUTCH_CSV))
  for await (const rows of pages) {
    const cells = rows.map((row) => {
      const values = JSON.parse(row) as Record<string, unknown>
      return columns.map((column) => cellOf(values[column]))
    })
    if (cells.length > 0) yield bytesOf(stringify(cells, { ...DUTCH_CSV, bom: false }))
  }
}

/** A name that any file system takes, with the id before it so that no two are the same. */
export const fileName = (id: string, name: unknown): string =>
  `${id}-${(typeof name === 'string' ? name : 'bestand').normalize('NFKD').replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '').slice(-80) || 'bestand'}`

export interface ExportSummary {
  readonly coalition: { readonly name: string; readonly slug: string }
  readonly isSuspended: boolean
  readonly moment: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly files: number
  readonly leftOut: readonly string[]
}

/** What stands in README.txt. */
export function readmeOf({ coalition, isSuspended, moment, tables, files, leftOut }: ExportSummary): string {
  return [
    `Alles van coalitie ${coalition.name} (${coalition.slug})`,
    `Gemaakt op ${moment} door het platformbeheer van Samenspel.`,
    '',
    'Wat zit erin?',
    '- json/      elke tabel als JSON, zoals zij in de database staat',
    '- csv/       dezelfde tabellen voor een spreadsheet (puntkomma, decimale komma)',
    '- bestanden/ de bestanden die de coalitie bewaarde',
    '',
    'Wat zit er niet in?',
    '- e-mailadressen van leden en hun accounts; hun naam in de coalitie wel',
    '- sleutels, codes en andere geheimen',
    '- belangen die een partner voor zichzelf hield; wat een partner vrijgaf, zit er wel in',
    '- verhalen die alleen de kerngroep mag lezen, en opnamen daarvan of waar nog geen blad bij is',
    '- wat twee partners onder elkaar zeiden over een afspraak; vanaf de kerngroep zit het er wel in',
    '- aantallen mensen onder de tien: daar staat <10, of niets bij een cijfer dat niet getoond wordt; in een bestand dat iemand inlas, staan zij nog',
    `- deze kolommen: ${leftOut.length > 0 ? leftOut.join(', ') : 'geen'}`,
    '',
    isSuspended
      ? 'De coalitie stond stil toen dit werd gemaakt: er is tijdens het maken niets veranderd.'
      : 'De coalitie was in gebruik toen dit werd gemaakt. Tabellen kunnen een paar seconden van elkaar verschillen.',
    'Een cel die met =, +, - of @ begint, heeft in csv/ een aanhalingsteken ervoor. Zo rekent een spreadsheet er niet mee.',
    'In dit bestand kunnen persoonsgegevens staan. Bewaar het veilig en niet langer dan nodig.',
    '',
    `Tabellen (${tables.length}), bestanden (${files}):`,
    ...tables.map(({ name, rows }) => `${String(rows).padStart(8)}  ${name}`),
    '',
  ].join('\r\n')
}
