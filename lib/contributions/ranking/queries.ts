import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listInitiatives } from '@/lib/sparks/queries'
import { rankingPolicy } from './policy'
import { isOpen } from './rules'
import { findOwnBallot, findResult, findRound, findSources, listRounds } from './store'
import type { RankingListed, RankingRead, RankingSource } from './types'

/** Signals of so long ago still say what there is to do. */
const RECENT_DAYS = 180
/** More of one kind than a list can hold. */
const MOST_SPARKS = 8

/** What stands in the workspace already and that can be asked about: nothing is typed twice. */
export async function listRankingSources(tx: CoalitionTx, ctx: MemberContext): Promise<RankingSource[]> {
  authorize(rankingPolicy, ctx, 'open')
  const { challenges, themes } = await findSources(tx, new Date(ctx.now.getTime() - RECENT_DAYS * 86_400_000))
  const sparks = await listInitiatives(tx, ctx)
  return [
    ...challenges.map(({ id, title }): RankingSource => ({ value: `challenge:${id}`, kind: 'CHALLENGE', words: title, challengeId: id })),
    ...challenges.flatMap(({ id, parentsSay }): RankingSource[] => (parentsSay ? [{ value: `says:${id}`, kind: 'PARENTS_SAY', words: parentsSay, challengeId: id }] : [])),
    ...sparks.slice(0, MOST_SPARKS).map(({ id, title }): RankingSource => ({ value: `spark:${id}`, kind: 'SPARK', words: title })),
    ...themes.map((theme): RankingSource => ({ value: `theme:${theme}`, kind: 'THEME', theme })),
  ]
}

/** Every round, the newest first. */
export async function listRankings(tx: CoalitionTx, ctx: MemberContext): Promise<RankingListed[]> {
  authorize(rankingPolicy, ctx, 'read')
  return listRounds(tx, ctx.actor.membershipId)
}

/** One round: with one's own answer, and once it is closed the two orders, when both groups have answers enough. */
export async function readRanking(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<RankingRead> {
  authorize(rankingPolicy, ctx, 'read')
  const round = isId(id) ? await findRound(tx, id) : undefined
  if (!round) throw notFound()
  const open = isOpen(round, dayOf(ctx.now))
  return {
    ...round, isOpen: open, own: may(rankingPolicy, ctx, 'rank') ? (await findOwnBallot(tx, id, ctx.actor.membershipId)) ?? null : null, result: open ? null : await findResult(tx, id),
  }
}
