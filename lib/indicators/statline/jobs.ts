import 'server-only'
import { statlineAddress } from '@/lib/platform/env'
import type { Job } from '@/lib/platform/jobs/outbox'
import { log } from '@/lib/platform/log'
import type { JobContext } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { keepFailure, keepFetched } from './commands'
import { PATIENT, type StatlineBounds } from './definitions'
import { fetchFigures } from './gateway'
import { listFeedsToFetch, readFeedToFetch } from './queries'
import { StatlineError } from './rules'
import { FETCH_FEED, FOLLOW_FEEDS, type Feed } from './types'

/** Asks CBS, outside any transaction, and keeps what came or why nothing did. */
export async function fetchFeed(ctx: JobContext, feed: Feed, bounds: StatlineBounds = PATIENT): Promise<void> {
  try {
    const fetched = await fetchFigures(feed.tableId, feed, feed, { address: statlineAddress(), bounds })
    await inCoalition(ctx, (tx) => keepFetched(tx, ctx, { id: feed.id, fetched }))
  } catch (error) {
    if (!(error instanceof StatlineError)) throw error
    log.warn({ table: feed.tableId, problem: error.problem, detail: error.detail }, 'a table of CBS could not be read')
    await inCoalition(ctx, (tx) => keepFailure(tx, ctx, { id: feed.id, problem: error.problem }))
  }
}

/** Right after somebody chose a table. */
const fetchOne: Job = {
  topic: FETCH_FEED,
  isSlow: true,
  async run(ctx, id) {
    const feed = await inCoalition(ctx, (tx) => readFeedToFetch(tx, ctx, id))
    if (feed) await fetchFeed(ctx, feed)
  },
}

/** Every night: revisions of CBS come in by themselves. One table after another, so that CBS is not asked everything at once. */
const followAll: Job = {
  topic: FOLLOW_FEEDS,
  isNightly: true,
  async run(ctx) {
    for (const feed of await inCoalition(ctx, (tx) => listFeedsToFetch(tx, ctx))) await fetchFeed(ctx, feed)
  },
}

export const statlineJobs: readonly Job[] = [fetchOne, followAll]
