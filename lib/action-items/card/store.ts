import 'server-only'
import type { PartnerDomain } from '@/lib/partners/types'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { CoverKind, PreventionType } from '../types'
import type { NewActionCardForm } from './schema'
import type { ActionCard } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export type CardContent = Omit<NewActionCardForm, 'requestKey'>

export async function findCard(tx: CoalitionTx, id: string): Promise<ActionCard | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ActionCard>(sql`
    SELECT a.id, a.what, a.goal_id AS "goalId", g.title AS "goalTitle", a.parent_benefit AS "parentBenefit", g.parent_benefit AS "goalBenefit", a.owner_id AS "ownerId", a.together_with AS "togetherWith",
      a.planned_on AS "plannedOn", a.location_id AS "locationId", l.name AS "locationName", a.prevention_type::text AS "preventionType", a.status::text AS status, a.evidence, a.domains::text[] AS domains,
      a.version, a.updated_at AS "updatedAt", m.display_name AS "updatedByName"
    FROM action_item a
    JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
    JOIN membership m ON m.coalition_id = a.coalition_id AND m.id = a.updated_by
    LEFT JOIN location l ON l.coalition_id = a.coalition_id AND l.id = a.location_id
    WHERE a.coalition_id = ${coalitionId}::uuid AND a.id = ${id}::uuid`)
  return row
}

const idOf = (cover: CardContent['cover'], kind: CoverKind): string | null => (cover?.kind === kind ? cover.id : null)

export async function insertCard(tx: CoalitionTx, id: string, card: CardContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO action_item (coalition_id, id, goal_id, what, prevention_type, status, planned_on, owner_id, parent_benefit, together_with, location_id, evidence, cover_commitment_id, cover_mandate_id,
      created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${card.goalId}::uuid, ${card.what}, ${card.preventionType}::prevention_type, ${card.status}::action_status, ${card.plannedOn}::date, ${card.ownerId}::uuid,
      ${card.parentBenefit}, ${card.togetherWith}, ${card.locationId}::uuid, ${card.evidence}, ${idOf(card.cover, 'COMMITMENT')}::uuid, ${idOf(card.cover, 'MANDATE')}::uuid,
      ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateCard(tx: CoalitionTx, id: string, expectedVersion: number, card: CardContent, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE action_item SET goal_id = ${card.goalId}::uuid, what = ${card.what}, prevention_type = ${card.preventionType}::prevention_type, status = ${card.status}::action_status,
      planned_on = ${card.plannedOn}::date, owner_id = ${card.ownerId}::uuid, parent_benefit = ${card.parentBenefit}, together_with = ${card.togetherWith}, location_id = ${card.locationId}::uuid,
      evidence = ${card.evidence}, cover_commitment_id = ${idOf(card.cover, 'COMMITMENT')}::uuid, cover_mandate_id = ${idOf(card.cover, 'MANDATE')}::uuid,
      version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** False when somebody else changed it since that version. */
export async function updatePrevention(tx: CoalitionTx, id: string, expectedVersion: number, { preventionType, domains }: { preventionType: PreventionType; domains: readonly PartnerDomain[] }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE action_item SET prevention_type = ${preventionType}::prevention_type, domains = ${[...domains]}::partner_domain[], version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** Is this a place where work goes on? */
export async function isOpenLocation(tx: CoalitionTx, locationId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`SELECT 1 FROM location WHERE coalition_id = ${coalitionId}::uuid AND id = ${locationId}::uuid AND archived_at IS NULL`)
  return rows.length === 1
}

/** The actions that are not stopped and hang on a goal that is there, by goal, with whether anybody said which domains do them. */
export async function listToCheck(tx: CoalitionTx): Promise<{ id: string; what: string; goalTitle: string; ownerId: string; isChecked: boolean }[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT a.id, a.what, g.title AS "goalTitle", a.owner_id AS "ownerId", cardinality(a.domains) > 0 AS "isChecked"
    FROM action_item a JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
    WHERE a.coalition_id = ${coalitionId}::uuid AND a.status <> 'STOPPED' AND g.discarded_at IS NULL AND NOT g.is_example
    ORDER BY lower(g.title), a.planned_on DESC, a.id DESC LIMIT 200`)
}
