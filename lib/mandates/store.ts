import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { MandateDetails, MandateListed, MandateRead, MandateTerm, ValidMandate } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export interface MandateContent extends Omit<MandateTerm, 'endedFrom'>, MandateDetails {
  readonly partnerId: string
  readonly holderFunction: string
  readonly content: string
  readonly coverFunction: string
  readonly replacesId: string | null
}

/** With all of it; what somebody may not see is left out by the query. */
export type MandateRow = Omit<MandateListed, 'details'> & MandateDetails

export async function insertMandate(tx: CoalitionTx, id: string, one: MandateContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO mandate (coalition_id, id, partner_id, holder_function, holder_name, content, financial_room, without_consultation, valid_from, valid_until,
      cover_name, cover_function, replaces_id, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.partnerId}::uuid, ${one.holderFunction}, ${one.holderName}, ${one.content}, ${one.financialRoom}, ${one.withoutConsultation},
      ${one.validFrom}::date, ${one.validUntil}::date, ${one.coverName}, ${one.coverFunction}, ${one.replacesId}::uuid, ${now}, ${by}::uuid)`)
}

const COLUMNS = sql`m.id, m.partner_id AS "partnerId", p.name AS "partnerName", p.status = 'LEFT' AS "partnerHasLeft", m.holder_function AS "holderFunction",
      m.holder_name AS "holderName", m.content, m.financial_room AS "financialRoom", m.without_consultation AS "withoutConsultation", m.valid_from AS "validFrom",
      m.valid_until AS "validUntil", m.ended_from AS "endedFrom", m.cover_name AS "coverName", m.cover_function AS "coverFunction"`

const FROM = sql`FROM mandate m JOIN partner_organization p ON p.coalition_id = m.coalition_id AND p.id = m.partner_id`

/** The first to end on top. */
export async function listMandateRows(tx: CoalitionTx, partnerId?: string): Promise<MandateRow[]> {
  const { coalitionId, query } = openTx(tx)
  const whose: Sql = partnerId ? sql`AND m.partner_id = ${partnerId}::uuid` : sql``
  return query<MandateRow>(sql`SELECT ${COLUMNS} ${FROM} WHERE m.coalition_id = ${coalitionId}::uuid ${whose} ORDER BY m.valid_until, lower(p.name), m.id`)
}

export async function findMandate(tx: CoalitionTx, id: string): Promise<(MandateRow & Pick<MandateRead, 'endReason' | 'replacedById'>) | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<MandateRow & Pick<MandateRead, 'endReason' | 'replacedById'>>(sql`
    SELECT ${COLUMNS}, m.end_reason AS "endReason",
      (SELECT r.id FROM mandate r WHERE r.coalition_id = m.coalition_id AND r.replaces_id = m.id ORDER BY r.created_at DESC LIMIT 1) AS "replacedById"
    ${FROM} WHERE m.coalition_id = ${coalitionId}::uuid AND m.id = ${id}::uuid`)
  return row
}

/** Those that hold on this day, by function. */
export async function listValidRows(tx: CoalitionTx, partnerId: string, day: string): Promise<ValidMandate[]> {
  const { coalitionId, query } = openTx(tx)
  return query<ValidMandate>(sql`
    SELECT id, partner_id AS "partnerId", holder_function AS "holderFunction", holder_name AS "holderName", content, valid_from AS "validFrom", valid_until AS "validUntil",
      cover_name AS "coverName", cover_function AS "coverFunction"
    FROM mandate
    WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND valid_from <= ${day}::date AND valid_until >= ${day}::date
      AND (ended_from IS NULL OR ended_from > ${day}::date) ORDER BY lower(holder_function), id`)
}

/** The last days of those that were not ended and end on this day or before, the first on top; of partners that take part. */
export async function listEndingBefore(tx: CoalitionTx, day: string, partnerId?: string): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const whose: Sql = partnerId ? sql`AND m.partner_id = ${partnerId}::uuid` : sql``
  const rows = await query<{ validUntil: string }>(sql`
    SELECT m.valid_until AS "validUntil" ${FROM}
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.ended_from IS NULL AND m.valid_until <= ${day}::date AND p.status <> 'LEFT' ${whose} ORDER BY m.valid_until`)
  return rows.map((one) => one.validUntil)
}

export type MandateToEnd = MandateTerm & { readonly id: string; readonly partnerId: string }

/** Locked. */
export async function findMandateToEnd(tx: CoalitionTx, id: string): Promise<MandateToEnd | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<MandateToEnd>(sql`
    SELECT id, partner_id AS "partnerId", valid_from AS "validFrom", valid_until AS "validUntil", ended_from AS "endedFrom" FROM mandate
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  return row
}

export async function setEnded(tx: CoalitionTx, id: string, { endedFrom, reason }: { endedFrom: string; reason: string | null }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE mandate SET ended_from = ${endedFrom}::date, end_reason = ${reason}, ended_at = ${now}, ended_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Those that end from today to that day, of partners that take part, and of which that was not mailed for this last day. */
export async function listToWarn(tx: CoalitionTx, { today, until }: { today: string; until: string }): Promise<{ id: string; partnerId: string; validUntil: string; holderName: string | null; coverName: string }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ id: string; partnerId: string; validUntil: string; holderName: string | null; coverName: string }>(sql`
    SELECT m.id, m.partner_id AS "partnerId", m.valid_until AS "validUntil", m.holder_name AS "holderName", m.cover_name AS "coverName" ${FROM}
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.ended_from IS NULL AND m.valid_until BETWEEN ${today}::date AND ${until}::date AND p.status <> 'LEFT'
      AND NOT EXISTS (SELECT FROM mandate_warned w WHERE w.coalition_id = m.coalition_id AND w.mandate_id = m.id AND w.ends_on = m.valid_until)
    ORDER BY m.valid_until, m.id`)
}

/** False when it was mailed before. */
export async function insertWarned(tx: CoalitionTx, id: string, one: { mandateId: string; endsOn: string }, now: Date): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    INSERT INTO mandate_warned (coalition_id, id, mandate_id, ends_on, warned_at) VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.mandateId}::uuid, ${one.endsOn}::date, ${now}) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** Who hears that a mandate ends: coordinators, who signs for that partner, and who of it goes by the name of its holder or of who covers it. */
export async function listWarned(tx: CoalitionTx, { partnerId, names }: { partnerId: string; names: readonly string[] }): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ id: string }>(sql`
    SELECT id FROM membership WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL
      AND (role = 'COORDINATOR' OR (partner_id = ${partnerId}::uuid AND (role = 'PARTNER_EXECUTIVE' OR (role = 'PROFESSIONAL' AND lower(display_name) = ANY(${names.map((name) => name.toLowerCase())}::text[]))))) ORDER BY id`)
  return rows.map((row) => row.id)
}
