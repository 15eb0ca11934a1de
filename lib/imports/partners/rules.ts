import { LIFE_PHASES, type LifePhase } from '@/lib/coalitions/types'
import { PARTNER_TYPES, type PartnerType } from '@/lib/partners/definitions'
import { canMove } from '@/lib/partners/rules'
import { optionalEmail, optionalKvk, PARTNER_LIMITS } from '@/lib/partners/schema'
import { PARTNER_DOMAINS, PARTNER_STATUSES, type PartnerContent, type PartnerDomain, type PartnerRead, type PartnerStatus } from '@/lib/partners/types'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { CellProblem } from '../types'
import { COLUMN_FIELDS, DOMAIN_WORDS, HEADINGS, PHASE_AGES, STATUS_WORDS, TYPE_WORDS, type ColumnField } from './definitions'
import type { GoodRow, Mapping, PartnerImportListed, Staged, Table } from './types'

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
const bare = (text: string): string => plain(text).replaceAll(' ', '')

const DAY = 86_400_000

/** How long a list waits for somebody to decide. It holds names of contact persons; then its cells go. */
const OPEN_DAYS = 14

/** How long a list that was read in can be taken back; then what was before goes. */
const UNDO_DAYS = 30

export const openSince = (now: Date): Date => new Date(now.getTime() - OPEN_DAYS * DAY)
export const undoSince = (now: Date): Date => new Date(now.getTime() - UNDO_DAYS * DAY)

export type UndoRefusal = 'imports.not_confirmed' | 'imports.undo_too_late'

/** Whether what a list did can still be taken back. */
export function canUndo({ status, decidedAt }: Pick<PartnerImportListed, 'status' | 'decidedAt'>, now: Date): { can: true } | { can: false; reason: UndoRefusal } {
  if (status !== 'CONFIRMED' || !decidedAt) return { can: false, reason: 'imports.not_confirmed' }
  return decidedAt < undoSince(now) ? { can: false, reason: 'imports.undo_too_late' } : { can: true }
}

/** The row with the headings: the first one that says two things, so that a title above it is no heading. -1: there is none. */
export const headerRow = (table: Table): number => table.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2)

/** What each column seems to say, by its heading. Each thing once; what is not known is left out. */
export function proposeMapping(headings: readonly string[]): Mapping {
  const taken = new Set<ColumnField>()
  const proposed: (ColumnField | null)[] = headings.map(() => null)
  const fits = [(heading: string, word: string) => heading === word, (heading: string, word: string) => word.length > 3 && heading.includes(word)]
  for (const isFit of fits) {
    for (const [index, heading] of headings.entries()) {
      const field = proposed[index] ? undefined : COLUMN_FIELDS.find((one) => !taken.has(one) && HEADINGS[one].some((word) => isFit(bare(heading), bare(word))))
      if (!field) continue
      taken.add(field)
      proposed[index] = field
    }
  }
  return proposed
}

/** What no list can do without. */
export const missingFields = (mapping: Mapping): ColumnField[] => (['name', 'partnerType'] as const).filter((field) => !mapping.includes(field))

const byWord = <T extends string>(options: readonly T[], words: Readonly<Record<T, readonly string[]>>, text: string): T | undefined =>
  options.find((one) => plain(one) === plain(text) || words[one].some((word) => bare(word) === bare(text)))

export const readType = (text: string): PartnerType | undefined => byWord(PARTNER_TYPES, TYPE_WORDS, text)
export const readStatus = (text: string): PartnerStatus | undefined => byWord(PARTNER_STATUSES, STATUS_WORDS, text)

const partsOf = (text: string): string[] => text.split(/[,;/\n+]|\sen\s/).map((part) => part.trim()).filter(Boolean)

/** Domains, one or more. Undefined when a word is none. */
export function readDomains(text: string): PartnerDomain[] | undefined {
  const whole = byWord(PARTNER_DOMAINS, DOMAIN_WORDS, text)
  if (whole) return [whole]
  // "Zorg en gezondheid" is one domain, and so the words are split at "en" only when they must be.
  const found = text.split(/[,;/\n+]/).filter((part) => part.trim()).flatMap((part) => {
    const one = byWord(PARTNER_DOMAINS, DOMAIN_WORDS, part)
    return one ? [one] : partsOf(part).map((smaller) => byWord(PARTNER_DOMAINS, DOMAIN_WORDS, smaller))
  })
  return found.some((one) => one === undefined) ? undefined : PARTNER_DOMAINS.filter((one) => found.includes(one))
}

const EVERY_AGE = new Set(['alle', 'alle leeftijden', 'iedereen', 'allemaal'])
const BEFORE_BIRTH = /^(zwanger(schap|en)?|prenataal|voor de geboorte|ongeboren)$/

/** Ages, as phases or as a range of years: 0-4, 12+, −9 maanden–0. Undefined when it is no age, or fits no phase whole. */
export function readPhases(text: string): LifePhase[] | undefined {
  if (EVERY_AGE.has(plain(text))) return [...LIFE_PHASES]
  const chosen = new Set<LifePhase>()
  for (const part of text.toLowerCase().replace(/t\/m|tot en met/g, 'tot').split(/[,;/\n]|\sen\s/).map((one) => one.trim()).filter(Boolean)) {
    const code = LIFE_PHASES.find((one) => one.toLowerCase() === part)
    const range = /^([-−–]\s*9\s*(?:maanden|mnd)?|\d{1,2})\s*(?:jaar|jr)?\s*(?:[-−–]|tot)\s*(\d{1,2})\s*(?:jaar|jr)?$/.exec(part)
    const upward = /^(\d{1,2})\s*(?:jaar)?\s*\+$/.exec(part)
    const [from, to] = BEFORE_BIRTH.test(part) ? [-1, 0] : range ? [/^\d/.test(range[1] ?? '') ? Number(range[1]) : -1, Number(range[2])] : upward ? [Number(upward[1]), 27] : [99, -9]
    const within = code ? [code] : LIFE_PHASES.filter((one) => PHASE_AGES[one][0] >= from && PHASE_AGES[one][1] <= to)
    if (within.length === 0) return undefined
    for (const one of within) chosen.add(one)
  }
  return LIFE_PHASES.filter((one) => chosen.has(one))
}

const EMPTY = { domains: [], lifePhases: [], kvkNumber: null, otherCoalitions: null, contactName: null, contactEmail: null } as const

const LONGEST: Partial<Record<ColumnField, number>> = { name: PARTNER_LIMITS.name, otherCoalitions: PARTNER_LIMITS.otherCoalitions, contactName: PARTNER_LIMITS.contactName }

const contentOf = ({ name, partnerType, domains, lifePhases, kvkNumber, otherCoalitions, contactName, contactEmail }: PartnerContent): PartnerContent =>
  ({ name, partnerType, domains, lifePhases, kvkNumber, otherCoalitions, contactName, contactEmail })

const isSame = (one: PartnerContent, other: PartnerContent): boolean => JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))

type Known = readonly PartnerRead[]

/** One row as it would be kept, or everything that is wrong with it. An empty cell leaves what stands there. */
function readRow(headings: readonly string[], mapping: Mapping, cells: readonly string[], rowNumber: number, known: Known): GoodRow | CellProblem[] {
  const problems: CellProblem[] = []
  const cell = (field: ColumnField): string => (cells[mapping.indexOf(field)] ?? '').trim()
  const wrong = (field: ColumnField, code: ErrorCode) => { problems.push({ column: headings[mapping.indexOf(field)] ?? '', code, value: cell(field).slice(0, 60) }) }
  /** What a cell means; nothing when it is empty or cannot be read, and then that is said. */
  const meaning = <T>(field: ColumnField, code: ErrorCode, read: (text: string) => T | undefined): T | undefined => {
    if (cell(field) === '') return undefined
    const value = read(cell(field))
    if (value === undefined) wrong(field, code)
    return value
  }
  for (const [field, most] of Object.entries(LONGEST)) if (cell(field as ColumnField).length > most) wrong(field as ColumnField, 'imports.cell_too_long')
  const name = cell('name')
  if (name === '') wrong('name', 'imports.cell_empty')
  const kvkNumber = meaning('kvkNumber', 'imports.no_kvk', (text) => optionalKvk.safeParse(/^\d{7}$/.test(text) ? `0${text}` : text).data ?? undefined)
  // By name first: a school board and all of its schools have one number.
  const sameNumber = known.filter((one) => kvkNumber !== undefined && one.kvkNumber === kvkNumber)
  const before = known.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? (sameNumber.length === 1 ? sameNumber[0] : undefined)
  const partnerType = meaning('partnerType', 'imports.unknown_type', readType)
  if (cell('partnerType') === '' && !before) wrong('partnerType', 'imports.cell_empty')
  const lifePhases = meaning('lifePhases', 'imports.unknown_phase', readPhases)
  const domains = meaning('domains', 'imports.unknown_domain', readDomains)
  const contactEmail = meaning('contactEmail', 'imports.no_email', (text) => optionalEmail.safeParse(text).data ?? undefined)
  const said = meaning('status', 'imports.unknown_status', readStatus)
  // Who signed takes part too: a list takes no signature away. And nobody comes back by a list.
  const status = before?.status === 'SIGNATORY' ? before.status : (said ?? before?.status ?? 'IDENTIFIED')
  if (before?.status === 'LEFT' && status !== 'LEFT') wrong('status', 'imports.leaves_elsewhere')
  const allowed = canMove(status, before)
  if (!allowed.can && allowed.reason !== 'partners.status_same') wrong('status', allowed.reason === 'partners.signs_elsewhere' ? 'imports.signs_elsewhere' : 'imports.leaves_elsewhere')
  const type = partnerType ?? before?.partnerType
  if (problems.length > 0 || !type) return problems
  const old = before ? contentOf(before) : undefined
  const content: PartnerContent = {
    ...(old ?? EMPTY), name: old?.name ?? name, partnerType: type,
    ...(lifePhases ? { lifePhases } : {}), ...(domains ? { domains } : {}), ...(kvkNumber ? { kvkNumber } : {}), ...(contactEmail ? { contactEmail } : {}),
    ...(cell('otherCoalitions') ? { otherCoalitions: cell('otherCoalitions') } : {}), ...(cell('contactName') ? { contactName: cell('contactName') } : {}),
  }
  const kind = !before ? 'NEW' : isSame(content, before) && status === before.status ? 'UNCHANGED' : 'CHANGED'
  return { rowNumber, kind, partnerId: before?.id ?? null, content, status }
}

/** Every row of a list, as the register is now. Row numbers are those of the sheet. */
export function stageRows(table: Table, mapping: Mapping, known: Known, isPersonal: (text: string) => boolean): Staged {
  const start = headerRow(table)
  const headings = table[start] ?? []
  const good: GoodRow[] = []
  const bad: Staged['bad'][number][] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of table.entries()) {
    const rowNumber = index + 1
    if (index <= start || cells.every((one) => one.trim() === '')) continue
    const read = readRow(headings, mapping, cells, rowNumber, known)
    if (Array.isArray(read)) {
      bad.push({ rowNumber, problems: read })
      continue
    }
    const key = read.partnerId ?? read.content.name.toLowerCase()
    const otherRow = seen.get(key)
    const problem = otherRow !== undefined ? { field: 'name' as const, code: 'imports.row_twice' as const, value: read.content.name, otherRow }
      : isPersonal(`${read.content.name}\n${read.content.otherCoalitions ?? ''}`) ? { field: 'otherCoalitions' as const, code: 'imports.personal' as const, value: '' } : undefined
    if (problem) {
      const { field, ...rest } = problem
      bad.push({ rowNumber, problems: [{ column: headings[mapping.indexOf(field)] ?? headings[mapping.indexOf('name')] ?? '', ...rest }] })
      continue
    }
    seen.set(key, rowNumber)
    good.push(read)
  }
  return { good, bad }
}

export const countStaged = ({ good, bad }: Staged) => {
  const count = (kind: GoodRow['kind']) => good.filter((one) => one.kind === kind).length
  return { rowsNew: count('NEW'), rowsChanged: count('CHANGED'), rowsUnchanged: count('UNCHANGED'), rowsRefused: bad.length }
}
