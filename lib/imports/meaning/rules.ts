import { parsePeriod } from '@/lib/indicators/periods/rules'
import type { ColumnRole, ColumnSeen, Mapping, Survey, TargetSeries } from './types'
import { ONCE } from './types'
import { MONTHS, MOST_DIFFERENT } from './definitions'

const pad = (number: number): string => String(number).padStart(2, '0')

const monthOf = (word: string): number => {
  const at = word.length >= 3 ? MONTHS.findIndex((month) => month.startsWith(word)) : -1
  return word === 'mrt' ? 3 : at + 1
}

/**
 * A period as people write it, as CBS codes it: 2022, 2022*, 2022JJ00, 2022 1e kwartaal, 2022-Q1, maart 2022, 2022-03,
 * 2021/'22, and a day on which something was counted, such as 1 January. Undefined when it is none.
 */
export function readPeriod(cell: string): string | undefined {
  const text = cell.trim().toLowerCase().replace(/\*+$/, '').replace(/[’‘`]/g, "'")
  if (/^(19|20)\d{2}$/.test(text)) return `${text}JJ00`
  const code = parsePeriod(text)
  if (code) return code.code
  const school = /^(?:schooljaar )?((?:19|20)\d{2})\s?[/-]\s?'?((?:19|20)?\d{2})$/.exec(text)
  if (school && Number((school[2] ?? '').slice(-2)) === (Number(school[1]) + 1) % 100) return `${school[1]}SJ00`
  const quarter = /^((?:19|20)\d{2})[ -]?(?:q|k|kw)([1-4])$|^([1-4])e kwartaal ((?:19|20)\d{2})$|^((?:19|20)\d{2}) ([1-4])e kwartaal$|^q([1-4]) ((?:19|20)\d{2})$/.exec(text)
  if (quarter) return `${quarter[1] ?? quarter[4] ?? quarter[5] ?? quarter[8]}KW0${quarter[2] ?? quarter[3] ?? quarter[6] ?? quarter[7]}`
  const half = /^((?:19|20)\d{2}) ([12])e halfjaar$|^([12])e halfjaar ((?:19|20)\d{2})$/.exec(text)
  if (half) return `${half[1] ?? half[4]}HJ0${half[2] ?? half[3]}`
  const day = /^((?:19|20)\d{2})-(\d{2})-(\d{2})/.exec(text) ?? /^(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d{2})$/.exec(text)
  if (day) {
    const [year, month, date] = (day[1] ?? '').length === 4 ? [day[1], Number(day[2]), Number(day[3])] : [day[3], Number(day[2]), Number(day[1])]
    // Counted on the first or the last day of a year; any other day is no period.
    return (month === 1 && date === 1) || (month === 12 && date === 31) ? `${year}JJ00` : undefined
  }
  const month = /^((?:19|20)\d{2})[ -](\d{1,2}|[a-z]{3,9})$|^(\d{1,2}|[a-z]{3,9})[ -]((?:19|20)\d{2})$/.exec(text)
  if (!month) return undefined
  const word = month[2] ?? month[3] ?? ''
  const number = /^\d+$/.test(word) ? Number(word) : monthOf(word)
  return number >= 1 && number <= 12 ? `${month[1] ?? month[4]}MM${pad(number)}` : undefined
}

const share = (part: number, { filled }: ColumnSeen): number => (filled === 0 ? 0 : part / filled)

const isIndex = ({ heading }: ColumnSeen): boolean => heading === '' || /^(?:_?id|index|nr|rij(?:nummer)?|volgnummer)$/i.test(heading)

/** Numbers that say something else than how much: a code, a rank, the year of a division. */
const SAYS_NO_AMOUNT = /(?:code|coding|codering|postcode|nummer)(?:_?\d*)$|indelingswijziging|valueattribute|^jrstat|^(?:water|soort)/i

const bestOf = (columns: readonly ColumnSeen[], score: (column: ColumnSeen) => number): number => {
  const scores = columns.map(score)
  const most = Math.max(0, ...scores)
  return most > 0 ? scores.indexOf(most) : -1
}

/** Codes before names, and of two columns with codes the one that tells most areas apart. */
const regionScore = (column: ColumnSeen): number => {
  if (isIndex(column)) return 0
  const isNamed = /regio|gemeente|gebied|wijk|buurt|provincie|code/i.test(column.heading)
  const codes = share(column.codes, column)
  const names = share(column.names, column)
  if (codes >= 0.6 && (isNamed || column.numbers === 0)) return 10 + Math.min(column.different, MOST_DIFFERENT * 4) / 1_000 + codes
  if (names >= 0.4) return 2 + names
  return /^(?:regio'?s?|gemeente|gemeentenaam|naam gemeente|gebied|wijk|buurt|wijken)$/i.test(column.heading.trim()) && column.numbers === 0 ? 1 : 0
}

const periodScore = (column: ColumnSeen): number => {
  const isNamed = /^(?:jaar|jaren|periode?n?|peil(?:datum|jaar)|datum|year|verslagjaar|schooljaar|kwartaal|maand)/i.test(column.heading.trim())
  const periods = share(column.periods, column)
  return periods >= 0.6 && (isNamed || (periods >= 0.95 && column.different <= MOST_DIFFERENT && readPeriod(column.heading) === undefined)) ? periods + (isNamed ? 1 : 0) : 0
}

/** In tables of CBS a figure has a number behind its name, and a distinction has none. */
const isCbsMeasure = (heading: string): boolean => /_\d+$/.test(heading)

function isValue(column: ColumnSeen, { isCbs, isTyped }: { isCbs: boolean; isTyped: boolean }): boolean {
  if (isIndex(column) || column.numbers === 0 || SAYS_NO_AMOUNT.test(column.heading)) return false
  if (isCbs && !isCbsMeasure(column.heading)) return false
  if (column.isPadded || (isTyped && !column.isTyped)) return false
  return column.numbers / Math.max(1, column.filled) >= 0.6
}

/** A column with names of places, where those tell clearly more areas apart than the codes do: the codes are of something larger. */
function nameScore(column: ColumnSeen, codes: ColumnSeen | undefined): number {
  const names = share(column.names, column)
  return codes && !isIndex(column) && names >= 0.4 && column.different > codes.different * 1.5 ? names : 0
}

/** With so many areas, what is different for each of them is a word for the area. */
const MANY_AREAS = 30

/** What the columns seem to say, from their headings and from everything that stands in them. */
export function proposeMapping({ columns }: Pick<Survey, 'columns'>): Mapping {
  const roles: (ColumnRole | null)[] = columns.map(() => null)
  const coded = bestOf(columns, regionScore)
  const named = bestOf(columns, (column) => nameScore(column, columns[coded]))
  const region = named >= 0 ? named : coded
  if (region >= 0) roles[region] = 'REGION'
  const period = bestOf(columns, (column) => (columns.indexOf(column) === region ? 0 : periodScore(column)))
  if (period >= 0) roles[period] = 'PERIOD'
  const isCbs = columns.some(({ heading, numbers }) => numbers > 0 && isCbsMeasure(heading))
  const isTyped = columns.some((column, index) => column.isTyped && !isIndex(column) && roles[index] !== 'PERIOD')
  columns.forEach((column, index) => { if (!roles[index] && isValue(column, { isCbs, isTyped })) roles[index] = 'VALUE' })
  const hasYearHeadings = period < 0 && columns.filter(({ heading }, index) => roles[index] === 'VALUE' && readPeriod(heading)).length > 0
  if (hasYearHeadings) columns.forEach(({ heading }, index) => { if (roles[index] === 'VALUE' && !readPeriod(heading)) roles[index] = null })
  const areas = region >= 0 ? (columns[region]?.different ?? 0) : 0
  columns.forEach((column, index) => {
    if (roles[index] || isIndex(column) || SAYS_NO_AMOUNT.test(column.heading)) return
    // A name beside a code tells the same areas apart; a code of a larger area says where, not what.
    const isOfRegion = (column.names > 0 && share(column.names, column) >= 0.3) || share(column.codes, column) >= 0.6 || /naam/i.test(column.heading) || (areas > MANY_AREAS && column.different >= areas * 0.9)
    const isText = column.numbers < column.filled || column.isPadded || isCbs || (isTyped && !column.isTyped)
    // What is different on nearly every row is a remark.
    const isRemark = column.filled >= 20 && column.different > column.filled * 0.8
    if (!isOfRegion && isText && !isRemark && column.different >= 2 && column.different <= MOST_DIFFERENT) roles[index] = 'INDICATOR'
  })
  return { roles, fixedRegion: null, fixedPeriod: null, target: null }
}

/** What a mapping still lacks before anything can be read. */
export type Lack = 'REGION' | 'PERIOD' | 'VALUE' | 'DENOMINATOR' | 'NUMERATOR' | 'APART'

export function lacksOf({ headings }: Pick<Survey, 'headings'>, { roles, fixedRegion, fixedPeriod }: Mapping): Lack[] {
  const has = (role: ColumnRole) => roles.includes(role)
  const isWide = headings.some((heading, index) => roles[index] === 'VALUE' && readPeriod(heading))
  const lacks: Lack[] = []
  if (!has('REGION') && !fixedRegion) lacks.push('REGION')
  if (!has('PERIOD') && !isWide && !fixedPeriod) lacks.push('PERIOD')
  if (!has('VALUE') && !has('NUMERATOR')) lacks.push('VALUE')
  if (has('NUMERATOR') && !has('DENOMINATOR')) lacks.push('DENOMINATOR')
  if (has('DENOMINATOR') && !has('NUMERATOR')) lacks.push('NUMERATOR')
  return lacks
}

/** From so many rows on it is no slip when most of them say again what another row says. */
const ENOUGH_ROWS = 10

/** Do the chosen columns tell rows apart? Where most rows are about an area and a period that were there before, a column was left out or chosen wrong. */
export const tellsApart = ({ rowsRead, rowsTwice }: { readonly rowsRead: number; readonly rowsTwice: number }): boolean => rowsRead < ENOUGH_ROWS || rowsTwice <= rowsRead / 2

/** The same choice, with each role that one column can have at the first that got it. */
export function onceEach(roles: readonly (ColumnRole | null)[]): (ColumnRole | null)[] {
  return roles.map((role, index) => (role && ONCE.includes(role) && roles.indexOf(role) < index ? null : role))
}

/** What stands in brackets behind a heading, when it is a unit. */
const BRACKETS = /\s*\(([^()]*)\)\s*$/

/** How often a heading says that it counts: x 1 000 euro. */
export const factorOf = (heading: string): number => {
  const found = /x\s?(1[\s.\u00a0]?000(?:[\s.\u00a0]?000)?)(?!\d)/i.exec(heading)?.[1]
  return found ? Number(found.replace(/\D/g, '')) : 1
}

const isPercentage = (text: string): boolean => /%|procent|percentage|\bperc(?:_|\b)/i.test(text)

function unitOf(heading: string): string {
  const inBrackets = BRACKETS.exec(heading)?.[1]?.trim()
  if (isPercentage(heading)) return '%'
  if (inBrackets && inBrackets.length <= 40) return inBrackets
  return /€|\beuro\b/i.test(heading) ? 'euro' : 'aantal'
}

/** A heading as a name for an indicator: without the number of CBS, the path before it and its unit. */
export function nameOf(heading: string): string {
  const bare = heading.replace(BRACKETS, '').replace(/_\d+$/, '').split(' | ').at(-1) ?? ''
  const last = bare.split('|').at(-1)?.trim() ?? ''
  const spaced = last.replace(/^k_(?=\d)/, '').replace(/([a-z])([A-Z0-9])/g, '$1 $2').replace(/(\d)([A-Z])/g, '$1 $2').replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
  const lower = spaced === last ? spaced : spaced.toLowerCase()
  return (lower.charAt(0).toUpperCase() + lower.slice(1)).slice(0, 120)
}

/** Headings that say nothing of what is counted. */
const SAYS_NOTHING = /^(?:waarde|value|aantal|hoeveel|cijfer|getal|kolom \d+)$/i

export const saysNothing = (heading: string): boolean => SAYS_NOTHING.test(nameOf(heading))

/** The indicator that figures of a column go to, with the distinctions of the row. */
export function seriesOf(heading: string, column: Pick<ColumnSeen, 'decimals'> | undefined, distinctions: readonly string[], isRatio: boolean): TargetSeries {
  const name = nameOf(heading)
  const parts = [...(SAYS_NOTHING.test(name) && distinctions.length > 0 ? [] : [name]), ...distinctions.map(nameOf)]
  const said = [heading, ...distinctions].find(isPercentage)
  const unit = isRatio || said ? '%' : unitOf(heading)
  return { name: parts.join(' · ').slice(0, 120), unit, decimals: isRatio ? 1 : Math.min(column?.decimals ?? 0, 2), measure: unit === '%' || isRatio ? 'RATIO' : 'COUNT' }
}
