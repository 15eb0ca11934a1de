import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Governance, GovernanceVersion } from './types'

export interface GovernanceRow extends Governance {
  readonly byName: string
}

/** What was chosen last, or what was chosen under this number. */
export async function findGovernance(tx: CoalitionTx, number?: number): Promise<GovernanceRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<GovernanceRow>(sql`
    SELECT g.id, g.number, g.partners, g.trust::int AS trust, g.goal_agreement::int AS "goalAgreement", g.competences_needed::int AS "competencesNeeded", g.form::text AS form, g.advice,
      g.process_holder AS "processHolder", g.review_on::text AS "reviewOn", g.created_at AS "createdAt", m.display_name AS "byName"
    FROM governance_choice g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.created_by
    WHERE g.coalition_id = ${coalitionId}::uuid AND g.number = coalesce(${number ?? null}::int, g.number) ORDER BY g.number DESC LIMIT 1`)
  return row
}

/** All choices, the newest first. */
export async function listGovernanceRows(tx: CoalitionTx): Promise<GovernanceVersion[]> {
  const { coalitionId, query } = openTx(tx)
  return query<GovernanceVersion>(sql`
    SELECT g.number, g.form::text AS form, g.created_at AS "createdAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM governance_choice g JOIN membership m ON m.coalition_id = g.coalition_id AND m.id = g.created_by
    WHERE g.coalition_id = ${coalitionId}::uuid ORDER BY g.number DESC`)
}

/** How many take part: what is only in view, asked, paused or gone is not in the network. */
export async function countTakingPart(tx: CoalitionTx): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL AND status IN ('PARTICIPATING', 'SIGNATORY')`)
  return row?.count ?? 0
}

/** False when somebody else chose this version at the same moment. */
export async function insertGovernance(tx: CoalitionTx, one: Omit<Governance, 'createdAt'>, { now, by }: { readonly now: Date; readonly by: string }): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO governance_choice (coalition_id, id, number, partners, trust, goal_agreement, competences_needed, form, advice, process_holder, review_on, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${one.id}::uuid, ${one.number}, ${one.partners}, ${one.trust}, ${one.goalAgreement}, ${one.competencesNeeded}, ${one.form}::governance_form,
      ${one.advice && JSON.stringify(one.advice)}::jsonb, ${one.processHolder}, ${one.reviewOn}::date, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING 1`)
  return rows.length === 1
}
