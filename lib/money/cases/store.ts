import 'server-only'
import { empty, sql } from '@/lib/platform/db/sql'
import { idOf } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Answers } from '@/lib/plan/types'
import type { CaseRow } from './types'

/** There is one case of a goal. */
export const caseIdOf = ({ coalition }: MemberContext, goalId: string): string => idOf(coalition.id, 'business_case', goalId)

interface By {
  readonly now: Date
  readonly by: string
}

/** The newest first, or the one with this id or of this goal. */
export async function listCaseRows(tx: CoalitionTx, id?: string): Promise<CaseRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<CaseRow>(sql`
    SELECT b.id, b.goal_id AS "goalId", g.title AS "goalTitle", b.definition_version AS "definitionVersion", b.answers, b.is_finished AS "isFinished", b.version, b.updated_at AS "updatedAt", m.display_name AS "updatedByName",
      m.ended_at IS NOT NULL AS "hasLeft"
    FROM business_case b JOIN goal g ON g.coalition_id = b.coalition_id AND g.id = b.goal_id JOIN membership m ON m.coalition_id = b.coalition_id AND m.id = b.updated_by
    WHERE b.coalition_id = ${coalitionId}::uuid ${id ? sql`AND (b.id = ${id}::uuid OR b.goal_id = ${id}::uuid)` : empty} ORDER BY b.created_at DESC, b.id`)
}

/** Keeps a case; `seen` is the version that it had, 0 when there was none. False when somebody was before. */
export async function writeCase(tx: CoalitionTx, one: { readonly id: string; readonly goalId: string; readonly definitionVersion: number; readonly answers: Answers; readonly isFinished: boolean }, seen: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const answers = JSON.stringify(one.answers)
  const rows = seen > 0
    ? await query(sql`
      UPDATE business_case SET definition_version = ${one.definitionVersion}, answers = ${answers}::jsonb, is_finished = ${one.isFinished}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND id = ${one.id}::uuid AND version = ${seen} RETURNING id`)
    : await query(sql`
      INSERT INTO business_case (coalition_id, id, goal_id, definition_version, answers, is_finished, created_at, created_by, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${one.id}::uuid, ${one.goalId}::uuid, ${one.definitionVersion}, ${answers}::jsonb, ${one.isFinished}, ${now}, ${by}::uuid, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}
