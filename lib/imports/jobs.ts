import 'server-only'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { forgetLists } from './partners/commands'
import { FORGET_LISTS } from './partners/types'

/** Once a night, for every coalition that runs. */
export const importJobs: readonly Job[] = [{ topic: FORGET_LISTS, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => forgetLists(tx, ctx)) } }]
