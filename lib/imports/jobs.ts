import 'server-only'
import { DomainError } from '@/lib/platform/errors/domain-error'
import type { Job } from '@/lib/platform/jobs/outbox'
import type { JobContext } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { showProgress, stopImport, writeImport } from './commands'
import { forgetLists } from './partners/commands'
import { FORGET_LISTS } from './partners/types'
import { WRITE_IMPORT } from './types'

/** Writes a large batch in one transaction; how far it is stands in another, so that the page can say it. */
async function write(ctx: JobContext, importId: string): Promise<void> {
  const progress = (done: number) => inCoalition(ctx, (tx) => showProgress(tx, ctx, { importId, done }))
  try {
    await inCoalition(ctx, (tx) => writeImport(tx, ctx, { importId, progress }))
  } catch (error) {
    // A passing fault is tried again; what a rule refuses will be refused again.
    if (!(error instanceof DomainError) || error.kind !== 'rule_broken') throw error
    await inCoalition(ctx, (tx) => stopImport(tx, ctx, { importId, code: error.code }))
  }
}

export const importJobs: readonly Job[] = [
  /** Once a night, for every coalition that runs. */
  { topic: FORGET_LISTS, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => forgetLists(tx, ctx)) } },
  { topic: WRITE_IMPORT, isSlow: true, run: write },
]
