import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { SHOWN_REFUSALS } from './definitions'
import { readCells, refusedCsv } from './documents'
import { importsPolicy } from './policy'
import { decodeText } from './rules'
import { findFileContent, findImport, listImportRows, listRefused } from './store'
import type { ImportListed, ImportRead } from './types'

/** The last twenty batches, the newest first. */
export async function listImports(tx: CoalitionTx, ctx: CoalitionContext): Promise<ImportListed[]> {
  authorize(importsPolicy, ctx, 'read')
  return listImportRows(tx)
}

/** A batch with its counts and its first refused rows. */
export async function readImport(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<ImportRead> {
  authorize(importsPolicy, ctx, 'read')
  const found = isId(id) ? await findImport(tx, id) : undefined
  if (!found) throw notFound()
  return { ...found, refused: await listRefused(tx, id, SHOWN_REFUSALS) }
}

/** The refused rows of a batch as a file, in the shape of the file they came from. */
export async function readRefusedFile(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<{ name: string; csv: string }> {
  const { fileName } = await readImport(tx, ctx, id)
  const content = await findFileContent(tx, id)
  const decoded = content ? decodeText(content) : undefined
  if (!decoded?.ok) throw notFound()
  const [header = []] = readCells(decoded.text.slice(0, decoded.text.indexOf('\n')))
  return { name: `geweigerd-${fileName.replace(/[^\w.-]+/g, '-')}`, csv: refusedCsv(header, await listRefused(tx, id)) }
}
