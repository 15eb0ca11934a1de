import 'server-only'
import { empty, join, raw, sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { PartnerContact, PartnerContent, PartnerLevel, PartnerListed, PartnerRead, PartnerStatus, RegisterFilter, RegisterRow, StatusCause, StatusChange } from './types'

export interface By {
  readonly now: Date
  readonly by: string
}

/** What can hang on a partner, all but its own history: with any of it, undoing the import that brought it leaves it. */
export const HANGS_ON: readonly (readonly [table: string, column: string])[] = [
  ...[
    'membership', 'invitation', 'partner_invitation', 'goal_stance', 'mission_word', 'commitment_wording', 'agreement_remark', 'signature_request', 'signing_reply', 'signature',
    'agreement_accession', 'agreement_withdrawal', 'departure', 'mandate', 'location', 'core_team_seat', 'presence_agreement', 'partner_contact', 'partner_offer',
    'partner_interest', 'partner_interest_reader', 'released_interest', 'landing_answer', 'speaking_up_reader', 'sheet_record', 'homework', 'indicator', 'data_source', 'session_partner', 'session_outcome',
  ].map((table) => [table, 'partner_id'] as const),
  ['goal_partner', 'partner_id'], ['goal_partner', 'taken_over_from'],
  ['partner_knows', 'partner_id'], ['partner_knows', 'other_id'],
  ['speaking_up', 'partner_id'], ['speaking_up', 'speaker_partner_id'],
  ['money_flow', 'partner_id'], ['money_flow', 'gainer_id'],
]

/** Why a state is what it is. */
export interface Why {
  readonly cause: StatusCause
  readonly reason: string | null
}

const arraysOf = ({ domains, lifePhases, ...rest }: PartnerContent) => ({ ...rest, domains: [...domains], lifePhases: [...lifePhases] })

export async function insertPartner(tx: CoalitionTx, id: string, { status, ...content }: PartnerContent & { status: PartnerStatus }, why: Why, { now, by }: By): Promise<void> {
  const { coalitionId, prisma } = openTx(tx)
  await prisma.partnerOrganization.create({ data: { coalitionId, id, ...arraysOf(content), status, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by } })
  await insertStatusChange(tx, id, status, why, { now, by })
}

async function insertStatusChange(tx: CoalitionTx, partnerId: string, status: PartnerStatus, { cause, reason }: Why, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO partner_status_change (coalition_id, id, partner_id, status, cause, reason, changed_at, changed_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${partnerId}::uuid, ${status}::partner_status, ${cause}::partner_status_cause, ${reason}, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updatePartner(tx: CoalitionTx, id: string, content: PartnerContent, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, prisma } = openTx(tx)
  const { count } = await prisma.partnerOrganization.updateMany({
    where: { coalitionId, id, version: expectedVersion }, data: { ...arraysOf(content), version: { increment: 1 }, updatedAt: now, updatedBy: by },
  })
  return count === 1
}

export async function isNameTaken(tx: CoalitionTx, name: string, exceptId?: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    SELECT 1 FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${exceptId ?? null}::uuid`)
  return rows.length > 0
}

export async function listPartnerRows(tx: CoalitionTx): Promise<PartnerListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PartnerListed>(sql`
    SELECT id, name, partner_type AS "partnerType", status::text AS status, contact_email IS NOT NULL AS "canBeMailed" FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL ORDER BY lower(name)`)
}

const SCOPE = sql`domains::text[] AS domains, life_phases::text[] AS "lifePhases"`

/** The partners that fit what somebody looks for, by name. */
export async function listRegisterRows(tx: CoalitionTx, { partnerType, lifePhase, domain, status, text }: RegisterFilter): Promise<RegisterRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<RegisterRow>(sql`
    SELECT id, name, partner_type AS "partnerType", status::text AS status, contact_email IS NOT NULL AS "canBeMailed", ${SCOPE} FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL
      ${partnerType ? sql`AND partner_type = ${partnerType}` : empty} ${lifePhase ? sql`AND ${lifePhase}::life_phase = ANY (life_phases)` : empty}
      ${domain ? sql`AND ${domain}::partner_domain = ANY (domains)` : empty} ${status ? sql`AND status = ${status}::partner_status` : empty}
      ${text ? sql`AND position(lower(${text}) IN lower(name)) > 0` : empty}
    ORDER BY lower(name)`)
}

export async function countPartnerRows(tx: CoalitionTx): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`SELECT count(*)::int AS count FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL`)
  return row?.count ?? 0
}

const READ = sql`
      id, name, partner_type AS "partnerType", status::text AS status, contact_name AS "contactName", contact_email AS "contactEmail",
      contact_email IS NOT NULL AS "canBeMailed", ${SCOPE}, kvk_number AS "kvkNumber", other_coalitions AS "otherCoalitions", version, created_at AS "addedAt",
      EXISTS (SELECT FROM signature s JOIN agreement_version v ON v.coalition_id = s.coalition_id AND v.id = s.version_id
          WHERE s.coalition_id = p.coalition_id AND s.partner_id = p.id AND v.status <> 'TAKEN_BACK')
        OR (EXISTS (SELECT FROM partner_status_change c WHERE c.coalition_id = p.coalition_id AND c.partner_id = p.id AND c.cause = 'SIGNED')
          AND NOT EXISTS (SELECT FROM signature s WHERE s.coalition_id = p.coalition_id AND s.partner_id = p.id)) AS "hasSigned"`

export async function findPartner(tx: CoalitionTx, id: string): Promise<(PartnerRead & { readonly addedAt: Date }) | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<PartnerRead & { addedAt: Date }>(sql`
    SELECT ${READ} FROM partner_organization p WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND discarded_at IS NULL`)
  return row
}

/** Every partner as it stands, by name. */
export async function listPartnerReads(tx: CoalitionTx, { hold = false } = {}): Promise<PartnerRead[]> {
  const { coalitionId, query } = openTx(tx)
  if (hold) await query(sql`SELECT id FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid ORDER BY id FOR UPDATE`)
  return query<PartnerRead>(sql`SELECT ${READ} FROM partner_organization p WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL ORDER BY lower(name), id`)
}

/**
 * Sets a partner aside that nobody touched since that version and that nothing hangs on. Its name is free again. False
 * when it must stay.
 */
export async function discardPartner(tx: CoalitionTx, id: string, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const hangsOn = HANGS_ON.map(([table, column]) => sql`AND NOT EXISTS (SELECT FROM ${raw(table)} h WHERE h.coalition_id = p.coalition_id AND h.${raw(column)} = p.id)`)
  const rows = await query(sql`
    UPDATE partner_organization p SET discarded_at = ${now}, name = name || ' [' || id || ']', version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} AND discarded_at IS NULL ${join(hangsOn, ' ')} RETURNING id`)
  return rows.length === 1
}

/** Who changed it last: a member, or the partner itself by its personal link. */
export async function findPartnerChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT coalesce(m.display_name, p.name) AS "changedBy", p.updated_at AS "changedAt"
    FROM partner_organization p LEFT JOIN membership m ON m.coalition_id = p.coalition_id AND m.id = p.updated_by
    WHERE p.coalition_id = ${coalitionId}::uuid AND p.id = ${id}::uuid`)
  return row
}

/** Another state, with its row. False when somebody else changed the partner since that version. */
export async function setPartnerStatus(tx: CoalitionTx, id: string, status: PartnerStatus, why: Why, { now, by }: By, expectedVersion?: number): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const changed = await query(sql`
    UPDATE partner_organization SET status = ${status}::partner_status, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid ${expectedVersion === undefined ? empty : sql`AND version = ${expectedVersion}`} RETURNING id`)
  if (changed.length === 1) await insertStatusChange(tx, id, status, why, { now, by })
  return changed.length === 1
}

/** Holds a partner until the transaction ends: what is read after it is how it stands. */
export async function lockPartner(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`)
}

/** How the state of a partner went, the newest first. */
export async function listStatusChanges(tx: CoalitionTx, partnerId: string): Promise<StatusChange[]> {
  const { coalitionId, query } = openTx(tx)
  return query<StatusChange>(sql`
    SELECT c.id, c.status::text AS status, c.cause::text AS cause, c.reason, c.changed_at AS "changedAt", m.display_name AS "changedBy", m.ended_at IS NOT NULL AS "hasLeft"
    FROM partner_status_change c LEFT JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.changed_by
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.partner_id = ${partnerId}::uuid ORDER BY c.changed_at DESC, c.id DESC`)
}

/** Who is reached, from the work floor up. */
export async function listContactRows(tx: CoalitionTx, partnerId: string): Promise<PartnerContact[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PartnerContact>(sql`
    SELECT level::text AS level, job_title AS "jobTitle", contact_name AS "contactName", contact_email AS "contactEmail", contact_phone AS "contactPhone", version
    FROM partner_contact WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid ORDER BY partner_contact.level`)
}

/** Who changed a contact last. */
export async function findContactChange(tx: CoalitionTx, partnerId: string, level: PartnerLevel): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT coalesce(m.display_name, '') AS "changedBy", c.updated_at AS "changedAt"
    FROM partner_contact c LEFT JOIN membership m ON m.coalition_id = c.coalition_id AND m.id = c.updated_by
    WHERE c.coalition_id = ${coalitionId}::uuid AND c.partner_id = ${partnerId}::uuid AND c.level = ${level}::partner_level`)
  return row
}

/** False when it stands at another version than that; 0 is a level without anybody. */
export async function upsertContact(tx: CoalitionTx, partnerId: string, contact: Omit<PartnerContact, 'version'>, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const { level, jobTitle, contactName, contactEmail, contactPhone } = contact
  const rows = expectedVersion === 0
    ? await query(sql`
      INSERT INTO partner_contact (coalition_id, partner_id, level, job_title, contact_name, contact_email, contact_phone, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${partnerId}::uuid, ${level}::partner_level, ${jobTitle}, ${contactName}, ${contactEmail}, ${contactPhone}, ${now}, ${by}::uuid)
      ON CONFLICT DO NOTHING RETURNING version`)
    : await query(sql`
      UPDATE partner_contact SET job_title = ${jobTitle}, contact_name = ${contactName}, contact_email = ${contactEmail}, contact_phone = ${contactPhone},
        version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND level = ${level}::partner_level AND version = ${expectedVersion} RETURNING version`)
  return rows.length === 1
}

/** False when it stands at another version than that. */
export async function deleteContact(tx: CoalitionTx, partnerId: string, level: PartnerLevel, expectedVersion: number): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    DELETE FROM partner_contact WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND level = ${level}::partner_level AND version = ${expectedVersion}
    RETURNING version`)
  return rows.length === 1
}
