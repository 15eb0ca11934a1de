import 'server-only'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { warnMandates } from './commands'
import { WARN_MANDATES } from './types'

/** Once a night, for every coalition that runs. */
export const mandateJobs: readonly Job[] = [
  { topic: WARN_MANDATES, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => warnMandates(tx, ctx)) } },
]
