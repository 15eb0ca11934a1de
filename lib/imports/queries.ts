import 'server-only'
import { listBatchTargets } from '@/lib/indicators/batches/queries'
import { CARDS } from '@/lib/indicators/definitions'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { SHOWN_REFUSALS } from './definitions'
import { cellsOf, refusedCsv } from './documents'
import { importsPolicy } from './policy'
import { canUndo } from './rules'
import { findFileContent, findImport, listImportRows, listRefused } from './store'
import type { ImportListed, ImportRead } from './types'

/** The last twenty batches, the newest first. */
export async function listImports(tx: CoalitionTx, ctx: CoalitionContext): Promise<ImportListed[]> {
  authorize(importsPolicy, ctx, 'read')
  return listImportRows(tx)
}

/** A batch with its counts, what was read of it, and its first refused rows. */
export async function readImport(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<ImportRead> {
  authorize(importsPolicy, ctx, 'read')
  const found = isId(id) ? await findImport(tx, id) : undefined
  if (!found) throw notFound()
  const { fileId: _file, shape: _shape, figuresWritten, decidedBy: _by, ...read } = found
  const own = await listBatchTargets(tx, ctx)
  const cards = Object.values(CARDS).map(({ key, name }) => ({ key: `card:${key}`, name }))
  const targets = [...cards, ...own.filter(({ cardKey }) => cardKey === null).map((one) => ({ key: `indicator:${one.id}`, name: one.name }))]
  return { ...read, mayUndo: canUndo(read.status, figuresWritten).can, refused: await listRefused(tx, id, SHOWN_REFUSALS), targets }
}

/** The refused rows of a batch as a file, in the shape of the file they came from. */
export async function readRefusedFile(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<{ name: string; csv: string }> {
  const { fileName, survey } = await readImport(tx, ctx, id)
  const content = await findFileContent(tx, id)
  if (!content) throw notFound()
  const refused = await listRefused(tx, id)
  const cells = await cellsOf(content, new Set(refused.map(({ rowNumber }) => rowNumber)))
  return { name: `geweigerd-${fileName.replace(/\.\w{2,5}$/, '').replace(/[^\w.-]+/g, '-')}.csv`, csv: refusedCsv(survey.headings, refused, cells) }
}
