import * as ranking from '@/lib/contributions/ranking/commands'
import * as readRankings from '@/lib/contributions/ranking/queries'
import type { DecisionForm } from '@/lib/contributions/ranking/schema'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { rankingInput } from '@/tests/support/ranking'
import { as, coordinator, lists, type Case } from './ways'

// The cases of what parents and professionals put first, for the matrix.

/** Only what is closed is decided. */
async function closeAndDecide(tx: CoalitionTx, ctx: MemberContext, input: DecisionForm): Promise<string> {
  await ranking.closeRanking(tx, ctx, input)
  return ranking.decideRanking(tx, ctx, input)
}

export const RANKINGS: Readonly<Record<string, Case>> = {
  'contributions.openRanking': lists('COORDINATOR', ranking.openRanking, rankingInput()),
  'contributions.rank': as('EXPERIENCE_EXPERT', ranking.rank, ({ ids: { rankingId, rankingItemIds: [firstId, secondId, thirdId] } }) => ({ roundId: rankingId, firstId, secondId, thirdId })),
  'contributions.closeRanking': coordinator(ranking.closeRanking, ({ ids }) => ({ roundId: ids.rankingId })),
  'contributions.decideRanking': coordinator(closeAndDecide, ({ ids }) => ({ roundId: ids.rankingId, decision: 'We doen het' })),
  'contributions.listRankingSources': lists('COORDINATOR', readRankings.listRankingSources),
  'contributions.listRankings': lists('PROFESSIONAL', readRankings.listRankings),
  'contributions.readRanking': coordinator(readRankings.readRanking, ({ ids }) => ids.rankingId),
}
