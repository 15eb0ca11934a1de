import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { SignalTheme } from '@/lib/signals/types'
import { FEWEST_ANSWERS } from './rules'
import type { Choice, Party, Place, RankedItem, RankingItem, RankingListed, RankingRead } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** What stands in the workspace and can be asked about: opgaven, what parents say of them, and what signals of the last months are about. */
export async function findSources(tx: CoalitionTx, since: Date): Promise<{ challenges: { id: string; title: string; parentsSay: string | null }[]; themes: SignalTheme[] }> {
  const { coalitionId, query } = openTx(tx)
  const [challenges, themes] = [
    await query<{ id: string; title: string; parentsSay: string | null }>(sql`
      SELECT id, title, parents_say AS "parentsSay" FROM challenge WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL AND NOT is_example ORDER BY created_at, id LIMIT 10`),
    await query<{ theme: SignalTheme }>(sql`SELECT theme::text AS theme FROM signal WHERE coalition_id = ${coalitionId}::uuid AND created_at >= ${since} AND theme <> 'OTHER' GROUP BY theme ORDER BY count(*) DESC, theme`),
  ]
  return { challenges, themes: themes.map((one) => one.theme) }
}

export async function insertRound(tx: CoalitionTx, id: string, round: { question: string; closesOn: string; items: readonly Omit<RankingItem, 'id'>[] }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`INSERT INTO ranking_round (coalition_id, id, question, closes_on, created_at, created_by) VALUES (${coalitionId}::uuid, ${id}::uuid, ${round.question}, ${round.closesOn}::date, ${now}, ${by}::uuid)`)
  const rows = round.items.map(({ words, challengeId }, position) => sql`(${coalitionId}::uuid, ${newId()}::uuid, ${id}::uuid, ${position}, ${words}, ${challengeId}::uuid)`)
  await query(sql`INSERT INTO ranking_item (coalition_id, id, round_id, position, words, challenge_id) VALUES ${join(rows)}`)
}

/** The newest first. */
export async function listRounds(tx: CoalitionTx, membershipId: string): Promise<RankingListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<RankingListed>(sql`
    SELECT r.id, r.question, r.closes_on AS "closesOn", r.closed_at AS "closedAt", r.decided_at IS NOT NULL AS "isDecided",
      EXISTS (SELECT FROM ranking_ballot b WHERE b.coalition_id = r.coalition_id AND b.round_id = r.id AND b.membership_id = ${membershipId}::uuid) AS "hasAnswered"
    FROM ranking_round r WHERE r.coalition_id = ${coalitionId}::uuid ORDER BY r.created_at DESC, r.id DESC`)
}

export type RoundRow = Omit<RankingRead, 'isOpen' | 'own' | 'result'>

export async function findRound(tx: CoalitionTx, id: string): Promise<RoundRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Omit<RoundRow, 'items' | 'decision'> & { decision: string | null; decidedAt: Date | null; byName: string | null; hasLeft: boolean | null }>(sql`
    SELECT r.id, r.question, r.closes_on AS "closesOn", r.closed_at AS "closedAt", r.decision, r.decided_at AS "decidedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM ranking_round r LEFT JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.decided_by
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.id = ${id}::uuid`)
  if (!row) return undefined
  const { decision, decidedAt, byName, hasLeft, ...round } = row
  const items = await query<RankingItem>(sql`SELECT id, words, challenge_id AS "challengeId" FROM ranking_item WHERE coalition_id = ${coalitionId}::uuid AND round_id = ${id}::uuid ORDER BY position`)
  return { ...round, items, decision: decision && decidedAt ? { text: decision, at: decidedAt, byName: byName ?? '', hasLeft: hasLeft ?? false } : null }
}

/** Holds a round until the transaction ends: who closes it waits for who answers, and the other way round. */
export async function lockRound(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM ranking_round WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
}

/** What this one person answered: no statement reads that of somebody else. */
export async function findOwnBallot(tx: CoalitionTx, roundId: string, membershipId: string): Promise<Choice | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Choice>(sql`
    SELECT first_id AS "firstId", second_id AS "secondId", third_id AS "thirdId" FROM ranking_ballot WHERE coalition_id = ${coalitionId}::uuid AND round_id = ${roundId}::uuid AND membership_id = ${membershipId}::uuid`)
  return row
}

/** Keeps an answer in the place of one from before. */
export async function putBallot(tx: CoalitionTx, ballot: Choice & { roundId: string; party: Party }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO ranking_ballot (coalition_id, id, round_id, membership_id, party, first_id, second_id, third_id, cast_at)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${ballot.roundId}::uuid, ${by}::uuid, ${ballot.party}::ranking_party, ${ballot.firstId}::uuid, ${ballot.secondId}::uuid, ${ballot.thirdId}::uuid, ${now})
    ON CONFLICT (coalition_id, round_id, membership_id) DO UPDATE SET party = excluded.party, first_id = excluded.first_id, second_id = excluded.second_id, third_id = excluded.third_id, cast_at = excluded.cast_at`)
}

export async function setClosed(tx: CoalitionTx, id: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE ranking_round SET closed_at = ${now}, closed_by = ${by}::uuid WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND closed_at IS NULL`)
}

/** False when it was decided before. */
export async function setDecision(tx: CoalitionTx, id: string, decision: string, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE ranking_round SET decision = ${decision}, decided_at = ${now}, decided_by = ${by}::uuid WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND decided_at IS NULL RETURNING id`)
  return rows.length === 1
}

/** Who answered, for the mail with what was decided. */
export async function listRankers(tx: CoalitionTx, roundId: string): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    SELECT b.membership_id AS id FROM ranking_ballot b JOIN membership m ON m.coalition_id = b.coalition_id AND m.id = b.membership_id
    WHERE b.coalition_id = ${coalitionId}::uuid AND b.round_id = ${roundId}::uuid AND m.ended_at IS NULL ORDER BY b.membership_id`)
  return rows.map((one) => one.id)
}

/**
 * The order of each group by the count of Borda: three points for what somebody put first, two for second, one for third.
 * The same number of points is the same place. Nothing at all while one of the two groups has fewer than five answers.
 */
export async function findResult(tx: CoalitionTx, roundId: string): Promise<RankedItem[] | null> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<RankingItem & { party: Party } & Place>(sql`
    WITH points AS (
      SELECT b.party, v.item_id, v.points FROM ranking_ballot b CROSS JOIN LATERAL (VALUES (b.first_id, 3), (b.second_id, 2), (b.third_id, 1)) AS v (item_id, points)
      WHERE b.coalition_id = ${coalitionId}::uuid AND b.round_id = ${roundId}::uuid),
    enough AS (
      SELECT b.party FROM ranking_ballot b WHERE b.coalition_id = ${coalitionId}::uuid AND b.round_id = ${roundId}::uuid GROUP BY b.party HAVING count(*) >= ${FEWEST_ANSWERS}),
    totals AS (
      SELECT i.id, i.words, i.challenge_id, i.position, e.party, coalesce(sum(p.points), 0) AS total
      FROM ranking_item i CROSS JOIN enough e LEFT JOIN points p ON p.item_id = i.id AND p.party = e.party
      WHERE i.coalition_id = ${coalitionId}::uuid AND i.round_id = ${roundId}::uuid AND (SELECT count(*) FROM enough) = 2
      GROUP BY i.id, i.words, i.challenge_id, i.position, e.party)
    SELECT id, words, challenge_id AS "challengeId", party::text AS party, (rank() OVER (PARTITION BY party ORDER BY total DESC))::int AS place, count(*) OVER (PARTITION BY party, total) > 1 AS "isShared"
    FROM totals ORDER BY position`)
  const of = (party: Party) => rows.filter((one) => one.party === party)
  const professionals = new Map(of('PROFESSIONALS').map(({ id, place, isShared }) => [id, { place, isShared }]))
  const ranked = of('EXPERTS').flatMap(({ id, words, challengeId, place, isShared }): RankedItem[] => {
    const other = professionals.get(id)
    return other ? [{ id, words, challengeId, experts: { place, isShared }, professionals: other }] : []
  })
  return ranked.length > 0 ? ranked.sort((one, other) => one.experts.place - other.experts.place) : null
}
