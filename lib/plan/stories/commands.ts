import 'server-only'
import { listGoals } from '@/lib/goals/queries'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findRecord, removeRecord } from '../records/store'
import { storiesPolicy } from './policy'
import { readStoryToChange } from './queries'
import { mayUse, readersOfRecord, storyProblems } from './rules'
import type { NewStoryForm, StoryForm, WithdrawStoryForm } from './schema'
import { insertStory, listUsers, removeStories, removeStoriesUntil, updateStory } from './store'
import { MAIL_STORY_WITHDRAWN, type StoryContent, type StoryEvent, type StoryReaders } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subjectOf = (id: string) => ({ type: 'success_story', id })

/** How far who told it let the kept story go; null without one. @throws DomainError when it was taken back, or is not theirs to use */
async function allowedBy(tx: CoalitionTx, ctx: MemberContext, recordId: string | null): Promise<StoryReaders | null> {
  if (recordId === null) return null
  const kept = await findRecord(tx, ctx, recordId)
  if (kept?.worksheet !== 'F1.2' || !mayUse(ctx.actor, kept)) throw ruleBroken('stories.record_gone')
  return readersOfRecord(kept)
}

/** Everything that is wrong with it at once: what points at a person, what does not fit, and what is not there. */
async function refuse(tx: CoalitionTx, ctx: MemberContext, content: StoryContent, recordId: string | null): Promise<void> {
  const { chosenName, quote, body, indicatorId, goalId } = content
  const problems = [...personalDataIn(ctx.now, { chosenName, quote, body }), ...storyProblems(content, { today: dayOf(ctx.now), allowed: await allowedBy(tx, ctx, recordId) })]
  if (indicatorId !== null && !(await listIndicators(tx, ctx)).some((one) => one.id === indicatorId)) problems.push({ field: 'indicatorId', code: 'indicators.not_followed' })
  if (goalId !== null && !(await listGoals(tx, ctx)).some((one) => one.id === goalId && !one.isExample)) problems.push({ field: 'goalId', code: 'stories.goal_missing' })
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Puts a story beside a figure or a goal. Sent twice, it is one; of a story on a worksheet there is one. */
export async function tellStory(tx: CoalitionTx, ctx: MemberContext, input: NewStoryForm): Promise<string> {
  authorize(storiesPolicy, ctx, 'tell')
  await refuse(tx, ctx, input, input.recordId)
  return once(tx, ctx, 'stories.tell', input, async (id) => {
    if (!(await insertStory(tx, id, input, by(ctx)))) throw ruleBroken('stories.used_already')
    record<StoryEvent>(tx, ctx, { event: 'success_story_told', subject: subjectOf(id), changes: { readers: input.readers } })
  })
}

/** Changes it. @throws Conflict with both texts */
export async function changeStory(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, ...input }: StoryForm): Promise<string> {
  const before = await readStoryToChange(tx, ctx, id)
  await refuse(tx, ctx, input, before.recordId)
  if (!(await updateStory(tx, id, expectedVersion, input, by(ctx)))) {
    const now = await readStoryToChange(tx, ctx, id)
    const { teller, chosenName, quote, body, consentWay, consentOn, readers, shownUntil, indicatorId, goalId } = now
    throw new Conflict({
      changedBy: now.updatedByName, changedAt: now.updatedAt, currentVersion: now.version,
      theirs: { teller, chosenName: chosenName ?? '', quote, body, consentWay, consentOn, readers, shownUntil, indicatorId: indicatorId ?? '', goalId: goalId ?? '' },
      names: { ...(indicatorId ? { [indicatorId]: now.indicatorName ?? '' } : {}), ...(goalId ? { [goalId]: now.goalTitle ?? '' } : {}) },
    })
  }
  record<StoryEvent>(tx, ctx, { event: 'success_story_changed', subject: subjectOf(id), changes: { readers: input.readers } })
  return id
}

/**
 * Takes a story back: it is gone from every page, export and copy, and so is the kept story that it was made from. Who used it
 * hears that it went; what it said stands in no mail.
 */
export async function withdrawStory(tx: CoalitionTx, ctx: MemberContext, { id }: WithdrawStoryForm): Promise<void> {
  const { recordId } = await readStoryToChange(tx, ctx, id)
  const users = await listUsers(tx, { storyId: id, recordId, exceptId: ctx.actor.membershipId })
  if ((await removeStories(tx, { id })).length === 0) throw notFound()
  if (recordId !== null) await removeRecord(tx, { id: recordId, worksheet: 'F1.2' }, recordId)
  for (const membershipId of users) await enqueue(tx, ctx, MAIL_STORY_WITHDRAWN, membershipId)
  record<StoryEvent>(tx, ctx, { event: 'success_story_withdrawn', subject: subjectOf(id) })
}

/** Lets go of the stories whose last day has gone. They are shown nowhere from that day; this removes them. @returns how many */
export async function forgetStories(tx: CoalitionTx, ctx: CoalitionContext): Promise<number> {
  authorize(storiesPolicy, ctx, 'forget')
  const gone = await removeStoriesUntil(tx, dayOf(ctx.now))
  for (const id of gone) record<StoryEvent>(tx, ctx, { event: 'success_story_over', subject: subjectOf(id) })
  return gone.length
}
