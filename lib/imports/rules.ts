import type { BatchTarget } from '@/lib/indicators/batches/types'
import { CARDS, type CardKey } from '@/lib/indicators/definitions'
import { saysTheSame } from '@/lib/indicators/rules'
import type { Figure } from '@/lib/indicators/types'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { MOST_ROWS } from './reading/definitions'
import type { FileProblem } from './reading/types'
import { KNOWN_FILES, type KnownFile } from './definitions'
import { onceEach, proposeMapping } from './meaning/rules'
import type { ColumnRole, Mapping, Survey, TargetSeries } from './meaning/types'
import type { CellProblem, ImportStatus } from './types'

/** The kind of file that these headings are of, when it is one that is known; its columns may stand in any order, each once. */
export function knownFileOf(headings: readonly string[]): KnownFile | undefined {
  return KNOWN_FILES.find(({ roles }) => Object.keys(roles).every((name) => headings.filter((heading) => heading === name).length === 1))
}

/** Roles whose headings no other file has. */
const TELLING: readonly ColumnRole[] = ['NUMERATOR', 'CONTROL']

/**
 * The columns that a known kind of file lacks here; none when it is complete, or is another file. Without them its zeros
 * would be taken for figures, and its larger areas for municipalities.
 */
export function columnsLacking(headings: readonly string[]): string[] {
  const lacking = ({ roles }: KnownFile): string[] => Object.keys(roles).filter((name) => !headings.includes(name))
  const isLike = (known: KnownFile): boolean => {
    const isTold = Object.entries(known.roles).some(([name, role]) => TELLING.includes(role) && headings.includes(name))
    return isTold && lacking(known).length < Object.keys(known.roles).length / 2
  }
  const known = knownFileOf(headings) ? undefined : KNOWN_FILES.find(isLike)
  return known ? lacking(known) : []
}

/** What the columns of a file say: as it is known, else as they seem to say. */
export function mappingFor(survey: Survey): Mapping {
  const known = knownFileOf(survey.headings)
  if (!known) return proposeMapping(survey)
  return { roles: survey.headings.map((heading) => known.roles[heading] ?? null), fixedRegion: null, fixedPeriod: null, target: `card:${known.card}` }
}

/** Is a zero in the numerator of this file "not delivered"? Only where the file is known to be so and goes to its own card. */
export const isZeroMissing = (survey: Survey, mapping: Mapping): boolean => {
  const known = knownFileOf(survey.headings)
  return known !== undefined && known.zeroIsMissing && mapping.target === `card:${known.card}`
}

const isCardKey = (key: string): key is CardKey => Object.hasOwn(CARDS, key)

/** A ready card or an indicator, as the form says it. */
export function readTarget(target: string | null): { readonly cardKey: CardKey } | { readonly indicatorId: string } | undefined {
  if (target === null) return undefined
  const [kind, key = ''] = target.split(':')
  if (kind === 'card') return isCardKey(key) ? { cardKey: key } : undefined
  return kind === 'indicator' ? { indicatorId: key } : undefined
}

/** A remembered choice, where it fits the columns that there are now. */
export const fitting = (mapping: Mapping | undefined, survey: Survey): Mapping | undefined =>
  mapping && mapping.roles.length === survey.headings.length ? { ...mapping, roles: onceEach(mapping.roles) } : undefined

/** Where the figures of a series of the file go: what was chosen, or the own indicator with that name; undefined: a new one. */
export function targetOf(series: TargetSeries, mapping: Mapping, targets: readonly BatchTarget[]): { readonly cardKey: CardKey } | { readonly indicatorId: string } | undefined {
  const chosen = readTarget(mapping.target)
  if (chosen) return chosen
  const named = targets.find((one) => one.cardKey === null && one.name === series.name)
  return named && { indicatorId: named.id }
}

/** What a figure would do to what stands there. */
export function compareFigure(figure: Figure, before: Figure | undefined): 'NEW' | 'CHANGED' | 'UNCHANGED' {
  if (!before) return 'NEW'
  return saysTheSame(figure, before) ? 'UNCHANGED' : 'CHANGED'
}

/** May a figure be written that was read while `was` stood there? Only when that still stands there, or already what the file says. */
export function canOverwrite(figure: Figure, was: Figure | null, now: Figure | undefined): boolean {
  if (!now) return was === null
  return saysTheSame(figure, now) || (was ? saysTheSame(was, now) : false)
}

export const canDecide = (status: string): { can: true } | { can: false; reason: 'imports.decided' } =>
  status === 'CHECKED' ? { can: true } : { can: false, reason: 'imports.decided' }

export const canUndo = (status: ImportStatus, written: number): { can: true } | { can: false; reason: 'imports.not_written' } =>
  status === 'CONFIRMED' && written > 0 ? { can: true } : { can: false, reason: 'imports.not_written' }

/** What the sentence for a problem is filled with. */
export const problemParams = (rowNumber: number, { column, value, otherRow }: CellProblem): Record<string, string | number> =>
  ({ row: rowNumber, column, value, otherRow: otherRow ?? 0 })

/** Everything that can be wrong with a file as a whole. */
const FILE_CODES = [
  'too_large', 'no_file', 'broken', 'empty', 'utf16', 'is_html', 'is_spreadsheet', 'not_text', 'encoding', 'broken_quotes', 'broken_json', 'too_many_columns', 'unpacks_too_large', 'no_rows', 'columns_missing',
  'too_many_rows', 'too_many_figures', 'too_many_series', 'no_workbook', 'too_many_partners', 'personal_column', 'personal_cells',
] as const

/** What is wrong with a file, as it travels in the address of the page that says so: a code and what fills its sentence. */
export const writeUploadFailure = ({ code, params = {} }: FileProblem): string =>
  new URLSearchParams({ code: code.replace('imports.', ''), ...Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])) }).toString()

/** The other way round. The address is somebody's input: only our own codes, and short words. */
export function readUploadFailure(text: string | string[] | undefined): { readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> } | undefined {
  if (typeof text !== 'string') return undefined
  const { code, ...params } = Object.fromEntries(new URLSearchParams(text))
  const known = FILE_CODES.find((one) => one === code)
  if (!known) return undefined
  const values = Object.entries(params).map(([key, value]) => [key, key === 'count' ? Number(value) || 1 : value.slice(0, 200)] as const)
  return { code: `imports.${known}`, params: { row: 0, column: '', columns: '', count: 1, max: MOST_ROWS, ...Object.fromEntries(values) } }
}
