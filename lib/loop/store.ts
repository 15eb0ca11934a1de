import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { idOf, newId } from '@/lib/platform/ids'
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
  readonly hasLeft: boolean | null
}

/** Requests with their newest answer; cover that was given stands, whatever came at the same moment. */
async function find(tx: CoalitionTx, condition: Sql, most: number): Promise<ExecutiveRequestRead[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<Row>(sql`
    SELECT q.id, q.title, q.why, q.needed_by AS "neededBy", q.created_at AS "createdAt", r.answer::text AS answer, r.created_at AS "answeredAt",
      m.display_name AS "answeredBy", m.ended_at IS NOT NULL AS "hasLeft"
    FROM executive_request q
    LEFT JOIN LATERAL (
      SELECT answer, created_at, created_by FROM executive_response WHERE coalition_id = q.coalition_id AND request_id = q.id
      ORDER BY answer = 'COVER_GIVEN' DESC, created_at DESC, id DESC LIMIT 1) r ON true
    LEFT JOIN membership m ON m.coalition_id = q.coalition_id AND m.id = r.created_by
    WHERE q.coalition_id = ${coalitionId}::uuid AND ${condition}
    ORDER BY r.answer IS NOT DISTINCT FROM 'COVER_GIVEN', q.needed_by, q.id LIMIT ${most}`)
  return rows.map(({ answer, answeredAt, answeredBy, hasLeft, ...request }) => ({
    ...request, answer: answer && answeredAt ? { answer, createdAt: answeredAt, byName: answeredBy ?? '', hasLeft: hasLeft ?? false } : null,
  }))
}

/** How many requests a list shows. */
const MOST_REQUESTS = 50

/** What still waits first, the one that is needed soonest on top; then what was covered. */
export const listRequests = (tx: CoalitionTx): Promise<ExecutiveRequestRead[]> => find(tx, sql`true`, MOST_REQUESTS)

export async function findRequest(tx: CoalitionTx, id: string): Promise<ExecutiveRequestRead | undefined> {
  const [found] = await find(tx, sql`q.id = ${id}::uuid`, 1)
  return found
}

/**
 * False when this request was covered before. Cover has an id that follows from its request, so that two screens cannot
 * give it twice.
 */
export async function insertResponse(tx: CoalitionTx, response: { requestId: string; answer: ExecutiveAnswer }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const id = response.answer === 'COVER_GIVEN' ? idOf(response.requestId, 'cover') : newId()
  const rows = await query(sql`
    INSERT INTO executive_response (coalition_id, id, request_id, answer, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${response.requestId}::uuid, ${response.answer}::executive_answer, ${now}, ${by}::uuid)
    ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}
