import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { findFeed, listFeedRows } from './store'
import type { Feed, FeedRead } from './types'

/** What is followed at CBS for an indicator: when figures last came in, and how the last try went. */
export async function listFeeds(tx: CoalitionTx, ctx: CoalitionContext, indicatorId: string): Promise<FeedRead[]> {
  authorize(indicatorsPolicy, ctx, 'read')
  return isId(indicatorId) ? listFeedRows(tx, indicatorId) : []
}

/** Everything that is followed, for the task that asks CBS. */
export async function listFeedsToFetch(tx: CoalitionTx, ctx: CoalitionContext): Promise<Feed[]> {
  authorize(indicatorsPolicy, ctx, 'fetch')
  return listFeedRows(tx)
}

/** One of them, for the task that asks CBS; undefined when it was stopped. */
export async function readFeedToFetch(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<Feed | undefined> {
  authorize(indicatorsPolicy, ctx, 'fetch')
  return findFeed(tx, id)
}

/** For whom tables are sought: who may not follow one, does not ask CBS either. */
export async function readOwnArea(tx: CoalitionTx, ctx: CoalitionContext): Promise<{ code: string; name: string } | null> {
  authorize(indicatorsPolicy, ctx, 'define')
  return (await readProfile(tx, ctx)).municipality
}
