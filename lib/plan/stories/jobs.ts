import 'server-only'
import type { Job } from '@/lib/platform/jobs/outbox'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { forgetStories } from './commands'
import { FORGET_STORIES } from './types'

/** Once a night, for every coalition that runs. */
export const storyJobs: readonly Job[] = [
  { topic: FORGET_STORIES, isNightly: true, run: async (ctx) => { await inCoalition(ctx, (tx) => forgetStories(tx, ctx)) } },
]
