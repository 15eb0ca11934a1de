import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ClaimKind, ClaimRead, RewardListed, RewardOf, RewardRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Hours come to the rate that held on their day; what was paid stays what it was. `c`: the claim, `r`: that rate. */
const CENTS = sql`coalesce(c.paid_cents, c.cents, round(c.minutes * r.cents_per_hour / 60.0)::int)`

const RATE_OF_THE_DAY = sql`
  LEFT JOIN LATERAL (SELECT x.cents_per_hour FROM expert_rate x WHERE x.coalition_id = c.coalition_id AND x.membership_id = c.membership_id AND x.valid_from <= c.claimed_on
    ORDER BY x.valid_from DESC, x.created_at DESC, x.id DESC LIMIT 1) r ON true`

/** Experience experts, and who was one and has something written down: by name. */
export async function listRewardRows(tx: CoalitionTx): Promise<RewardListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<RewardListed>(sql`
    SELECT m.id AS "membershipId", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft", count(c.id) FILTER (WHERE c.paid_at IS NULL)::int AS open,
      coalesce(sum(${CENTS}) FILTER (WHERE c.paid_at IS NULL), 0)::int AS "openCents"
    FROM membership m
    LEFT JOIN expert_claim c ON c.coalition_id = m.coalition_id AND c.membership_id = m.id AND c.taken_back_at IS NULL ${RATE_OF_THE_DAY}
    WHERE m.coalition_id = ${coalitionId}::uuid AND (m.role = 'EXPERIENCE_EXPERT' AND m.ended_at IS NULL OR c.id IS NOT NULL)
    GROUP BY m.id, m.display_name, m.ended_at ORDER BY m.ended_at IS NOT NULL, lower(m.display_name), m.id`)
}

/** Of an experience expert, or of who was one and has something written down. */
export async function findRewardOf(tx: CoalitionTx, membershipId: string): Promise<RewardOf | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<RewardOf>(sql`
    SELECT m.id AS "membershipId", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft" FROM membership m
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.id = ${membershipId}::uuid
      AND (m.role = 'EXPERIENCE_EXPERT' OR EXISTS (SELECT FROM expert_claim c WHERE c.coalition_id = m.coalition_id AND c.membership_id = m.id))`)
  return row
}

export async function findRate(tx: CoalitionTx, membershipId: string, today: string): Promise<RewardRead['rate']> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<NonNullable<RewardRead['rate']>>(sql`
    SELECT cents_per_hour AS "centsPerHour", valid_from AS "validFrom" FROM expert_rate
    WHERE coalition_id = ${coalitionId}::uuid AND membership_id = ${membershipId}::uuid AND valid_from <= ${today}::date ORDER BY valid_from DESC, created_at DESC, id DESC LIMIT 1`)
  return row ?? null
}

/** What was not taken back, the newest first; one of them when its id is given. */
export async function listClaims(tx: CoalitionTx, membershipId: string, claimId?: string): Promise<ClaimRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ClaimRead>(sql`
    SELECT c.id, c.kind::text AS kind, c.claimed_on AS "claimedOn", c.minutes, ${CENTS} AS cents, c.what, c.paid_at AS "paidAt" FROM expert_claim c ${RATE_OF_THE_DAY}
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.membership_id = ${membershipId}::uuid AND c.taken_back_at IS NULL ${claimId ? sql`AND c.id = ${claimId}::uuid` : empty}
    ORDER BY c.claimed_on DESC, c.id DESC`)
}

export async function insertRate(tx: CoalitionTx, id: string, rate: { membershipId: string; centsPerHour: number; validFrom: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO expert_rate (coalition_id, id, membership_id, cents_per_hour, valid_from, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${rate.membershipId}::uuid, ${rate.centsPerHour}, ${rate.validFrom}::date, ${now}, ${by}::uuid)`)
}

export async function insertClaim(
  tx: CoalitionTx, id: string, claim: { membershipId: string; kind: ClaimKind; claimedOn: string; minutes: number | null; cents: number | null; what: string }, { now, by }: By,
): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO expert_claim (coalition_id, id, membership_id, kind, claimed_on, minutes, cents, what, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${claim.membershipId}::uuid, ${claim.kind}::claim_kind, ${claim.claimedOn}::date, ${claim.minutes}, ${claim.cents}, ${claim.what}, ${now}, ${by}::uuid)`)
}

/** False when it was paid or taken back already. */
export async function setPaid(tx: CoalitionTx, claimId: string, cents: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE expert_claim SET paid_at = ${now}, paid_by = ${by}::uuid, paid_cents = ${cents}
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${claimId}::uuid AND paid_at IS NULL AND taken_back_at IS NULL RETURNING id`)
  return rows.length === 1
}

/** False when it was paid or taken back already. */
export async function setTakenBack(tx: CoalitionTx, claimId: string, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE expert_claim SET taken_back_at = ${now} WHERE coalition_id = ${coalitionId}::uuid AND id = ${claimId}::uuid AND paid_at IS NULL AND taken_back_at IS NULL RETURNING id`)
  return rows.length === 1
}
