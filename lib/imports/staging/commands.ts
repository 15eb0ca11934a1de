import 'server-only'
import { listBatchTargets } from '@/lib/indicators/batches/queries'
import type { BatchTarget } from '@/lib/indicators/batches/types'
import { CARDS } from '@/lib/indicators/definitions'
import { readFigures } from '@/lib/indicators/queries'
import { scaleOf } from '@/lib/indicators/regions/rules'
import { figureKey } from '@/lib/indicators/rules'
import type { StoredFigure } from '@/lib/indicators/types'
import { dayOf } from '@/lib/platform/clock'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { MOST_REFUSALS, SHOWN_FIGURES, SHOWN_FLAGS } from '../definitions'
import { asFigure, RowReader, unlikely, yearBefore } from '../figures/rules'
import { MOST_FIGURES, MOST_SERIES } from '../meaning/definitions'
import { lacksOf, onceEach, tellsApart, type Lack } from '../meaning/rules'
import type { FileFigure, Mapping, Survey, TargetSeries } from '../meaning/types'
import { MOST_QUESTIONS } from '../places/definitions'
import { placesOf } from '../places/rules'
import type { Answers, Places } from '../places/types'
import type { Line, Source } from '../reading/types'
import { importsPolicy } from '../policy'
import { listAnswers } from '../remembered/store'
import { compareFigure, isZeroMissing, readTarget, targetOf } from '../rules'
import { clearStaged, findImport, insertParts, insertRefused, listMunicipalities, updateStaged, type StagedFigure } from '../store'
import { isNote } from '../survey/rules'
import type { CellProblem, FlaggedFigure, ImportCounts, ImportReport, PreviewFigure, RefusedRow } from '../types'

/** A file of which it is known what its columns mean. */
export interface Mapped {
  readonly importId: string
  readonly fileName: string
  readonly source: Source
  readonly survey: Survey
  readonly mapping: Mapping
}

interface Rows {
  readonly figures: FileFigure[]
  /** The row of each figure. */
  readonly at: number[]
  readonly refused: RefusedRow[]
  rowsRead: number
  rowsRefused: number
  rowsSuppressed: number
  /** Of the refused rows: those that say again what another row says. */
  rowsTwice: number
  leftOut: number
}

const keyIn = ({ series, regionCode, period }: FileFigure): string => `${series} ${regionCode} ${period}`

/** As a person says it: a whole year by its number. */
const whenOf = (period: string): string => period.replace(/JJ00$/, '')

/** Reads every row, bounded: of refused rows as many are kept as a person could mend. */
async function readRows({ source, survey }: Mapped, reader: RowReader): Promise<Rows> {
  const rows: Rows = { figures: [], at: [], refused: [], rowsRead: 0, rowsRefused: 0, rowsSuppressed: 0, rowsTwice: 0, leftOut: 0 }
  const seen = new Map<string, number>()
  const region = survey.headings[reader.regionColumn] ?? survey.headings[0] ?? ''
  const refuse = (rowNumber: number, problems: readonly CellProblem[]) => {
    rows.rowsRefused += 1
    if (rows.refused.length < MOST_REFUSALS) rows.refused.push({ rowNumber, problems })
  }
  const unknown: (readonly [FileFigure, number])[] = []
  const keep = (figure: FileFigure, rowNumber: number) => {
    seen.set(keyIn(figure), rowNumber)
    rows.figures.push(figure)
    rows.at.push(rowNumber)
  }
  const take = (line: Line) => {
    rows.rowsRead += 1
    const read = reader.read(line)
    if (read.kind === 'REFUSED') return refuse(line.number, read.problems)
    if (read.kind === 'LEFT_OUT') {
      rows.leftOut += 1
      return
    }
    // What is not known takes no place: another row may know it.
    if (read.kind === 'SUPPRESSED') {
      rows.rowsSuppressed += 1
      unknown.push(...read.figures.map((figure) => [figure, line.number] as const))
      return
    }
    const keys = read.figures.map(keyIn)
    const twice = read.figures.find((_, index) => seen.has(keys[index] ?? ''))
    if (twice) {
      rows.rowsTwice += 1
      return refuse(line.number, [{ column: region, code: 'imports.row_twice', value: `${twice.regionCode} ${whenOf(twice.period)}`, otherRow: seen.get(keyIn(twice)) ?? 0 }])
    }
    read.figures.forEach((figure) => { keep(figure, line.number) })
  }
  for await (const lines of source.lines()) {
    lines.filter((line) => line.number >= survey.firstRow && !isNote(line, survey)).forEach(take)
    if (rows.figures.length > MOST_FIGURES) throw ruleBroken('imports.too_many_figures', { max: MOST_FIGURES })
    if (reader.series.length > MOST_SERIES) throw ruleBroken('imports.too_many_series', { max: MOST_SERIES })
  }
  for (const [figure, rowNumber] of unknown) if (!seen.has(keyIn(figure))) keep(figure, rowNumber)
  return rows
}

const NOTHING: ImportReport = { lacks: [], series: [], preview: [], flags: [], questions: [], leftOut: 0, stopped: null }

/** What stands there of each series of the file. */
async function readThere(tx: CoalitionTx, ctx: CoalitionContext, series: readonly TargetSeries[], mapping: Mapping, targets: readonly BatchTarget[]): Promise<Map<string, StoredFigure>[]> {
  const there: Map<string, StoredFigure>[] = []
  for (const one of series) {
    const target = targetOf(one, mapping, targets)
    const figures = target ? await readFigures(tx, ctx, 'cardKey' in target ? target.cardKey : target) : []
    there.push(new Map(figures.map((figure) => [figureKey(figure), figure])))
  }
  return there
}

/** As a municipality is called; the code of what has no name here. */
const nameOf = (code: string, places: Places): string => (code === 'NL00' ? 'Nederland' : (places.byCode.get(code)?.name ?? code))

const shown = (value: number | null | undefined): string => (value === null || value === undefined ? '' : value.toLocaleString('nl-NL', { maximumFractionDigits: 2 }))

interface Beside {
  readonly series: readonly TargetSeries[]
  readonly there: readonly Map<string, StoredFigure>[]
  readonly valueColumn: string
  readonly places: Places
}

/** Each figure beside what stands there and what was there a year before. */
function weigh({ figures, at }: Rows, { series, there, valueColumn, places }: Beside) {
  const inFile = new Map(figures.map((figure) => [keyIn(figure), figure.value]))
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0 }
  const staged: StagedFigure[] = []
  const flags: FlaggedFigure[] = []
  let flagged = 0
  figures.forEach((figure, index) => {
    const stored = asFigure(figure)
    const now = there[figure.series]?.get(figureKey(stored))
    const kind = compareFigure(stored, now)
    counts[kind] += 1
    staged.push({ ...figure, was: now ? { numerator: now.numerator, denominator: now.denominator, value: now.value, status: now.status, attribute: now.attribute } : null })
    const target = series[figure.series]
    if (kind === 'UNCHANGED' || !target) return
    const before = { ...figure, period: yearBefore(figure.period) }
    const known = inFile.get(keyIn(before)) ?? there[figure.series]?.get(figureKey(asFigure(before)))?.value
    const code = unlikely(figure, target, known)
    if (!code) return
    flagged += 1
    if (flags.length < SHOWN_FLAGS) {
      flags.push({ rowNumber: at[index] ?? 0, column: target.name || valueColumn, code, value: `${nameOf(figure.regionCode, places)} ${whenOf(figure.period)}: ${shown(figure.value)}${code === 'imports.fell_by_half' ? ` (${whenOf(before.period)}: ${shown(known)})` : ''}` })
    }
  })
  return { counts, staged, flags, flagged }
}

function previewOf({ figures, at }: Rows, series: readonly TargetSeries[], places: Places): PreviewFigure[] {
  return figures.slice(0, SHOWN_FIGURES).map((figure, index) => ({
    rowNumber: at[index] ?? 0, series: series[figure.series]?.name ?? '', unit: series[figure.series]?.unit ?? '', regionCode: figure.regionCode,
    regionName: nameOf(figure.regionCode, places), period: whenOf(figure.period), value: figure.value, status: figure.status,
  }))
}

/** What the figures of a file would be called when the file says it in its title only. */
const titleOf = ({ fileName, survey: { notes } }: Mapped): string =>
  (notes.find((note) => !/^(?:bron|source|©)/i.test(note)) ?? fileName.replace(/\.\w{2,5}$/, '').replace(/[_-]+/g, ' ')).slice(0, 120)

/** What the chosen indicator is called and in what it counts; undefined when none is chosen. */
function chosenOf(mapping: Mapping, targets: readonly BatchTarget[]): Pick<TargetSeries, 'name' | 'unit'> | undefined {
  const chosen = readTarget(mapping.target)
  if (!chosen) return undefined
  return 'cardKey' in chosen ? CARDS[chosen.cardKey] : targets.find((one) => one.id === chosen.indicatorId)
}

/**
 * Reads a file by what its columns mean, and keeps what it would do: every figure beside what stands there, what is wrong,
 * what is unlikely, and what somebody must be asked. No figure is written.
 * @throws DomainError not_found when there is no such batch here
 */
export async function stageFile(tx: CoalitionTx, ctx: CoalitionContext, mapped: Mapped, asked?: Answers): Promise<ImportCounts> {
  const { importId, survey } = mapped
  const mapping = { ...mapped.mapping, roles: onceEach(mapped.mapping.roles) }
  authorize(importsPolicy, ctx, 'check')
  if (!await findImport(tx, importId)) throw notFound()
  await clearStaged(tx, importId)
  const ask = async (lacks: readonly Lack[]): Promise<ImportCounts> => {
    const counts = { rowsRead: survey.rows, rowsSuppressed: 0, rowsRefused: 0, figuresNew: 0, figuresChanged: 0, figuresUnchanged: 0, figuresFlagged: 0 }
    await updateStaged(tx, importId, { mapping, report: { ...NOTHING, lacks }, counts })
    return counts
  }
  const lacks = lacksOf(survey, mapping)
  if (lacks.length > 0) return ask(lacks)
  const places = placesOf(await listMunicipalities(tx))
  const targets = await listBatchTargets(tx, ctx)
  const chosen = chosenOf(mapping, targets)
  const reader = new RowReader({
    survey, mapping, places, scale: chosen ? scaleOf(chosen.unit) : 100, answers: asked ?? await listAnswers(tx), thisYear: Number(dayOf(ctx.now).slice(0, 4)), zeroIsMissing: isZeroMissing(survey, mapping), title: titleOf(mapped),
  })
  const rows = await readRows(mapped, reader)
  if (!tellsApart(rows)) return ask(['APART'])
  // One indicator takes one kind of figure: of more each goes to its own.
  const used = reader.series.length === 1 && chosen ? mapping : { ...mapping, target: null }
  const there = await readThere(tx, ctx, reader.series, used, targets)
  const series = reader.series.map((one) => (used.target && chosen ? { ...one, name: chosen.name, unit: chosen.unit } : one))
  const { counts: kinds, staged, flags, flagged } = weigh(rows, { series, there, valueColumn: survey.headings[0] ?? '', places })
  const counts = {
    rowsRead: rows.rowsRead, rowsSuppressed: rows.rowsSuppressed, rowsRefused: rows.rowsRefused, figuresNew: kinds.NEW, figuresChanged: kinds.CHANGED, figuresUnchanged: kinds.UNCHANGED, figuresFlagged: flagged,
  }
  await insertRefused(tx, importId, rows.refused)
  await insertParts(tx, importId, staged)
  const questions = [...reader.questions.values()].slice(0, MOST_QUESTIONS)
    .map(({ name, found }) => ({ name, candidates: found.candidates.map(({ code, name: called, firstYear, lastYear }) => ({ code, name: `${called} (${code}, ${firstYear}–${lastYear})` })) }))
  const report: ImportReport = {
    lacks: [], series: series.map((one) => ({ ...one, isNew: targetOf(one, used, targets) === undefined })), preview: previewOf(rows, series, places), flags, questions, leftOut: rows.leftOut, stopped: null,
  }
  await updateStaged(tx, importId, { mapping: used, report, counts })
  return counts
}
