import 'server-only'
import { NEEDS_TEAM } from '@/lib/locations/definitions'
import { sql } from '@/lib/platform/db/sql'
import { idOf } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Answers } from '../types'
import { SHEETS, type SheetKey } from './definitions'
import { NEW_SUBJECT } from './schema'
import type { LeftDraft, SheetState } from './types'

export interface SheetRow {
  readonly id: string
  readonly answers: Answers
  /** What the register said when it was saved. */
  readonly base: Answers | null
  readonly status: 'DRAFT' | 'DONE' | 'DISCARDED'
  readonly recordId: string | null
  readonly version: number
  readonly createdBy: string
  readonly updatedAt: Date
  readonly updatedByName: string
  readonly hasLeft: boolean
}

/**
 * One sheet per kind and subject: the same id, so that two people who begin at once begin the same one. Of something new
 * everybody has their own.
 */
export function sheetIdOf({ coalition, actor }: MemberContext, key: SheetKey, over: string): string {
  const isOwn = over === NEW_SUBJECT && !SHEETS[key].isSingle
  return idOf(coalition.id, 'sheet', key, over, ...(isOwn ? [actor.membershipId] : []))
}

export async function findSheet(tx: CoalitionTx, ctx: MemberContext, key: SheetKey, over: string): Promise<SheetRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<SheetRow>(sql`
    SELECT w.id, w.answers, w.base, w.status::text AS status, w.record_id AS "recordId", w.version, w.created_by AS "createdBy", w.updated_at AS "updatedAt", m.display_name AS "updatedByName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM worksheet_entry w JOIN membership m ON m.coalition_id = w.coalition_id AND m.id = w.updated_by
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.id = ${sheetIdOf(ctx, key, over)}::uuid`)
  return row
}

/** What each draft of a kind is about; `nieuw` is null. */
export async function listDraftSubjects(tx: CoalitionTx, key: SheetKey): Promise<(string | null)[]> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query<{ subjectId: string | null }>(sql`
    SELECT subject_id AS "subjectId" FROM worksheet_entry WHERE coalition_id = ${coalitionId}::uuid AND worksheet = ${key} AND status = 'DRAFT'`)
  return rows.map((row) => row.subjectId)
}

export type LeftDraftRow = Omit<LeftDraft, 'about'> & Pick<SheetRow, 'answers' | 'base'>

/** The drafts of something new of who takes no part any more, the oldest first; locked when one is asked for. */
export async function listLeftDraftRows(tx: CoalitionTx, key: SheetKey, id?: string): Promise<LeftDraftRow[]> {
  const { coalitionId, query } = openTx(tx)
  return query<LeftDraftRow>(sql`
    SELECT w.id, w.answers, w.base, w.version, w.updated_at AS "updatedAt", m.display_name AS "byName"
    FROM worksheet_entry w JOIN membership m ON m.coalition_id = w.coalition_id AND m.id = w.created_by AND m.ended_at IS NOT NULL
    WHERE w.coalition_id = ${coalitionId}::uuid AND w.worksheet = ${key} AND w.subject_id IS NULL AND w.status = 'DRAFT' ${id ? sql`AND w.id = ${id}::uuid` : sql``}
    ORDER BY w.updated_at, w.id ${id ? sql`FOR UPDATE OF w` : sql``}`)
}

/** The partners that said what they bring and need. */
export async function listOffered(tx: CoalitionTx): Promise<string[]> {
  const { coalitionId, query } = openTx(tx)
  return (await query<{ id: string }>(sql`SELECT partner_id AS id FROM partner_offer WHERE coalition_id = ${coalitionId}::uuid`)).map((row) => row.id)
}

export interface SheetWrite {
  readonly key: SheetKey
  readonly definitionVersion: number
  readonly over: string
  readonly subjectId: string | null
  readonly answers: Answers
  readonly base: Answers | null
  /** What it became: then it is done, and the register says what was filled in. */
  readonly recordId: string | null
}

/** Keeps a sheet. Null when it changed since `seen` (undefined: there was none). Returns its id. */
export async function keepSheet(tx: CoalitionTx, ctx: MemberContext, sheet: SheetWrite, seen: SheetRow | undefined): Promise<string | null> {
  const { coalitionId, query } = openTx(tx)
  const id = sheetIdOf(ctx, sheet.key, sheet.over)
  const status = sheet.recordId ? 'DONE' : 'DRAFT'
  const [now, by, base] = [ctx.now, ctx.actor.membershipId, sheet.base && JSON.stringify(sheet.base)]
  const rows = seen
    ? await query(sql`
      UPDATE worksheet_entry SET answers = ${JSON.stringify(sheet.answers)}::jsonb, definition_version = ${sheet.definitionVersion}, status = ${status}::worksheet_status, record_id = ${sheet.recordId}::uuid, base = ${base}::jsonb,
        version = version + 1, updated_at = ${now}, updated_by = ${by}::uuid
      WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${seen.version} RETURNING id`)
    : await query(sql`
      INSERT INTO worksheet_entry (coalition_id, id, worksheet, definition_version, subject_id, record_id, answers, base, status, created_at, created_by, updated_at, updated_by)
      VALUES (${coalitionId}::uuid, ${id}::uuid, ${sheet.key}, ${sheet.definitionVersion}, ${sheet.subjectId}::uuid, ${sheet.recordId}::uuid, ${JSON.stringify(sheet.answers)}::jsonb, ${base}::jsonb, ${status}::worksheet_status,
        ${now}, ${by}::uuid, ${now}, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`)
  return rows.length === 1 ? id : null
}

/** Throws a draft away, or puts one back that was. False when it changed since `seen`. */
export async function setThrownAway(tx: CoalitionTx, ctx: MemberContext, { id, version }: Pick<SheetRow, 'id' | 'version'>, isAway: boolean): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE worksheet_entry SET status = ${isAway ? 'DISCARDED' : 'DRAFT'}::worksheet_status, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.membershipId}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${version} RETURNING id`)
  return rows.length === 1
}

/** How far the sheets are, counted in the register. Interests are not counted: who has one is for its own people. */
export async function countSheets(tx: CoalitionTx, records: Readonly<Record<string, Omit<SheetState, 'drafts'>>>): Promise<Readonly<Record<string, SheetState>>> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ partners: number; complete: number; offers: number; commitments: number; mandated: number; places: number; coordinated: number; rules: number; governed: number; agreements: number; sparks: number }>(sql`
    WITH here AS (SELECT id, domains, life_phases FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND discarded_at IS NULL AND status <> 'LEFT')
    SELECT (SELECT count(*)::int FROM here) AS partners,
      (SELECT count(*)::int FROM here WHERE cardinality(domains) > 0 AND cardinality(life_phases) > 0) AS complete,
      (SELECT count(*)::int FROM partner_offer o JOIN here h ON h.id = o.partner_id WHERE o.coalition_id = ${coalitionId}::uuid) AS offers,
      (SELECT count(*)::int FROM commitment c WHERE c.coalition_id = ${coalitionId}::uuid) AS commitments,
      (SELECT count(DISTINCT m.partner_id)::int FROM mandate m JOIN here h ON h.id = m.partner_id WHERE m.coalition_id = ${coalitionId}::uuid AND m.ended_from IS NULL) AS mandated,
      (SELECT count(*)::int FROM location WHERE coalition_id = ${coalitionId}::uuid AND archived_at IS NULL AND location_type = ANY (${[...NEEDS_TEAM]}::text[])) AS places,
      (SELECT count(DISTINCT s.location_id)::int FROM core_team_seat s JOIN location l ON l.coalition_id = s.coalition_id AND l.id = s.location_id
        WHERE s.coalition_id = ${coalitionId}::uuid AND l.archived_at IS NULL AND l.location_type = ANY (${[...NEEDS_TEAM]}::text[]) AND s.role = 'COORDINATOR' AND s.ended_at IS NULL) AS coordinated,
      (SELECT count(*)::int FROM (SELECT 1 FROM ground_rules WHERE coalition_id = ${coalitionId}::uuid LIMIT 1) g) AS rules,
      (SELECT count(*)::int FROM (SELECT 1 FROM governance_choice WHERE coalition_id = ${coalitionId}::uuid LIMIT 1) g) AS governed,
      (SELECT count(*)::int FROM agreement WHERE coalition_id = ${coalitionId}::uuid) AS agreements,
      (SELECT count(*)::int FROM initiative WHERE coalition_id = ${coalitionId}::uuid) AS sparks`)
  const drafts = await query<{ worksheet: string; drafts: number }>(sql`
    SELECT worksheet, count(*)::int AS drafts FROM worksheet_entry WHERE coalition_id = ${coalitionId}::uuid AND status = 'DRAFT' GROUP BY worksheet`)
  const draftsOf = (key: string): number => drafts.find((one) => one.worksheet === key)?.drafts ?? 0
  const state = (key: SheetKey, filled: number, total: number | null): readonly [string, SheetState] => [key, { filled, total, drafts: draftsOf(key) }]
  const { partners = 0, complete = 0, offers = 0, commitments = 0, mandated = 0, places = 0, coordinated = 0, rules = 0, governed = 0, agreements = 0, sparks = 0 } = row ?? {}
  return Object.fromEntries([
    ...Object.entries(records).map(([key, { filled, total }]): readonly [string, SheetState] => [key, { filled, total, drafts: draftsOf(key) }]),
    state('F1.1', sparks, null), state('F2.1', complete, partners), state('F2.3', offers, partners), state('F4.2', commitments, null), state('F4.3', mandated, partners), state('F4.4', coordinated, places), state('F4.6', rules, 1), state('F4.1', governed, 1), state('F4.8', agreements, null),
  ])
}
