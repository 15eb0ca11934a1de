import 'server-only'
import { listPartnersRead } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { notFound } from '@/lib/platform/errors/domain-error'
import { idOf, isId } from '@/lib/platform/ids'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { importsPolicy } from '../policy'
import { canUndo, countStaged, headerRow, missingFields, stageRows } from './rules'
import { findPartnerImport, listPartnerImportRows } from './store'
import type { Mapping, PartnerImportListed, PartnerImportRead, Staged, Table } from './types'

const MOST_LISTED = 20
const EXAMPLES = 3

/** The lists that were read last, the newest first. */
export async function listPartnerImports(tx: CoalitionTx, ctx: CoalitionContext): Promise<PartnerImportListed[]> {
  authorize(importsPolicy, ctx, 'read')
  return listPartnerImportRows(tx, MOST_LISTED)
}

/** What a list would do to the register as it is now; held, when that is what happens, until the end of the transaction. */
export async function stagePartners(
  tx: CoalitionTx, ctx: CoalitionContext, { cells, mapping }: { cells: Table; mapping: Mapping }, { hold = false } = {},
): Promise<Staged & { readonly seen: string }> {
  authorize(importsPolicy, ctx, 'check')
  const missing = missingFields(mapping)
  const staged = missing.length > 0
    ? { good: [], bad: [] }
    : stageRows(cells, mapping, await listPartnersRead(tx, ctx, { hold }), (text) => personalDataIn(ctx.now, { text }).length > 0)
  return { ...staged, seen: idOf(canonicalJson(staged)) }
}

/** A list with what each column says and what each row would do. Of one that was decided on: what it did. */
export async function readPartnerImport(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<PartnerImportRead> {
  authorize(importsPolicy, ctx, 'read')
  const found = isId(id) ? await findPartnerImport(tx, id) : undefined
  if (!found) throw notFound()
  const { cells, mapping, ...listed } = found
  if (listed.status !== 'CHECKED') return { ...listed, columns: [], missing: [], good: [], bad: [], seen: '', mayUndo: canUndo(listed, ctx.now).can }
  const staged = await stagePartners(tx, ctx, found)
  const start = headerRow(cells)
  const columns = (cells[start] ?? []).map((heading, index) => ({
    heading, field: mapping[index] ?? null,
    examples: [...new Set(cells.slice(start + 1).map((row) => row[index] ?? '').filter(Boolean))].slice(0, EXAMPLES),
  }))
  return { ...listed, ...countStaged(staged), ...staged, columns, missing: missingFields(mapping), mayUndo: false }
}
