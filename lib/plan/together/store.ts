import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { recordIdOf } from '../records/store'
import { isRecordKey } from '../records/definitions'
import { NEW_SUBJECT, type CompanyQuestion } from '../sheets/schema'
import { sheetIdOf } from '../sheets/store'
import type { Company } from './types'

/** A page tells every so many seconds that it is looked at; who said nothing for this long is gone. */
export const GONE_AFTER_SECONDS = 40

const SECOND = 1_000
const DAY = 24 * 60 * 60 * SECOND

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms)

interface Place {
  readonly key: CompanyQuestion['key']
  /** Empty: the coalition as a whole. */
  readonly about: string
}

export interface OwnPresence {
  readonly seenAt: Date
  readonly judgedAt: Date
}

export async function findOwnPresence(tx: CoalitionTx, { actor }: MemberContext, { key, about }: Place): Promise<OwnPresence | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<OwnPresence>(sql`
    SELECT seen_at AS "seenAt", judged_at AS "judgedAt" FROM sheet_presence
    WHERE coalition_id = ${coalitionId}::uuid AND worksheet = ${key} AND about = ${about} AND membership_id = ${actor.membershipId}::uuid`)
  return row
}

/** Notes that somebody has it open; who comes new takes away what is older than a day. */
export async function notePresence(tx: CoalitionTx, { actor, now }: MemberContext, { key, about }: Place, judgedAt: Date): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  if (judgedAt.getTime() === now.getTime()) await query(sql`DELETE FROM sheet_presence WHERE coalition_id = ${coalitionId}::uuid AND seen_at < ${before(now, DAY)}`)
  await query(sql`
    INSERT INTO sheet_presence (coalition_id, worksheet, about, membership_id, seen_at, judged_at)
    VALUES (${coalitionId}::uuid, ${key}, ${about}, ${actor.membershipId}::uuid, ${now}, ${judgedAt})
    ON CONFLICT (coalition_id, worksheet, about, membership_id) DO UPDATE SET seen_at = ${now}, judged_at = ${judgedAt}`)
}

/** How the trail says that a sheet was saved. */
const SAVED = ['worksheet_saved', 'worksheet_finished', 'sheet_kept'] as const

/** What is saved of a sheet is told of these ids; of the sheet that becomes a goal there is one draft, whatever its id. */
function idsOf(ctx: MemberContext, { key, about }: Place): readonly string[] | null {
  if (key === 'F3.3' || key === 'F5.7') return null
  const over = about || NEW_SUBJECT
  return [sheetIdOf(ctx, key, over), ...(isRecordKey(key) ? [recordIdOf(ctx, key, about || null), ...(about ? [about] : [])] : [])]
}

/** Where the change counter of the coalition stands: what is saved later has a higher number, whichever process saved it. */
export async function findCounter(tx: CoalitionTx): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ sequence: number }>(sql`SELECT sequence::int AS sequence FROM audit_head WHERE coalition_id = ${coalitionId}::uuid`)
  return row?.sequence ?? 0
}

/** Who else has it open, and the last that another saved of it since the counter stood so. One statement. */
export async function findCompany(tx: CoalitionTx, ctx: MemberContext, place: Place, since: number, saves?: { readonly events: readonly string[]; readonly subjectId: string }): Promise<Company> {
  const { coalitionId, query } = openTx(tx)
  const { actor, now } = ctx
  const ids = saves ? [saves.subjectId] : idsOf(ctx, place)
  const [row] = await query<{ others: string[]; savedBy: string | null; savedAt: Date | null }>(sql`
    SELECT s.by AS "savedBy", s.at AS "savedAt",
      ARRAY(SELECT m.display_name FROM sheet_presence p JOIN membership m ON m.coalition_id = p.coalition_id AND m.id = p.membership_id AND m.ended_at IS NULL
        WHERE p.coalition_id = ${coalitionId}::uuid AND p.worksheet = ${place.key} AND p.about = ${place.about} AND p.membership_id <> ${actor.membershipId}::uuid
          AND p.seen_at > ${before(now, GONE_AFTER_SECONDS * SECOND)} ORDER BY m.display_name, m.id LIMIT 20) AS others
    FROM (SELECT 1) one LEFT JOIN LATERAL (
      SELECT m.display_name AS by, e.occurred_at AS at FROM audit_event e JOIN membership m ON m.coalition_id = e.coalition_id AND m.id = e.actor_id
      WHERE e.coalition_id = ${coalitionId}::uuid AND e.sequence > ${since}::bigint AND e.actor_id <> ${actor.membershipId}::uuid
        AND e.event = ANY (${[...(saves?.events ?? SAVED)]}::text[]) ${saves ? sql`` : sql`AND e.changes->>'worksheet' = ${place.key}`} ${ids ? sql`AND e.subject_id = ANY (${[...ids]}::uuid[])` : sql``}
      ORDER BY e.sequence DESC LIMIT 1) s ON true`)
  return { others: row?.others ?? [], saved: row?.savedBy && row.savedAt ? { by: row.savedBy, at: row.savedAt } : null }
}
