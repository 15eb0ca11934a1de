import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { contributionsPolicy } from './policy'
import { countUnanswered, findAnswerClock, findContribution, findShares, listAllContributions, listContributionsBy, listContributionsSharedWith, listNewlyAnswered } from './store'
import type { AnswerClock, ContributionRead, Share } from './types'

/** The contributions that this person may see: a coordinator all, an experience expert their own, a supporter what is shared with them. */
export async function listContributions(tx: CoalitionTx, ctx: MemberContext): Promise<ContributionRead[]> {
  if (may(contributionsPolicy, ctx, 'list_all')) return listAllContributions(tx)
  authorize(contributionsPolicy, ctx, 'read')
  if (ctx.actor.role === 'SUPPORTER') return listContributionsSharedWith(tx, ctx.actor.membershipId)
  return listContributionsBy(tx, ctx.actor.membershipId)
}

/** What this person gave and got a receipt on that they did not open yet. */
export async function listNewReceipts(tx: CoalitionTx, ctx: MemberContext): Promise<ContributionRead[]> {
  authorize(contributionsPolicy, ctx, 'see')
  return listNewlyAnswered(tx, ctx.actor.membershipId)
}

/** One contribution. Somebody else's is not there, and what is not shared with a supporter neither. */
export async function readContribution(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<ContributionRead> {
  authorize(contributionsPolicy, ctx, 'read')
  const found = isId(id) ? await findContribution(tx, id) : undefined
  if (!found) throw notFound()
  const sharedWith = ctx.actor.role === 'SUPPORTER' ? (await findShares(tx, found.id)).map((one) => one.supporterId) : []
  if (!may(contributionsPolicy, ctx, 'read', { ...found, sharedWith })) throw notFound()
  return found
}

/** Who reads this contribution besides the coordinators, for the person who gave it; somebody else's is not there. */
export async function listShares(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<Share[]> {
  authorize(contributionsPolicy, ctx, 'share')
  const found = isId(id) ? await findContribution(tx, id) : undefined
  if (!found || !may(contributionsPolicy, ctx, 'share', found)) throw notFound()
  return findShares(tx, id)
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
