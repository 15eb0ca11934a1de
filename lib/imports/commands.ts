import 'server-only'
import { createHash } from 'node:crypto'
import { keepTarget, takeBackFigures } from '@/lib/indicators/batches/commands'
import { countFiguresOf, listBatchTargets } from '@/lib/indicators/batches/queries'
import { storeFigures } from '@/lib/indicators/commands'
import { readFigures } from '@/lib/indicators/queries'
import { figureKey } from '@/lib/indicators/rules'
import type { Figure } from '@/lib/indicators/types'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { storeFile } from '@/lib/platform/files/store'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { MOST_AT_ONCE, PROGRESS_EVERY } from './definitions'
import { asFigure } from './figures/rules'
import type { TargetSeries } from './meaning/types'
import { placeKey, placesOf } from './places/rules'
import { importsPolicy } from './policy'
import { openFile, UnreadableFile } from './reading/documents'
import type { Opened, Source } from './reading/types'
import { findMapping, keepAnswers, keepMapping } from './remembered/store'
import { canDecide, canOverwrite, canUndo, columnsLacking, compareFigure, fitting, mappingFor, targetOf } from './rules'
import type { ConfirmForm, ImportForm, MappingForm, PlacesForm, UndoForm } from './schema'
import { stageFile } from './staging/commands'
import {
  decide, findFileContent, findImport, finishWriting, insertImport, listMunicipalities, lockImport, lockWaiting, markUndone, readParts, stayAwake, stopWriting, updateProgress,
  type ImportStored, type StagedFigure,
} from './store'
import { surveyFile } from './survey/rules'
import { WRITE_IMPORT, type ImportCounts, type ImportEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const eventOf = (event: ImportEvent['event'], id: string, { figuresNew, figuresChanged, rowsRefused }: Pick<ImportCounts, 'figuresNew' | 'figuresChanged' | 'rowsRefused'>): ImportEvent =>
  ({ event, subject: { type: 'data_import', id }, changes: { rowsNew: figuresNew, rowsChanged: figuresChanged, rowsRefused } })

/** The same headings, the same choice: what was chosen for one such file holds for the next. */
const shapeOf = (headings: readonly string[]): string => createHash('sha256').update(headings.map((one) => one.toLowerCase()).join('\u0001')).digest('hex')

const AWAKE_EVERY_MS = 1_000

/** The lines of a file; while they are read the database hears from us now and then. */
function sourceOf(tx: CoalitionTx, opened: Opened): Source {
  if (!opened.ok) throw ruleBroken(opened.problem.code, opened.problem.params)
  const { source } = opened
  return {
    ...source,
    async* lines() {
      let last = Date.now()
      for await (const lines of source.lines()) {
        if (Date.now() - last > AWAKE_EVERY_MS) {
          await stayAwake(tx)
          last = Date.now()
        }
        yield lines
      }
      await stayAwake(tx)
    },
  }
}

/** What is noticed while a file is read is said like everything else that is wrong with it. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableFile) throw ruleBroken(error.problem.code, error.problem.params)
    throw error
  }
}

const MEDIA_TYPES = { CSV: 'text/csv', JSON: 'application/json', WORKBOOK: 'application/octet-stream' } as const

/**
 * Stage one: reads and checks a file. No figure is written; the batch waits for a person to look at it.
 * @throws DomainError rule_broken when the file as a whole cannot be read, or holds what points at a person; then nothing
 * is kept of it
 * @returns the batch's id
 */
export async function checkFile(tx: CoalitionTx, ctx: MemberContext, file: { name: string; bytes: Buffer }): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const source = sourceOf(tx, openFile(file.bytes))
  const surveyed = await reading(async () => surveyFile(source, placesOf(await listMunicipalities(tx)), dayOf(ctx.now)))
  if (!surveyed.ok) throw ruleBroken(surveyed.problem.code, surveyed.problem.params)
  const { survey } = surveyed
  const lacking = columnsLacking(survey.headings)
  if (lacking.length > 0) throw ruleBroken('imports.columns_missing', { columns: lacking.map((name) => `‘${name}’`).join(', '), count: lacking.length })
  const shape = shapeOf(survey.headings)
  const mapping = fitting(await findMapping(tx, shape), survey) ?? mappingFor(survey)
  const { id: fileId } = await storeFile(tx, ctx, { name: file.name, mediaType: MEDIA_TYPES[source.kind], bytes: file.bytes })
  const id = newId()
  const report = { lacks: [], series: [], preview: [], flags: [], questions: [], leftOut: 0, stopped: null }
  await insertImport(tx, id, { fileId, shape, survey, mapping, report, rowsRead: survey.rows }, by(ctx))
  const counts = await reading(() => stageFile(tx, ctx, { importId: id, fileName: file.name, source, survey, mapping }))
  record<ImportEvent>(tx, ctx, eventOf('import_checked', id, counts))
  return id
}

/** A batch that nobody decided on yet; no other is decided on until the end. */
async function waiting(tx: CoalitionTx, importId: string): Promise<ImportStored> {
  await lockWaiting(tx)
  const batch = await findImport(tx, importId)
  if (!batch) throw notFound()
  const allowed = canDecide(batch.status)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return batch
}

async function stageAgain(tx: CoalitionTx, ctx: MemberContext, batch: ImportStored, mapping: ImportStored['mapping']): Promise<string> {
  const bytes = await findFileContent(tx, batch.id)
  if (!bytes) throw notFound()
  const { survey, fileName } = batch
  const counts = await reading(() => stageFile(tx, ctx, { importId: batch.id, fileName, source: sourceOf(tx, openFile(bytes)), survey, mapping }))
  record<ImportEvent>(tx, ctx, eventOf('import_checked', batch.id, counts))
  return batch.id
}

/** What the columns say, as somebody chose it; remembered for files with the same headings. */
export async function mapColumns(tx: CoalitionTx, ctx: MemberContext, input: MappingForm): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const batch = await waiting(tx, input.importId)
  const roles = batch.survey.headings.map((_, index) => input.columns.get(index) ?? null)
  const mapping = { roles, fixedRegion: input.fixedRegion, fixedPeriod: input.fixedPeriod, target: input.target }
  await keepMapping(tx, batch.shape, mapping, by(ctx))
  return stageAgain(tx, ctx, batch, mapping)
}

/** Which places the names mean that were not sure; remembered for every file after it. */
export async function answerPlaces(tx: CoalitionTx, ctx: MemberContext, input: PlacesForm): Promise<string> {
  authorize(importsPolicy, ctx, 'check')
  const batch = await waiting(tx, input.importId)
  const asked = batch.report.questions.flatMap(({ name, candidates }, index) => {
    const answer = input.places.get(index)
    if (answer === undefined || (answer !== null && !candidates.some((one) => one.code === answer))) return []
    return [[placeKey(name), answer] as const]
  })
  // A name of a place is kept; what points at a person is none.
  refusePersonalData(ctx.now, Object.fromEntries(asked.map(([name]) => [name, name])))
  await keepAnswers(tx, new Map(asked), by(ctx))
  return stageAgain(tx, ctx, batch, batch.mapping)
}

const wasOf = ({ was, regionCode, period }: StagedFigure): Figure | null => (was ? { regionCode, year: Number(period.slice(0, 4)), period, ...was } : null)

/** The indicator that figures of a series go to, and what stands there of it. */
async function thereOf(tx: CoalitionTx, ctx: CoalitionContext, batch: ImportStored, series: TargetSeries): Promise<ReadonlyMap<string, Figure>> {
  const target = targetOf(series, batch.mapping, await listBatchTargets(tx, ctx))
  const figures = target ? await readFigures(tx, ctx, 'cardKey' in target ? target.cardKey : target) : []
  return new Map(figures.map((figure) => [figureKey(figure), figure]))
}

/**
 * The figures of a batch that change something, per series of the file.
 * @throws DomainError rule_broken when other figures came in since the file was read: what the person saw is no longer
 * what would happen, and an older file would undo a newer one
 */
async function figuresToWrite(tx: CoalitionTx, ctx: CoalitionContext, batch: ImportStored): Promise<Figure[][]> {
  const there: ReadonlyMap<string, Figure>[] = []
  for (const series of batch.report.series) there.push(await thereOf(tx, ctx, batch, series))
  const toWrite = batch.report.series.map((): Figure[] => [])
  for await (const part of readParts(tx, batch.id)) {
    for (const staged of part) {
      const figure = asFigure(staged)
      const now = there[staged.series]?.get(figureKey(figure))
      if (!canOverwrite(figure, wasOf(staged), now)) throw ruleBroken('imports.figures_changed')
      if (compareFigure(figure, now) !== 'UNCHANGED') toWrite[staged.series]?.push(figure)
    }
  }
  return toWrite
}

const sourceText = ({ fileName, survey: { notes } }: ImportStored): string => (notes.find((note) => /^(?:bron|©)/i.test(note))?.replace(/^bron:?\s*/i, '') ?? `bestand ${fileName}`).slice(0, 200)

/** Writes what a batch changes, in one transaction, and says now and then how far it is. */
async function writeBatch(tx: CoalitionTx, ctx: CoalitionContext, batch: ImportStored, progress: (done: number) => Promise<void>): Promise<void> {
  const toWrite = await figuresToWrite(tx, ctx, batch)
  const targets = await listBatchTargets(tx, ctx)
  let done = 0
  for (const [index, series] of batch.report.series.entries()) {
    const figures = toWrite[index] ?? []
    if (figures.length === 0) continue
    const target = targetOf(series, batch.mapping, targets) ?? { indicatorId: await keepTarget(tx, ctx, { ...series, hasDenominator: batch.mapping.roles.includes('DENOMINATOR'), source: sourceText(batch) }) }
    for (let from = 0; from < figures.length; from += PROGRESS_EVERY) {
      await storeFigures(tx, ctx, { ...target, figures: figures.slice(from, from + PROGRESS_EVERY), importId: batch.id })
      done += Math.min(PROGRESS_EVERY, figures.length - from)
      await progress(done)
    }
  }
  await finishWriting(tx, batch.id, await countFiguresOf(tx, ctx, batch.id))
}

/**
 * Stage two: writes the figures that were found good, all or none. A large batch is written in the background. Once; a
 * batch that was decided is refused.
 * @throws DomainError rule_broken when other figures came in since the file was read
 * @returns whether it is written, or will be
 */
export async function confirmImport(tx: CoalitionTx, ctx: MemberContext, input: ConfirmForm): Promise<{ readonly id: string; readonly isWritten: boolean }> {
  authorize(importsPolicy, ctx, 'decide')
  const batch = await waiting(tx, input.importId)
  if (batch.report.lacks.length > 0) throw ruleBroken('imports.columns_lacking')
  if (batch.figuresFlagged > 0 && !input.seen) throw new InvalidInput([{ field: 'seen', code: 'imports.not_seen' }])
  const isWritten = batch.figuresNew + batch.figuresChanged <= MOST_AT_ONCE
  if (!isWritten) {
    await decide(tx, batch.id, 'WRITING', by(ctx))
    await enqueue(tx, ctx, WRITE_IMPORT, batch.id)
  } else {
    await decide(tx, batch.id, 'CONFIRMED', by(ctx))
    await writeBatch(tx, ctx, batch, async () => undefined)
  }
  record<ImportEvent>(tx, ctx, eventOf('import_confirmed', batch.id, batch))
  return { id: batch.id, isWritten }
}

/** The background task: writes a large batch that somebody decided on. Asked twice it writes once. */
export async function writeImport(tx: CoalitionTx, ctx: CoalitionContext, { importId, progress }: { importId: string; progress: (done: number) => Promise<void> }): Promise<void> {
  authorize(importsPolicy, ctx, 'write')
  const batch = await findImport(tx, importId)
  if (batch?.status === 'WRITING') await writeBatch(tx, ctx, batch, progress)
}

/** How far the background task is. */
export async function showProgress(tx: CoalitionTx, ctx: CoalitionContext, { importId, done }: { importId: string; done: number }): Promise<void> {
  authorize(importsPolicy, ctx, 'write')
  await updateProgress(tx, importId, done)
}

/** The background task could not write: nothing of the batch stands there, it waits again and says why. */
export async function stopImport(tx: CoalitionTx, ctx: CoalitionContext, { importId, code }: { importId: string; code: ErrorCode }): Promise<void> {
  authorize(importsPolicy, ctx, 'write')
  const batch = await findImport(tx, importId)
  if (batch?.status !== 'WRITING') return
  await stopWriting(tx, importId, { ...batch.report, stopped: code })
  record<ImportEvent>(tx, ctx, eventOf('import_stopped', importId, batch))
}

/** Sets a batch aside: nothing of it was written. */
export async function cancelImport(tx: CoalitionTx, ctx: MemberContext, input: ImportForm): Promise<string> {
  authorize(importsPolicy, ctx, 'decide')
  const batch = await waiting(tx, input.importId)
  await decide(tx, batch.id, 'CANCELLED', by(ctx))
  record<ImportEvent>(tx, ctx, eventOf('import_cancelled', batch.id, batch))
  return batch.id
}

/**
 * Takes back what a batch wrote: new figures go, and those that it replaced stand there again, with their date and source.
 * @throws DomainError rule_broken when newer figures stand on it
 */
export async function undoImport(tx: CoalitionTx, ctx: MemberContext, input: UndoForm): Promise<string> {
  authorize(importsPolicy, ctx, 'decide')
  refusePersonalData(ctx.now, { reason: input.reason })
  await lockImport(tx, input.importId)
  const batch = await findImport(tx, input.importId)
  if (!batch) throw notFound()
  const allowed = canUndo(batch.status, batch.figuresWritten)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const taken = await takeBackFigures(tx, ctx, { importId: batch.id, written: batch.figuresWritten })
  if (!taken.ok) throw ruleBroken('imports.built_upon')
  await markUndone(tx, batch.id, input.reason, by(ctx))
  record<ImportEvent>(tx, ctx, eventOf('import_undone', batch.id, batch))
  return batch.id
}
