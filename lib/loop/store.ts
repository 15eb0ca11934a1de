import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ExecutiveAnswer, ExecutiveRequestRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export async function insertRequest(tx: CoalitionTx, id: string, content: { title: string; why: string; neededBy: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO executive_request (coalition_id, id, title, why, needed_by, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${content.title}, ${content.why}, ${content.neededBy}::date, ${now}, ${by}::uuid)`)
}

interface Row extends Omit<ExecutiveRequestRead, 'answer'> {
  readonly answer: ExecutiveAnswer | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
}

/** Requests with their newest answer, the one that is needed first on top. */
export async function listRequests(tx: CoalitionTx): Promise<ExecutiveRequestRead[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Row>(sql`
    SELECT q.id, q.title, q.why, q.needed_by AS "neededBy", q.created_at AS "createdAt", r.answer::text AS answer, r.created_at AS "answeredAt",
      m.display_name AS "answeredBy"
    FROM executive_request q
    LEFT JOIN LATERAL (
      SELECT answer, created_at, created_by FROM executive_response WHERE coalition_id = q.coalition_id AND request_id = q.id
      ORDER BY created_at DESC, id DESC LIMIT 1) r ON true
    LEFT JOIN membership m ON m.coalition_id = q.coalition_id AND m.id = r.created_by
    WHERE q.coalition_id = ${coalitionId}::uuid ORDER BY q.needed_by, q.id LIMIT 50`)
  return rows.map(({ answer, answeredAt, answeredBy, ...request }) => ({
    ...request, answer: answer && answeredAt ? { answer, createdAt: answeredAt, byName: answeredBy ?? '' } : null,
  }))
}

export async function insertResponse(tx: CoalitionTx, response: { requestId: string; answer: ExecutiveAnswer }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO executive_response (coalition_id, id, request_id, answer, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${response.requestId}::uuid, ${response.answer}::executive_answer, ${now}, ${by}::uuid)`)
}
