import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ChallengeCard, ChallengeCardRead } from './types'

export async function findCard(tx: CoalitionTx, challengeId: string): Promise<ChallengeCardRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ChallengeCardRead>(sql`
    SELECT id AS "challengeId", title, causes_life AS "causesLife", causes_system AS "causesSystem",
      parents_say AS "parentsSay", place, parents_part AS "parentsPart", school_part AS "schoolPart", municipality_part AS "municipalityPart",
      partners_part AS "partnersPart", next_generation AS "nextGeneration", version
    FROM challenge WHERE coalition_id = ${coalitionId}::uuid AND id = ${challengeId}::uuid AND discarded_at IS NULL`)
  return row
}

/** False when somebody else changed the opgave since that version. */
export async function updateCard(tx: CoalitionTx, id: string, card: ChallengeCard, expectedVersion: number, { now, by }: { now: Date; by: string }): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.challenge.updateMany({
    where: { coalitionId, id, version: expectedVersion, discardedAt: null }, data: { ...card, version: { increment: 1 }, updatedAt: now, updatedBy: by },
  })
  return count === 1
}
