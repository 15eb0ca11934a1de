import 'server-only'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { warnLate } from './commands'
import { WARN_LATE } from './types'

/** Once a night, for every coalition that runs. */
export const contributionJobs: readonly Job[] = [
  { topic: WARN_LATE, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => warnLate(tx, ctx)) } },
]
