import 'server-only'
import { join, sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { By } from '../store'
import type { Colleague, Interest, InterestRead, Knows, Offer, OfferRead, Released } from './types'

export interface Change {
  readonly changedBy: string
  readonly changedAt: Date
}

export async function findOffer(tx: CoalitionTx, partnerId: string): Promise<(OfferRead & Change) | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<OfferRead & Change>(sql`
    SELECT o.brings::text[] AS brings, o.brings_note AS "bringsNote", o.needs::text[] AS needs, o.needs_note AS "needsNote", o.hours_per_week AS "hoursPerWeek", o.version, m.display_name AS "changedBy", o.updated_at AS "changedAt",
      (SELECT coalesce(json_agg(json_build_object('otherId', k.other_id, 'scale', k.scale::text, 'name', p.name) ORDER BY lower(p.name)), '[]') FROM partner_knows k
        JOIN partner_organization p ON p.coalition_id = k.coalition_id AND p.id = k.other_id AND p.status <> 'LEFT' AND p.discarded_at IS NULL
        WHERE k.coalition_id = o.coalition_id AND k.partner_id = o.partner_id) AS knows
    FROM partner_offer o JOIN membership m ON m.coalition_id = o.coalition_id AND m.id = o.updated_by
    WHERE o.coalition_id = ${coalitionId}::uuid AND o.partner_id = ${partnerId}::uuid`)
  return row
}

/** False when it stands at another version; 0 is nothing yet. */
export async function upsertOffer(tx: CoalitionTx, partnerId: string, { brings, bringsNote, needs, needsNote, hoursPerWeek }: Offer, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = expectedVersion === 0
    ? await query(sql`
      INSERT INTO partner_offer (coalition_id, partner_id, brings, brings_note, needs, needs_note, hours_per_week, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${partnerId}::uuid, ${[...brings]}::partner_asset[], ${bringsNote}, ${[...needs]}::partner_asset[], ${needsNote}, ${hoursPerWeek}, ${now}, ${by}::uuid)
      ON CONFLICT DO NOTHING RETURNING version`)
    : await query(sql`
      UPDATE partner_offer SET brings = ${[...brings]}::partner_asset[], brings_note = ${bringsNote}, needs = ${[...needs]}::partner_asset[], needs_note = ${needsNote}, hours_per_week = ${hoursPerWeek},
        version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND version = ${expectedVersion} RETURNING version`)
  return rows.length === 1
}

/** What a partner says of those that take part, in the place of what it said before. What it said of who left stays as it was. */
export async function replaceKnows(tx: CoalitionTx, partnerId: string, knows: readonly Knows[], { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    DELETE FROM partner_knows k USING partner_organization p WHERE k.coalition_id = ${coalitionId}::uuid AND k.partner_id = ${partnerId}::uuid
      AND p.coalition_id = k.coalition_id AND p.id = k.other_id AND p.status <> 'LEFT'`)
  if (knows.length === 0) return
  const rows = knows.map(({ otherId, scale }) => sql`(${coalitionId}::uuid, ${partnerId}::uuid, ${otherId}::uuid, ${Number(scale)}, ${now}, ${by}::uuid)`)
  await query(sql`INSERT INTO partner_knows (coalition_id, partner_id, other_id, scale, said_at, said_by) VALUES ${join(rows)}`)
}

export async function findInterest(tx: CoalitionTx, partnerId: string): Promise<(InterestRead & Change) | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<InterestRead & Change>(sql`
    SELECT i.private_interest AS interest, i.private_worry AS worry, i.private_limit AS "limit", i.private_gain AS gain, i.version, m.display_name AS "changedBy", i.updated_at AS "changedAt"
    FROM partner_interest i JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = i.updated_by
    WHERE i.coalition_id = ${coalitionId}::uuid AND i.partner_id = ${partnerId}::uuid`)
  return row
}

/** False when it stands at another version; 0 is nothing yet. */
export async function upsertInterest(tx: CoalitionTx, partnerId: string, { interest, worry, limit, gain }: Interest, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = expectedVersion === 0
    ? await query(sql`
      INSERT INTO partner_interest (coalition_id, partner_id, private_interest, private_worry, private_limit, private_gain, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${partnerId}::uuid, ${interest}, ${worry}, ${limit}, ${gain}, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING version`)
    : await query(sql`
      UPDATE partner_interest SET private_interest = ${interest}, private_worry = ${worry}, private_limit = ${limit}, private_gain = ${gain},
        version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND version = ${expectedVersion} RETURNING version`)
  return rows.length === 1
}

/** What was released, of a partner that still takes part: nobody could take it back for one that left. */
export async function findReleased(tx: CoalitionTx, partnerId: string): Promise<Released | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Released>(sql`
    SELECT r.interest, r.worry, r.hard_limit AS "limit", r.gain, r.released_at AS "releasedAt"
    FROM released_interest r JOIN partner_organization p ON p.coalition_id = r.coalition_id AND p.id = r.partner_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.partner_id = ${partnerId}::uuid AND p.status <> 'LEFT'`)
  return row
}

export async function upsertReleased(tx: CoalitionTx, partnerId: string, { interest, worry, limit, gain }: Interest, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO released_interest (coalition_id, partner_id, interest, worry, hard_limit, gain, released_at, released_by)
    VALUES (${coalitionId}::uuid, ${partnerId}::uuid, ${interest}, ${worry}, ${limit}, ${gain}, ${now}, ${by}::uuid)
    ON CONFLICT (coalition_id, partner_id) DO UPDATE SET interest = EXCLUDED.interest, worry = EXCLUDED.worry, hard_limit = EXCLUDED.hard_limit, gain = EXCLUDED.gain,
      released_at = EXCLUDED.released_at, released_by = EXCLUDED.released_by`)
}

/** False when nothing was released. */
export async function deleteReleased(tx: CoalitionTx, partnerId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`DELETE FROM released_interest WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid RETURNING partner_id`)).length === 1
}

/** Who reads what a partner keeps: of those who were let in, who belongs to it now, in a role that may. */
export async function listReaders(tx: CoalitionTx, partnerId: string, roles: readonly string[]): Promise<Colleague[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Colleague>(sql`
    SELECT m.id AS "membershipId", m.display_name AS name FROM partner_interest_reader r
    JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.membership_id AND m.partner_id = r.partner_id AND m.ended_at IS NULL AND m.role::text = ANY (${[...roles]}::text[])
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.partner_id = ${partnerId}::uuid ORDER BY m.display_name, m.id`)
}

/** Its people in a role that may keep an interest. */
export async function listColleagues(tx: CoalitionTx, partnerId: string, roles: readonly string[]): Promise<Colleague[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Colleague>(sql`
    SELECT m.id AS "membershipId", m.display_name AS name FROM membership m
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.partner_id = ${partnerId}::uuid AND m.ended_at IS NULL AND m.role::text = ANY (${[...roles]}::text[]) ORDER BY m.display_name, m.id`)
}

/** False when they were let in before. */
export async function insertReader(tx: CoalitionTx, partnerId: string, membershipId: string, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO partner_interest_reader (coalition_id, partner_id, membership_id, let_in_at, let_in_by)
    VALUES (${coalitionId}::uuid, ${partnerId}::uuid, ${membershipId}::uuid, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING membership_id`)
  return rows.length === 1
}

/** False when they were not. */
export async function deleteReader(tx: CoalitionTx, partnerId: string, membershipId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  return (await query(sql`DELETE FROM partner_interest_reader WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND membership_id = ${membershipId}::uuid RETURNING membership_id`)).length === 1
}

/** Who begins anew is the only one who reads it. */
export async function deleteReaders(tx: CoalitionTx, partnerId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`DELETE FROM partner_interest_reader WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid`)
}

/** What a partner kept and released, and who read it, goes. False when nothing was kept. */
export async function deleteInterest(tx: CoalitionTx, partnerId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  await deleteReaders(tx, partnerId)
  await deleteReleased(tx, partnerId)
  return (await query(sql`DELETE FROM partner_interest WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid RETURNING partner_id`)).length === 1
}
