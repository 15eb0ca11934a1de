import 'server-only'
import { join, sql, type Sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { AuditCheck, TrailFilter, TrailPerson, TrailRow } from './types'

/** A day in the Netherlands as the moment at which it begins. */
const startOf = (day: string): Sql => sql`(${day}::date::timestamp AT TIME ZONE 'Europe/Amsterdam')`

function searched({ events, subjects, id }: NonNullable<TrailFilter['search']>): Sql {
  const either = [sql`e.event = ANY(${[...events]}::text[])`, sql`e.subject_type = ANY(${[...subjects]}::text[])`]
  if (id) either.push(sql`replace(e.subject_id::text, '-', '') LIKE ${`%${id}`}`)
  return sql`(${join(either, ' OR ')})`
}

function conditionsOf({ person, role, subject, event, from, until, search, before }: TrailFilter): Sql[] {
  const conditions: Sql[] = []
  if (person) conditions.push(sql`e.actor_kind = 'member' AND e.actor_id = ${person}::uuid`)
  if (role) conditions.push(role === 'LINK' || role === 'JOB' ? sql`e.actor_kind = ${role.toLowerCase()}` : sql`e.actor_kind = 'member' AND e.actor_role = ${role}`)
  if (subject) conditions.push(sql`e.subject_type = ${subject}`)
  if (event) conditions.push(sql`e.event = ${event}`)
  if (from) conditions.push(sql`e.occurred_at >= ${startOf(from)}`)
  if (until) conditions.push(sql`e.occurred_at < ${startOf(until)} + interval '1 day'`)
  if (search) conditions.push(searched(search))
  if (before) conditions.push(sql`e.sequence < ${before}::bigint`)
  return conditions
}

/** Rows of the trail, the newest first: the order in which they happened is the order of their numbers. */
export async function listRows(tx: CoalitionTx, filter: TrailFilter, most: number): Promise<TrailRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<TrailRow>(sql`
    SELECT e.sequence::text, e.event, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.actor_kind AS "actorKind", e.actor_id AS "actorId",
      e.actor_role AS "actorRole", e.changes, e.occurred_at AS "occurredAt"
    FROM audit_event e WHERE e.coalition_id = ${coalitionId}::uuid AND ${join([sql`true`, ...conditionsOf(filter)], ' AND ')}
    ORDER BY e.sequence DESC LIMIT ${most}`)
}

/** Everybody who was ever a member, by the name that others see; who left has none. */
export async function listPeople(tx: CoalitionTx): Promise<TrailPerson[]> {
  const { coalitionId, query } = openTx(tx)
  return query<TrailPerson>(sql`
    SELECT id, CASE WHEN ended_at IS NULL THEN display_name END AS name, role::text AS role FROM membership
    WHERE coalition_id = ${coalitionId}::uuid ORDER BY ended_at IS NOT NULL, lower(display_name), id`)
}

export async function findLastCheck(tx: CoalitionTx): Promise<AuditCheck | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<AuditCheck>(sql`
    SELECT checked_at AS "checkedAt", rows, broken_at::text AS "brokenAt", reason FROM audit_check
    WHERE coalition_id = ${coalitionId}::uuid ORDER BY checked_at DESC, id DESC LIMIT 1`)
  return row
}
