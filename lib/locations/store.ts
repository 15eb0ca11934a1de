import 'server-only'
import type { LifePhase } from '@/lib/coalitions/types'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { NEEDS_TEAM, type Discipline, type LocationType, type Weekday } from './definitions'
import type { LocationListed, LocationRead, SeatToEdit, TeamRole, TeamToChange, TeamTotals } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

export interface LocationContent {
  readonly name: string
  readonly locationType: LocationType
  readonly address: string | null
  readonly neighbourhood: string | null
  readonly lifePhases: readonly LifePhase[]
  readonly partnerId: string | null
}

export interface TeamContent {
  readonly wanted: readonly Discipline[]
  readonly reachHow: string | null
  readonly reachWhen: string | null
  readonly reachPhone: string | null
  readonly teamStartedOn: string | null
}

export interface SeatContent {
  readonly membershipId: string | null
  readonly personName: string | null
  readonly partnerId: string | null
  readonly discipline: Discipline
  readonly role: TeamRole
  readonly task: string | null
  readonly hoursPerWeek: number | null
  readonly days: readonly Weekday[]
  readonly phone: string | null
}

export async function insertLocation(tx: CoalitionTx, id: string, one: LocationContent, wanted: readonly Discipline[], { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO location (coalition_id, id, name, location_type, address, neighbourhood, life_phases, partner_id, wanted, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.name}, ${one.locationType}, ${one.address}, ${one.neighbourhood}, ${[...one.lifePhases]}::life_phase[], ${one.partnerId}::uuid,
      ${[...wanted]}::text[], ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** Sets these columns; false when somebody else changed the location since that version. */
async function change(tx: CoalitionTx, id: string, columns: Sql, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE location SET ${columns}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING 1`)
  return rows.length === 1
}

export const updateLocation = (tx: CoalitionTx, id: string, one: LocationContent, expectedVersion: number, by: By): Promise<boolean> => change(tx, id, sql`
  name = ${one.name}, location_type = ${one.locationType}, address = ${one.address}, neighbourhood = ${one.neighbourhood}, life_phases = ${[...one.lifePhases]}::life_phase[],
  partner_id = ${one.partnerId}::uuid`, expectedVersion, by)

export const updateTeam = (tx: CoalitionTx, id: string, one: TeamContent, expectedVersion: number, by: By): Promise<boolean> => change(tx, id, sql`
  wanted = ${[...one.wanted]}::text[], reach_how = ${one.reachHow}, reach_when = ${one.reachWhen}, reach_phone = ${one.reachPhone},
  team_started_on = ${one.teamStartedOn}::date`, expectedVersion, by)

export async function setArchived(tx: CoalitionTx, id: string, archived: boolean, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE location SET archived_at = ${archived ? now : null}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function setPartner(tx: CoalitionTx, id: string, partnerId: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE location SET partner_id = ${partnerId}::uuid, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function isLocationNameTaken(tx: CoalitionTx, name: string, exceptId?: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    SELECT 1 FROM location WHERE coalition_id = ${coalitionId}::uuid AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${exceptId ?? null}::uuid`)
  return rows.length > 0
}

/** Each location with how complete its team is; `me` is whoever asks. */
const listed = (coalitionId: string, me: string): Sql => sql`
  SELECT l.id, l.name, l.location_type AS "locationType", l.neighbourhood, l.address, l.life_phases::text[] AS "lifePhases", l.partner_id AS "partnerId", p.name AS "partnerName",
    coalesce(p.status = 'LEFT', false) AS "partnerHasLeft", l.archived_at IS NOT NULL AS "isArchived", l.reach_how AS "reachHow", l.reach_when AS "reachWhen",
    l.reach_phone AS "reachPhone", l.team_started_on::text AS "teamStartedOn", l.version, coalesce(t.members, 0) AS members, coalesce(t.coordinated, false) AS "hasCoordinator", l.wanted,
    ARRAY(SELECT w FROM unnest(l.wanted) w WHERE w <> ALL (coalesce(t.disciplines, '{}'))) AS missing, coalesce(t.mine, false) AS "isMine"
  FROM location l
  LEFT JOIN partner_organization p ON p.coalition_id = l.coalition_id AND p.id = l.partner_id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS members, bool_or(s.role = 'COORDINATOR') AS coordinated, array_agg(DISTINCT s.discipline) AS disciplines, bool_or(s.membership_id = ${me}::uuid) AS mine
    FROM core_team_seat s WHERE s.coalition_id = l.coalition_id AND s.location_id = l.id AND s.ended_at IS NULL) t ON true
  WHERE l.coalition_id = ${coalitionId}::uuid`

/** One's own first, then by name. */
export async function listLocationRows(tx: CoalitionTx, me: string): Promise<LocationListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<LocationListed>(sql`
    SELECT id, name, "locationType", neighbourhood, "partnerName", "isArchived", members, "hasCoordinator", wanted, missing, "isMine" FROM (${listed(coalitionId, me)}) l
    ORDER BY "isMine" DESC, lower(name), id`)
}

/** The open locations by name, with who answers for each: what the policy asks. */
export async function listTeamRows(tx: CoalitionTx): Promise<(TeamToChange & { readonly partnerId: string | null; readonly coordinatorIds: readonly string[] })[]> {
  const { coalitionId, query } = openTx(tx)
  return query(sql`
    SELECT l.id, l.name, l.partner_id AS "partnerId", coalesce(bool_or(s.role = 'COORDINATOR'), false) AS "hasCoordinator",
      coalesce(array_agg(s.membership_id) FILTER (WHERE s.membership_id IS NOT NULL), '{}') AS "coordinatorIds"
    FROM location l
    LEFT JOIN core_team_seat s ON s.coalition_id = l.coalition_id AND s.location_id = l.id AND s.ended_at IS NULL AND s.role IN ('COORDINATOR', 'DEPUTY')
    WHERE l.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL GROUP BY l.coalition_id, l.id ORDER BY lower(l.name), l.id`)
}

export type LocationRow = Omit<LocationRead, 'seats' | 'mayChange' | 'mayChangeTeam'>

export async function findLocation(tx: CoalitionTx, id: string, me: string): Promise<LocationRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<LocationRow>(sql`${listed(coalitionId, me)} AND l.id = ${id}::uuid`)
  return row
}

export async function sumTeams(tx: CoalitionTx, me: string): Promise<TeamTotals> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<TeamTotals>(sql`
    SELECT count(*)::int AS locations, count(*) FILTER (WHERE members > 0)::int AS "withTeam", count(*) FILTER (WHERE "hasCoordinator")::int AS "withCoordinator",
      count(*) FILTER (WHERE meant)::int AS meant, count(*) FILTER (WHERE meant AND members = 0)::int AS "meantWithoutTeam",
      count(*) FILTER (WHERE meant AND NOT "hasCoordinator")::int AS "meantWithoutCoordinator",
      coalesce(sum(cardinality(wanted)), 0)::int AS wanted, coalesce(sum(cardinality(wanted) - cardinality(missing)), 0)::int AS present
    FROM (SELECT l.*, "locationType" = ANY (${[...NEEDS_TEAM]}::text[]) AS meant FROM (${listed(coalitionId, me)} AND l.archived_at IS NULL) l) all_open`)
  if (!row) throw new Error('An aggregate always has a row.')
  return row
}

/** Who last changed it. */
export async function findLocationChange(tx: CoalitionTx, id: string): Promise<{ changedBy: string; changedAt: Date } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT m.display_name AS "changedBy", l.updated_at AS "changedAt" FROM location l JOIN membership m ON m.coalition_id = l.coalition_id AND m.id = l.updated_by
    WHERE l.coalition_id = ${coalitionId}::uuid AND l.id = ${id}::uuid`)
  return row
}

/** Who answers for it: what the policy asks. Locked when something is going to be written. */
export async function findResponsible(tx: CoalitionTx, id: string, lock = false): Promise<{ partnerId: string | null; coordinatorIds: string[]; isArchived: boolean } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ partnerId: string | null; isArchived: boolean }>(sql`
    SELECT partner_id AS "partnerId", archived_at IS NOT NULL AS "isArchived" FROM location WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid ${lock ? sql`FOR UPDATE` : sql``}`)
  if (!row) return undefined
  const seats = await query<{ id: string }>(sql`
    SELECT membership_id AS id FROM core_team_seat
    WHERE coalition_id = ${coalitionId}::uuid AND location_id = ${id}::uuid AND ended_at IS NULL AND membership_id IS NOT NULL AND role IN ('COORDINATOR', 'DEPUTY')`)
  return { ...row, coordinatorIds: seats.map((one) => one.id) }
}

export interface SeatRow extends Omit<SeatToEdit, 'isEnded'> {
  readonly partnerName: string | null
  readonly hasLeft: boolean
  readonly isEnded: boolean
  readonly changedBy: string
  readonly changedAt: Date
}

const SEATS = sql`SELECT s.id, s.location_id AS "locationId", s.membership_id AS "membershipId", s.person_name AS "personName", s.partner_id AS "partnerId", p.name AS "partnerName",
    coalesce(m.display_name, s.person_name) AS name, s.discipline, s.role::text AS role, s.task, s.hours_per_week::float8 AS "hoursPerWeek", s.days, s.phone, s.version,
    s.ended_at IS NOT NULL AS "isEnded", coalesce(m.ended_at IS NOT NULL, false) OR coalesce(p.status = 'LEFT', false) AS "hasLeft",
    u.display_name AS "changedBy", s.updated_at AS "changedAt"
  FROM core_team_seat s
  JOIN membership u ON u.coalition_id = s.coalition_id AND u.id = s.updated_by
  LEFT JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.membership_id
  LEFT JOIN partner_organization p ON p.coalition_id = s.coalition_id AND p.id = coalesce(s.partner_id, m.partner_id)`

/** The places of a team, by when they came; those that ended too when asked. */
export async function listSeatRows(tx: CoalitionTx, locationId: string, withEnded = false): Promise<SeatRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SeatRow>(sql`
    ${SEATS} WHERE s.coalition_id = ${coalitionId}::uuid AND s.location_id = ${locationId}::uuid AND (s.ended_at IS NULL OR ${withEnded}) ORDER BY s.created_at, s.id`)
}

export async function findSeat(tx: CoalitionTx, id: string): Promise<SeatRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<SeatRow>(sql`${SEATS} WHERE s.coalition_id = ${coalitionId}::uuid AND s.id = ${id}::uuid`)
  return row
}

export async function insertSeat(tx: CoalitionTx, id: string, locationId: string, one: SeatContent, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO core_team_seat (coalition_id, id, location_id, membership_id, person_name, partner_id, discipline, role, task, hours_per_week, days, phone, created_at, created_by, updated_at, updated_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${locationId}::uuid, ${one.membershipId}::uuid, ${one.personName}, ${one.partnerId}::uuid, ${one.discipline}, ${one.role}::team_role,
      ${one.task}, ${one.hoursPerWeek}, ${[...one.days]}::text[], ${one.phone}, ${now}, ${by}::uuid, ${now}, ${by}::uuid)`)
}

/** False when somebody else changed it since that version. */
export async function updateSeat(tx: CoalitionTx, id: string, one: SeatContent, expectedVersion: number, { now, by }: By): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE core_team_seat SET membership_id = ${one.membershipId}::uuid, person_name = ${one.personName}, partner_id = ${one.partnerId}::uuid, discipline = ${one.discipline},
      role = ${one.role}::team_role, task = ${one.task}, hours_per_week = ${one.hoursPerWeek}, days = ${[...one.days]}::text[], phone = ${one.phone},
      version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING 1`)
  return rows.length === 1
}

/** Whoever has this role in a team becomes an ordinary member of it: a location has one coordinator and one deputy. */
export async function stepDown(tx: CoalitionTx, locationId: string, role: TeamRole, exceptId: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE core_team_seat SET role = 'MEMBER', version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND location_id = ${locationId}::uuid AND role = ${role}::team_role AND ended_at IS NULL AND id <> ${exceptId}::uuid`)
}

export async function setSeatRole(tx: CoalitionTx, id: string, role: TeamRole, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE core_team_seat SET role = ${role}::team_role, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

export async function setSeatEnded(tx: CoalitionTx, id: string, ended: boolean, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE core_team_seat SET ended_at = ${ended ? now : null}, version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/** Is this somebody who takes part now? */
export async function isMember(tx: CoalitionTx, membershipId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`SELECT 1 FROM membership WHERE coalition_id = ${coalitionId}::uuid AND id = ${membershipId}::uuid AND ended_at IS NULL AND access_until IS NULL`)
  return rows.length === 1
}
