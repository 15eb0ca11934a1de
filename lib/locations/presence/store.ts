import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Discipline } from '../definitions'
import type { WeeksOf, Written } from './rules'
import type { PresenceListed } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

interface Question {
  readonly me: string
  readonly myPartner: string | null
  readonly from: string
  readonly locationId?: string
}

export type PresenceRow = Omit<PresenceListed, 'mayLog' | keyof WeeksOf> & { readonly isMine: boolean; readonly createdAt: Date }

const at = (locationId: string | undefined): Sql => (locationId ? sql`AND a.location_id = ${locationId}::uuid` : sql``)

/** What holds now or held in the weeks that are looked back on, at open locations, the oldest first; with who asks there by a place in the team or by their partner. */
export async function listPresenceRows(tx: CoalitionTx, { me, myPartner, from, locationId }: Question): Promise<PresenceRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<PresenceRow>(sql`
    SELECT a.id, a.location_id AS "locationId", l.name AS "locationName", a.partner_id AS "partnerId", p.name AS "partnerName", a.discipline, a.hours_per_week::float8 AS "hoursPerWeek",
      a.starts_on AS "startsOn", a.ended_from AS "endedFrom", a.created_at AS "createdAt",
      coalesce(a.partner_id = ${myPartner}::uuid, false) OR EXISTS (SELECT FROM core_team_seat s
        WHERE s.coalition_id = a.coalition_id AND s.location_id = a.location_id AND s.membership_id = ${me}::uuid AND s.discipline = a.discipline AND s.ended_at IS NULL) AS "isMine"
    FROM presence_agreement a
    JOIN location l ON l.coalition_id = a.coalition_id AND l.id = a.location_id
    JOIN partner_organization p ON p.coalition_id = a.coalition_id AND p.id = a.partner_id
    WHERE a.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL AND (a.ended_from IS NULL OR a.ended_from >= ${from}::date) ${at(locationId)}
    ORDER BY "isMine" DESC, lower(l.name), a.discipline, a.created_at, a.id`)
}

/** The hours that were written down since that week, in the order in which they were. */
export async function listWritten(tx: CoalitionTx, { from, locationId }: Pick<Question, 'from' | 'locationId'>): Promise<Written[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Written>(sql`
    SELECT h.agreement_id AS "agreementId", h.week, h.hours::float8 AS hours
    FROM presence_week h JOIN presence_agreement a ON a.coalition_id = h.coalition_id AND a.id = h.agreement_id
    WHERE h.coalition_id = ${coalitionId}::uuid AND h.week >= ${from}::date ${at(locationId)}
    ORDER BY h.updated_at, h.id`)
}

export interface PresenceToChange {
  readonly id: string
  readonly locationId: string
  readonly partnerId: string
  readonly discipline: Discipline
  readonly startsOn: string
  readonly endedFrom: string | null
}

/** Locked. */
export async function findPresence(tx: CoalitionTx, id: string): Promise<PresenceToChange | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<PresenceToChange>(sql`
    SELECT id, location_id AS "locationId", partner_id AS "partnerId", discipline, starts_on AS "startsOn", ended_from AS "endedFrom"
    FROM presence_agreement WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
  return row
}

/** Is this a member of the team with this discipline? */
export async function worksThere(tx: CoalitionTx, { locationId, discipline }: Pick<PresenceToChange, 'locationId' | 'discipline'>, membershipId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    SELECT 1 FROM core_team_seat
    WHERE coalition_id = ${coalitionId}::uuid AND location_id = ${locationId}::uuid AND membership_id = ${membershipId}::uuid AND discipline = ${discipline} AND ended_at IS NULL`)
  return rows.length > 0
}

export async function insertPresence(tx: CoalitionTx, id: string, one: Omit<PresenceToChange, 'id' | 'endedFrom'> & { readonly hoursPerWeek: number }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO presence_agreement (coalition_id, id, location_id, partner_id, discipline, hours_per_week, starts_on, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.locationId}::uuid, ${one.partnerId}::uuid, ${one.discipline}, ${one.hoursPerWeek}, ${one.startsOn}::date, ${now}, ${by}::uuid)`)
}

/** Ends one, or whatever holds of this partner with this discipline here; from this week on. */
export async function setPresenceEnded(tx: CoalitionTx, which: { id: string } | Omit<PresenceToChange, 'id' | 'startsOn' | 'endedFrom'>, week: string, { by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  const those: Sql = 'id' in which ? sql`id = ${which.id}::uuid` : sql`location_id = ${which.locationId}::uuid AND partner_id = ${which.partnerId}::uuid AND discipline = ${which.discipline}`
  await query(sql`UPDATE presence_agreement SET ended_from = ${week}::date, ended_by = ${by}::uuid WHERE coalition_id = ${coalitionId}::uuid AND ended_from IS NULL AND ${those}`)
}

/** The hours of one week; written down again they are corrected. */
export async function writeWeek(tx: CoalitionTx, agreementId: string, week: string, hours: number, now: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO presence_week (coalition_id, id, agreement_id, week, hours, updated_at)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${agreementId}::uuid, ${week}::date, ${hours}, ${now})
    ON CONFLICT (coalition_id, agreement_id, week) DO UPDATE SET hours = excluded.hours, updated_at = excluded.updated_at`)
}
