import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { By } from '../store'
import type { MissionWordForm } from './schema'
import type { MissionRead, MissionWord, MissionWording } from './types'

/** Every wording of the mission, the newest first. */
export async function listWordings(tx: CoalitionTx): Promise<Omit<MissionWording, 'words'>[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT w.id, w.number, w.mission, w.written_at AS "writtenAt", m.display_name AS "byName"
    FROM mission_wording w LEFT JOIN membership m ON m.coalition_id = w.coalition_id AND m.id = w.written_by
    WHERE w.coalition_id = ${coalitionId}::uuid ORDER BY w.number DESC`)
}

/** The newest word of each partner on each wording. */
export async function listWords(tx: CoalitionTx): Promise<(MissionWord & { readonly wordingId: string })[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT * FROM (
      SELECT DISTINCT ON (x.wording_id, x.partner_id) x.wording_id AS "wordingId", x.partner_id AS "partnerId", p.name AS "partnerName", x.kind::text AS stance, x.reason,
        x.said_by AS "saidBy", x.said_on AS "saidOn"
      FROM mission_word x JOIN partner_organization p ON p.coalition_id = x.coalition_id AND p.id = x.partner_id
      WHERE x.coalition_id = ${coalitionId}::uuid ORDER BY x.wording_id, x.partner_id, x.recorded_at DESC, x.id DESC) newest
    ORDER BY lower("partnerName"), "partnerId"`)
}

/** Partners that are here. */
export async function listConfirmers(tx: CoalitionTx): Promise<MissionRead['partners']> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT id AS "partnerId", name AS "partnerName" FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL AND status <> 'LEFT' ORDER BY lower(name), id`)
}

export async function insertWord(tx: CoalitionTx, id: string, word: Omit<MissionWordForm, 'requestKey'>, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO mission_word (coalition_id, id, wording_id, partner_id, kind, reason, said_by, said_on, recorded_at, recorded_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${word.wordingId}::uuid, ${word.partnerId}::uuid, ${word.stance}::goal_stance_kind, ${word.reason}, ${word.saidBy}, ${word.saidOn}::date, ${now}, ${by}::uuid)`)
}
