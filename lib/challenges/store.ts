import 'server-only'
import type { LifePhase } from '@/lib/coalitions/types'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ChallengeListed, ChallengeRead } from './types'

interface Content {
  readonly title: string
  readonly forWhom: string
  readonly lifePhases: readonly LifePhase[]
  readonly parentsSay: string | null
}

interface By {
  readonly now: Date
  readonly by: string
}

export async function insertChallenge(tx: CoalitionTx, id: string, content: Content & { isExample: boolean }, { now, by }: By): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.challenge.create({
    data: { coalitionId, id, ...content, lifePhases: [...content.lifePhases], createdAt: now, createdBy: by, updatedAt: now, updatedBy: by },
  })
}

/** False when somebody else changed it since that version. */
export async function updateChallenge(tx: CoalitionTx, id: string, content: Content, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.challenge.updateMany({
    where: { coalitionId, id, version: expectedVersion },
    data: { ...content, lifePhases: [...content.lifePhases], version: { increment: 1 }, updatedAt: now, updatedBy: by },
  })
  return count === 1
}

export async function findChallenge(tx: CoalitionTx, id: string): Promise<ChallengeRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ChallengeRead>(sql`
    SELECT id, title, for_whom AS "forWhom", life_phases::text[] AS "lifePhases", parents_say AS "parentsSay", is_example AS "isExample", version
    FROM challenge WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND discarded_at IS NULL`)
  return row
}

export async function findChallengeChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", c.updated_at AS "changedAt"
    FROM challenge c JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.updated_by
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.id = ${id}::uuid`)
  return row
}

export async function listChallengeRows(tx: CoalitionTx): Promise<ChallengeListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ChallengeListed>(sql`
    SELECT c.id, c.title, c.for_whom AS "forWhom", c.life_phases::text[] AS "lifePhases", c.is_example AS "isExample",
      (SELECT count(*)::int FROM goal g WHERE g.coalition_id = c.coalition_id AND g.challenge_id = c.id AND g.discarded_at IS NULL) AS goals
    FROM challenge c WHERE c.coalition_id = ${coalitionId}::uuid AND c.discarded_at IS NULL ORDER BY c.created_at, c.id`)
}

/** Sets examples aside, or brings them back. Returns the ids. */
export async function setExamplesDiscarded(tx: CoalitionTx, discarded: boolean, { now, by }: By): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    UPDATE challenge SET discarded_at = ${discarded ? now : null}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND is_example AND (discarded_at IS NULL) = ${discarded} RETURNING id`)
  return rows.map((row) => row.id)
}
