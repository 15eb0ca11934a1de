import 'server-only'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { forgetRecordings } from './commands'
import { FORGET_RECORDINGS } from './types'

/** Once a night, for every coalition that runs. */
export const storyVoiceJobs: readonly Job[] = [
  { topic: FORGET_RECORDINGS, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => forgetRecordings(tx, ctx)) } },
]
