import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { namelessId } from '@/lib/platform/privacy/nameless'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { ScanAnswered, ScanGroup, ScanRoundRow } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Under what one person's answer in a round stands: no row says who, and the same person has one. */
const answerIdOf = (ctx: MemberContext, roundId: string): string => namelessId('scan', ctx.coalition.id, roundId, ctx.actor.membershipId)

/** All rounds, the newest first; locked when something becomes of them. */
export async function listRounds(tx: CoalitionTx): Promise<ScanRoundRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ScanRoundRow>(sql`
    SELECT id, number, opened_at AS "openedAt", closed_at AS "closedAt", improvement FROM scan_round WHERE coalition_id = ${coalitionId}::uuid ORDER BY number DESC`)
}

/** The round in which can be answered; held until the transaction ends, so that it does not close meanwhile. */
export async function findOpenRound(tx: CoalitionTx): Promise<ScanRoundRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<ScanRoundRow>(sql`
    SELECT id, number, opened_at AS "openedAt", closed_at AS "closedAt", improvement FROM scan_round WHERE coalition_id = ${coalitionId}::uuid AND closed_at IS NULL ORDER BY number DESC LIMIT 1 FOR NO KEY UPDATE`)
  return row
}

/** False when there is one with this number already: somebody else opened it at the same moment. */
export async function insertRound(tx: CoalitionTx, id: string, { number, definitionVersion }: { readonly number: number; readonly definitionVersion: number }, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO scan_round (coalition_id, id, number, definition_version, opened_at, opened_by) VALUES (${coalitionId}::uuid, ${id}::uuid, ${number}, ${definitionVersion}, ${now}, ${by}::uuid)
    ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

export async function closeRound(tx: CoalitionTx, id: string, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`UPDATE scan_round SET closed_at = ${now}, closed_by = ${by}::uuid WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND closed_at IS NULL RETURNING id`)).length === 1
}

export async function setImprovement(tx: CoalitionTx, id: string, improvement: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`UPDATE scan_round SET improvement = ${improvement} WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND closed_at IS NOT NULL RETURNING id`)).length === 1
}

/** What was answered in a round, in an order that says nothing. */
export async function listAnswers(tx: CoalitionTx, roundId: string): Promise<ScanAnswered[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ScanAnswered>(sql`SELECT person_group::text AS "group", scores::int[] AS scores FROM scan_answer WHERE coalition_id = ${coalitionId}::uuid AND round_id = ${roundId}::uuid ORDER BY id`)
}

/** How many answered per round. */
export async function countAnswers(tx: CoalitionTx): Promise<Readonly<Record<string, number>>> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ roundId: string; count: number }>(sql`SELECT round_id AS "roundId", count(*)::int AS count FROM scan_answer WHERE coalition_id = ${coalitionId}::uuid GROUP BY round_id`)
  return Object.fromEntries(rows.map((row) => [row.roundId, row.count]))
}

/** What this person answered. */
export async function findOwnAnswer(tx: CoalitionTx, ctx: MemberContext, roundId: string): Promise<readonly number[] | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ scores: number[] }>(sql`SELECT scores::int[] AS scores FROM scan_answer WHERE coalition_id = ${coalitionId}::uuid AND id = ${answerIdOf(ctx, roundId)}::uuid AND round_id = ${roundId}::uuid`)
  return row?.scores
}

/** Keeps what this person answers: once per round, and while it is open it can be changed. */
export async function keepAnswer(tx: CoalitionTx, ctx: MemberContext, roundId: string, { group, scores }: { readonly group: ScanGroup; readonly scores: readonly number[] }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO scan_answer (coalition_id, id, round_id, person_group, scores) VALUES (${coalitionId}::uuid, ${answerIdOf(ctx, roundId)}::uuid, ${roundId}::uuid, ${group}::scan_group, ${[...scores]}::smallint[])
    ON CONFLICT (coalition_id, id) DO UPDATE SET person_group = excluded.person_group, scores = excluded.scores`)
}
