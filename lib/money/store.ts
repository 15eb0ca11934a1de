import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MoneyContent, MoneyOverride, MoneyRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** What was decided about the lock besides the gate, the newest first. */
export async function listOverrides(tx: CoalitionTx): Promise<MoneyOverride[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MoneyOverride>(sql`
    SELECT o.id, o.opens, o.reason, o.decided_at AS "decidedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM money_override o JOIN membership m ON m.coalition_id = o.coalition_id AND m.id = o.decided_by
    WHERE o.coalition_id = ${coalitionId}::uuid ORDER BY o.number DESC`)
}

/** False when there is one with this number already: somebody else decided at the same moment. */
export async function insertOverride(tx: CoalitionTx, id: string, one: { number: number; opens: boolean; reason: string }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO money_override (coalition_id, id, number, opens, reason, decided_at, decided_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.number}, ${one.opens}, ${one.reason}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** By name, or one of them. */
export async function listFlows(tx: CoalitionTx, id?: string): Promise<MoneyRead[]> {
  const { coalitionId, query } = openTx(tx)
  return query<MoneyRead>(sql`
    SELECT f.id, f.name, f.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", f.purpose, f.amount_per_year AS "amountPerYear", f.certainty::text AS certainty,
      f.runs_until::text AS "runsUntil", f.bundling::text AS bundling, f.rule_in_the_way AS "ruleInTheWay", f.how_then AS "howThen", f.gainer_id AS "gainerId", g.name AS "gainerName", f.version,
      f.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM money_flow f
    JOIN partner_organization p ON p.coalition_id = f.coalition_id AND p.id = f.partner_id
    LEFT JOIN partner_organization g ON g.coalition_id = f.coalition_id AND g.id = f.gainer_id
    JOIN membership m ON m.coalition_id = f.coalition_id AND m.id = f.updated_by
    WHERE f.coalition_id = ${coalitionId}::uuid ${id ? sql`AND f.id = ${id}::uuid` : empty} ORDER BY lower(f.name), f.id`)
}

export async function insertFlow(tx: CoalitionTx, id: string, one: MoneyContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO money_flow (coalition_id, id, name, partner_id, purpose, amount_per_year, certainty, runs_until, bundling, rule_in_the_way, how_then, gainer_id, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.name}, ${one.partnerId}::uuid, ${one.purpose}, ${one.amountPerYear}, ${one.certainty}::money_certainty, ${one.runsUntil}::date,
      ${one.bundling}::money_bundling, ${one.ruleInTheWay}, ${one.howThen}, ${one.gainerId}::uuid, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateFlow(tx: CoalitionTx, id: string, expectedVersion: number, one: MoneyContent, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE money_flow SET name = ${one.name}, partner_id = ${one.partnerId}::uuid, purpose = ${one.purpose}, amount_per_year = ${one.amountPerYear}, certainty = ${one.certainty}::money_certainty,
      runs_until = ${one.runsUntil}::date, bundling = ${one.bundling}::money_bundling, rule_in_the_way = ${one.ruleInTheWay}, how_then = ${one.howThen}, gainer_id = ${one.gainerId}::uuid,
      version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}
