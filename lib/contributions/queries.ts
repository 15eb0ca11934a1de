import 'server-only'
import { listCommitmentWords } from '@/lib/agreements/life/queries'
import { readGoal } from '@/lib/goals/queries'
import { planPolicy } from '@/lib/plan/policy'
import { readPlanText } from '@/lib/plan/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { findFile } from '@/lib/platform/files/store'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { PARTS } from './definitions'
import { contributionsPolicy } from './policy'
import { passageNow } from './rules'
import { countUnanswered, findAnswerClock, findContribution, findShares, findVoiceFile, listAdoptedAndWithdrawn, listAllContributions, listContributionsBy, listContributionsSharedWith, listNewlyAnswered, type ContributionRow } from './store'
import type { AnswerClock, ContributionRead, Share, SubjectRead, WithdrawnRead } from './types'

/**
 * With what stands there now: a passage of the plan is found by its key, so it is the same one wherever it went. Who reads
 * a contribution and not the plan, a supporter, sees the words of then only.
 */
async function withNow(tx: CoalitionTx, ctx: MemberContext, rows: readonly ContributionRow[]): Promise<ContributionRead[]> {
  const plan = may(planPolicy, ctx, 'read')
  const passages = plan && rows.some((row) => row.about === 'PLAN') ? (await readPlanText(tx, ctx))?.passages ?? [] : []
  return rows.map(({ textNow, ...row }) => {
    const text = row.about === 'PLAN' ? passages.find((one) => one.key === row.part)?.text ?? null : textNow
    return { ...row, now: plan ? passageNow(row.quote, text) : null }
  })
}

/** The contributions that this person may see: a coordinator all, an experience expert their own, a supporter what is shared with them. */
export async function listContributions(tx: CoalitionTx, ctx: MemberContext): Promise<ContributionRead[]> {
  if (may(contributionsPolicy, ctx, 'list_all')) return withNow(tx, ctx, await listAllContributions(tx))
  authorize(contributionsPolicy, ctx, 'read')
  if (ctx.actor.role === 'SUPPORTER') return withNow(tx, ctx, await listContributionsSharedWith(tx, ctx.actor.membershipId))
  return withNow(tx, ctx, await listContributionsBy(tx, ctx.actor.membershipId))
}

/** What this person gave and got a receipt on that they did not open yet. */
export async function listNewReceipts(tx: CoalitionTx, ctx: MemberContext): Promise<ContributionRead[]> {
  authorize(contributionsPolicy, ctx, 'see')
  return withNow(tx, ctx, await listNewlyAnswered(tx, ctx.actor.membershipId))
}

async function findReadable(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ContributionRow> {
  authorize(contributionsPolicy, ctx, 'read')
  const found = isId(id) ? await findContribution(tx, id) : undefined
  if (!found) throw notFound()
  const sharedWith = ctx.actor.role === 'SUPPORTER' ? (await findShares(tx, found.id)).map((one) => one.supporterId) : []
  if (!may(contributionsPolicy, ctx, 'read', { ...found, sharedWith })) throw notFound()
  return found
}

/** What was said in a voice note, as sound, for whoever may read the contribution. */
export async function readVoice(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<{ mediaType: string; content: Buffer }> {
  const { id: contributionId } = await findReadable(tx, ctx, id)
  const fileId = await findVoiceFile(tx, contributionId)
  const file = fileId ? await findFile(tx, fileId) : undefined
  if (!file) throw notFound()
  return file
}

/** One contribution. Somebody else's is not there, and what is not shared with a supporter neither. */
export async function readContribution(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ContributionRead> {
  const found = await findReadable(tx, ctx, id)
  const [read] = await withNow(tx, ctx, [found])
  if (!read) throw notFound()
  return read
}

/** A goal or an afspraak, question by question, for who says something about one; empty questions are left out. */
export async function readSubject(tx: CoalitionTx, ctx: MemberContext, { about, id }: { about: SubjectRead['about']; id: string }): Promise<SubjectRead> {
  authorize(contributionsPolicy, ctx, 'give')
  if (about === 'GOAL') {
    const goal = await readGoal(tx, ctx, id)
    return { about, id: goal.id, title: goal.title, parts: PARTS.GOAL.flatMap((part) => (goal[part] ? [{ part, text: goal[part] }] : [])) }
  }
  const commitment = (await listCommitmentWords(tx, ctx)).find((one) => one.id === id)
  if (!commitment) throw notFound()
  return { about, id, title: commitment.what, parts: PARTS.COMMITMENT.flatMap((part) => (commitment[part] ? [{ part, text: commitment[part] }] : [])) }
}

/** Who reads this contribution besides the coordinators, for the person who gave it; somebody else's is not there. */
export async function listShares(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<Share[]> {
  authorize(contributionsPolicy, ctx, 'share')
  const found = isId(id) ? await findContribution(tx, id) : undefined
  if (!found || !may(contributionsPolicy, ctx, 'share', found)) throw notFound()
  return findShares(tx, id)
}

/** What the coalition adopted in the last year and who gave it took back: look whether what you made of it still holds. */
export async function listWithdrawnAfterAdoption(tx: CoalitionTx, ctx: CoalitionContext): Promise<WithdrawnRead[]> {
  authorize(contributionsPolicy, ctx, 'list_all')
  return listAdoptedAndWithdrawn(tx, addDays(dayOf(ctx.now), -365))
}

/** How many contributions wait for an answer. */
export async function countWaitingContributions(tx: CoalitionTx, ctx: CoalitionContext): Promise<number> {
  authorize(contributionsPolicy, ctx, 'list_all')
  return countUnanswered(tx)
}

/** How the promise to answer within 14 days is kept: numbers for the coordinator and the board table. */
export async function readAnswerClock(tx: CoalitionTx, ctx: CoalitionContext): Promise<AnswerClock> {
  authorize(contributionsPolicy, ctx, 'see_clock')
  const today = dayOf(ctx.now)
  return findAnswerClock(tx, today, addDays(today, -365))
}

/** Who gave a contribution, for the background task that tells them of the answer. */
export async function readContributor(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<{ createdBy: string } | undefined> {
  authorize(contributionsPolicy, ctx, 'mail_receipt')
  return findContribution(tx, id)
}
