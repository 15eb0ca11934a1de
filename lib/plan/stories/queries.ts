import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listRecords } from '../records/store'
import { storiesPolicy } from './policy'
import { mayUse, storiesToUse } from './rules'
import { listPublicRows, listStoryRows, listUsedRecords } from './store'
import type { PublicStory, StoryRead, StoryToUse } from './types'

/** The stories that this person may read and that may be shown today, the newest first. Those that may go outside have PUBLIC as readers. */
export async function listSuccessStories(tx: CoalitionTx, ctx: MemberContext): Promise<StoryRead[]> {
  authorize(storiesPolicy, ctx, 'read')
  return listStoryRows(tx, ctx)
}

/** Those beside a goal. */
export async function listStoriesOfGoal(tx: CoalitionTx, ctx: MemberContext, goalId: string): Promise<StoryRead[]> {
  authorize(storiesPolicy, ctx, 'read')
  return isId(goalId) ? listStoryRows(tx, ctx, { goalId }) : []
}

/** Those that may be told outside, as a report tells them. */
export async function listPublicStories(tx: CoalitionTx, ctx: MemberContext): Promise<PublicStory[]> {
  authorize(storiesPolicy, ctx, 'read')
  return listPublicRows(tx, ctx.now)
}

/** One of them; for who may not read it, and after its last day, it is not there. */
export async function readSuccessStory(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<StoryRead> {
  authorize(storiesPolicy, ctx, 'read')
  const [found] = isId(id) ? await listStoryRows(tx, ctx, { id }) : []
  if (!found) throw notFound()
  return found
}

/** One of them, for who changes it or takes it back. */
export async function readStoryToChange(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<StoryRead> {
  const story = await readSuccessStory(tx, ctx, id)
  authorize(storiesPolicy, ctx, 'change', story)
  return story
}

/** What was written down on worksheets already, to put beside a figure. */
export async function listStoriesToUse(tx: CoalitionTx, ctx: MemberContext): Promise<StoryToUse[]> {
  authorize(storiesPolicy, ctx, 'tell')
  const stories = (await listRecords(tx, ctx, 'F1.2')).filter((one) => mayUse(ctx.actor, one))
  return storiesToUse(stories, await listRecords(tx, ctx, 'F5.6'), new Set(await listUsedRecords(tx)))
}
