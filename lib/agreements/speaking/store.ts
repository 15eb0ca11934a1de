import 'server-only'
import { empty, join, raw, sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Reader, SpeakingAnswer, SpeakingAnswerRead, SpeakingEnding, SpeakingListed, SpeakingRaiseRead, SpeakingRead, SpeakingStep } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Holds one until the transaction ends, in a statement of its own: what is read after it stands as it is then. */
export async function lockSpeaking(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM speaking_up WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid FOR UPDATE`)
}

/** Holds these partners, each time in the same order: nobody leaves until the transaction ends, and who is leaving has left. */
export async function lockPartners(tx: CoalitionTx, ids: readonly string[]): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR SHARE`)
}

/**
 * Which rows of `s` this person may see; the others are not read at all. In private: who was with one of the two partners
 * when it was said and still is, and of what the core group says the coordinators. The policy asks the same of each row.
 */
function readableBy({ membershipId, role, partnerId }: Reader): Sql {
  const ways: Sql[] = []
  if ((role === 'PROFESSIONAL' || role === 'PARTNER_EXECUTIVE') && partnerId !== null) {
    ways.push(sql`s.step <> 'PRIVATE' AND (s.partner_id = ${partnerId}::uuid OR s.speaker_partner_id = ${partnerId}::uuid)`)
    ways.push(sql`EXISTS (SELECT FROM speaking_up_reader r WHERE r.coalition_id = s.coalition_id AND r.speaking_id = s.id AND r.membership_id = ${membershipId}::uuid AND r.partner_id = ${partnerId}::uuid)`)
  }
  if (role === 'COORDINATOR') ways.push(sql`s.step <> 'PRIVATE' OR s.speaker_partner_id IS NULL`)
  if (role === 'ALDERMAN' || role === 'PARTNER_EXECUTIVE') ways.push(sql`s.step = 'BOARD'`)
  return ways.length === 0 ? sql`false` : join(ways.map((one) => sql`(${one})`), ' OR ')
}

/** Nobody of this side reads it in private any more. */
const unreadBy = (partner: string) => `NOT EXISTS (
    SELECT FROM speaking_up_reader r JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.membership_id AND m.partner_id = r.partner_id
    WHERE r.coalition_id = s.coalition_id AND r.speaking_id = s.id AND r.partner_id = ${partner} AND m.ended_at IS NULL AND m.role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE'))`

/** What was written down, or what follows from the afspraak and from who is still there. */
const OUTCOME = `coalesce(e.outcome::text, CASE
    WHEN h.commitment_id IS NULL OR c.status = 'EXPIRED' OR v.status IN ('ENDED', 'TAKEN_BACK') THEN 'COMMITMENT_GONE'
    WHEN s.step = 'PRIVATE' AND (${unreadBy('s.partner_id')} OR (s.speaker_partner_id IS NOT NULL AND ${unreadBy('s.speaker_partner_id')})) THEN 'NO_READER' END)`

/** The columns of a list, of `s` with the wording under which it was said. */
const LISTED = raw(`
  s.id, s.commitment_id AS "commitmentId", w.what AS commitment, s.speaker_partner_id AS "speakerPartnerId", a.name AS "speakerName", s.partner_id AS "partnerId", b.name AS "partnerName",
  s.step::text AS step, s.spoken_at AS "spokenAt", coalesce(x.raised_at, s.spoken_at) AS "stepAt", n.id IS NOT NULL AS "isAnswered", ${OUTCOME} AS outcome`)

/** With the afspraak `c` as it stands in the version `v` that counts, if it does. */
const JOINED = raw(`
  JOIN commitment c ON c.coalition_id = s.coalition_id AND c.id = s.commitment_id
  CROSS JOIN LATERAL (
    SELECT o.id, o.status FROM agreement_version o WHERE o.coalition_id = c.coalition_id AND o.agreement_id = c.agreement_id ORDER BY (o.status = 'IN_FORCE') DESC, o.number DESC LIMIT 1) v
  LEFT JOIN commitment_wording h ON h.coalition_id = c.coalition_id AND h.version_id = v.id AND h.commitment_id = c.id AND h.dropped_at IS NULL
  JOIN commitment_wording w ON w.coalition_id = s.coalition_id AND w.version_id = s.version_id AND w.commitment_id = s.commitment_id
  JOIN partner_organization b ON b.coalition_id = s.coalition_id AND b.id = s.partner_id
  LEFT JOIN partner_organization a ON a.coalition_id = s.coalition_id AND a.id = s.speaker_partner_id
  LEFT JOIN speaking_up_raise x ON x.coalition_id = s.coalition_id AND x.speaking_id = s.id AND x.step = s.step
  LEFT JOIN speaking_up_answer n ON n.coalition_id = s.coalition_id AND n.speaking_id = s.id AND n.step = s.step
  LEFT JOIN speaking_up_ending e ON e.coalition_id = s.coalition_id AND e.speaking_id = s.id`)

/** What this person may see, of all or of one afspraak: what is open first, the newest first. */
export async function listSpeakingRows(tx: CoalitionTx, reader: Reader, commitmentId?: string): Promise<SpeakingListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<SpeakingListed>(sql`
    SELECT ${LISTED} FROM speaking_up s ${JOINED}
    WHERE s.coalition_id = ${coalitionId}::uuid AND (${readableBy(reader)}) ${commitmentId === undefined ? empty : sql`AND s.commitment_id = ${commitmentId}::uuid`}
    ORDER BY ${raw(OUTCOME)} IS NOT NULL, s.spoken_at DESC, s.id DESC`)
}

type SpeakingRow = SpeakingListed & Pick<SpeakingRead, 'agreementId' | 'seen' | 'meaning' | 'asked' | 'isThere' | 'byName' | 'hasLeft'>

interface EndingRow {
  outcome: SpeakingEnding
  agreed: string | null
  reason: string | null
  endedAt: Date
  byName: string | null
  hasLeft: boolean
}

/** One with all that was said, when this person may see it. */
export async function findSpeaking(tx: CoalitionTx, reader: Reader, id: string): Promise<SpeakingRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<SpeakingRow>(sql`
    SELECT ${LISTED}, c.agreement_id AS "agreementId", h.commitment_id IS NOT NULL AS "isThere", s.seen, s.meaning, s.asked, m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM speaking_up s ${JOINED}
    JOIN membership m ON m.coalition_id = s.coalition_id AND m.id = s.spoken_by
    WHERE s.coalition_id = ${coalitionId}::uuid AND s.id = ${id}::uuid AND (${readableBy(reader)})`)
  if (!row) return undefined
  const answers = await query<SpeakingAnswerRead>(sql`
    SELECT n.step::text AS step, n.answer::text AS answer, n.note, n.answered_at AS "answeredAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM speaking_up_answer n JOIN membership m ON m.coalition_id = n.coalition_id AND m.id = n.answered_by
    WHERE n.coalition_id = ${coalitionId}::uuid AND n.speaking_id = ${id}::uuid ORDER BY n.step`)
  const raises = await query<SpeakingRaiseRead>(sql`
    SELECT x.step::text AS step, x.reason, x.raised_at AS "raisedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM speaking_up_raise x JOIN membership m ON m.coalition_id = x.coalition_id AND m.id = x.raised_by
    WHERE x.coalition_id = ${coalitionId}::uuid AND x.speaking_id = ${id}::uuid ORDER BY x.step`)
  const [ending] = await query<EndingRow>(sql`
    SELECT e.outcome::text AS outcome, e.agreed, e.reason, e.ended_at AS "endedAt", m.display_name AS "byName", m.ended_at IS NOT NULL AS "hasLeft"
    FROM speaking_up_ending e LEFT JOIN membership m ON m.coalition_id = e.coalition_id AND m.id = e.ended_by AND e.outcome <> 'PARTNER_LEFT'
    WHERE e.coalition_id = ${coalitionId}::uuid AND e.speaking_id = ${id}::uuid`)
  return { ...row, answers, raises, ending: ending ? endingOf(ending) : null, readers: row.step === 'PRIVATE' ? await listReaders(tx, id) : [], letIn: row.step === 'PRIVATE' ? await listLetIn(tx, id) : [] }
}

const endingOf = ({ byName, hasLeft, ...ending }: EndingRow): SpeakingRead['ending'] => ({ ...ending, by: byName === null ? null : { byName, hasLeft } })

/** Who of the two partners was there when it was said and is so still. */
async function listReaders(tx: CoalitionTx, id: string): Promise<SpeakingRead['readers']> {
  const { coalitionId, query } = openTx(tx)
  return query<SpeakingRead['readers'][number]>(sql`
    SELECT r.membership_id AS "membershipId", m.display_name AS name, r.partner_id AS "partnerId"
    FROM speaking_up_reader r JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.membership_id AND m.partner_id = r.partner_id
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.speaking_id = ${id}::uuid AND m.ended_at IS NULL AND m.role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE')
    ORDER BY lower(m.display_name), m.id`)
}

/** Does anything that was said in private wait for an answer of the partner of this reader? */
export async function isSpokenTo(tx: CoalitionTx, membershipId: string): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    SELECT FROM speaking_up s ${JOINED}
    JOIN speaking_up_reader r ON r.coalition_id = s.coalition_id AND r.speaking_id = s.id AND r.partner_id = s.partner_id
    JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.membership_id AND m.partner_id = r.partner_id
    WHERE s.coalition_id = ${coalitionId}::uuid AND m.id = ${membershipId}::uuid AND m.ended_at IS NULL AND m.role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE')
      AND s.step = 'PRIVATE' AND n.id IS NULL AND ${raw(OUTCOME)} IS NULL LIMIT 1`)
  return rows.length === 1
}

/** The people of these partners who read what is said in private from now on. */
export async function listPeopleOf(tx: CoalitionTx, partnerIds: readonly string[]): Promise<SpeakingRead['readers']> {
  const { coalitionId, query } = openTx(tx)
  return query<SpeakingRead['readers'][number]>(sql`
    SELECT m.id AS "membershipId", m.display_name AS name, m.partner_id AS "partnerId" FROM membership m
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.partner_id = ANY (${[...partnerIds]}::uuid[]) AND m.ended_at IS NULL AND m.role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE')
    ORDER BY lower(m.display_name), m.id`)
}

/** The people of a partner who do not read this one in private, and never did for the other side. */
export async function listColleaguesOutside(tx: CoalitionTx, speakingId: string, partnerId: string): Promise<{ membershipId: string; name: string }[]> {
  const { coalitionId, query } = openTx(tx)
  return query<{ membershipId: string; name: string }>(sql`
    SELECT m.id AS "membershipId", m.display_name AS name FROM membership m
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.partner_id = ${partnerId}::uuid AND m.ended_at IS NULL AND m.role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE')
      AND NOT EXISTS (SELECT FROM speaking_up_reader r WHERE r.coalition_id = m.coalition_id AND r.speaking_id = ${speakingId}::uuid AND r.membership_id = m.id)
    ORDER BY lower(m.display_name), m.id`)
}

/** Lets somebody read along from now on. */
export async function insertReader(tx: CoalitionTx, one: { speakingId: string; membershipId: string; partnerId: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO speaking_up_reader (coalition_id, speaking_id, membership_id, partner_id, let_in_at, let_in_by)
    VALUES (${coalitionId}::uuid, ${one.speakingId}::uuid, ${one.membershipId}::uuid, ${one.partnerId}::uuid, ${now}, ${by}::uuid)`)
}

/** Who was let in since it was said, and reads it still. */
async function listLetIn(tx: CoalitionTx, id: string): Promise<SpeakingRead['letIn']> {
  const { coalitionId, query } = openTx(tx)
  return query<SpeakingRead['letIn'][number]>(sql`
    SELECT m.display_name AS name, b.display_name AS "byName", r.let_in_at AS at
    FROM speaking_up_reader r
    JOIN membership m ON m.coalition_id = r.coalition_id AND m.id = r.membership_id AND m.partner_id = r.partner_id
    JOIN membership b ON b.coalition_id = r.coalition_id AND b.id = r.let_in_by
    WHERE r.coalition_id = ${coalitionId}::uuid AND r.speaking_id = ${id}::uuid AND m.ended_at IS NULL AND m.role IN ('PROFESSIONAL', 'PARTNER_EXECUTIVE') ORDER BY r.let_in_at, m.id`)
}

export async function findPartnerName(tx: CoalitionTx, partnerId: string): Promise<string | null> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ name: string }>(sql`SELECT name FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id = ${partnerId}::uuid`)
  return row?.name ?? null
}

export interface NewSpeaking {
  readonly commitmentId: string
  readonly versionId: string
  readonly speakerPartnerId: string | null
  readonly partnerId: string
  readonly seen: string
  readonly meaning: string
  readonly asked: string
}

/** What is said, with who of the two partners reads it. */
export async function insertSpeaking(tx: CoalitionTx, id: string, one: NewSpeaking, readers: SpeakingRead['readers'], { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO speaking_up (coalition_id, id, commitment_id, version_id, speaker_partner_id, partner_id, seen, meaning, asked, spoken_at, spoken_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${one.commitmentId}::uuid, ${one.versionId}::uuid, ${one.speakerPartnerId}::uuid, ${one.partnerId}::uuid, ${one.seen}, ${one.meaning}, ${one.asked}, ${now}, ${by}::uuid)`)
  if (readers.length === 0) return
  const rows = readers.map(({ membershipId, partnerId }) => sql`(${coalitionId}::uuid, ${id}::uuid, ${membershipId}::uuid, ${partnerId}::uuid)`)
  await query(sql`INSERT INTO speaking_up_reader (coalition_id, speaking_id, membership_id, partner_id) VALUES ${join(rows)}`)
}

export async function insertSpeakingAnswer(tx: CoalitionTx, one: { speakingId: string; step: SpeakingStep; answer: SpeakingAnswer; note: string | null }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO speaking_up_answer (coalition_id, id, speaking_id, step, is_private, answer, note, answered_at, answered_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${one.speakingId}::uuid, ${one.step}::speaking_step, ${one.step === 'PRIVATE'}, ${one.answer}::speaking_answer, ${one.note}, ${now}, ${by}::uuid)`)
}

/** A step further, with the row that says so: what was said and answered is private no longer. */
export async function insertRaise(tx: CoalitionTx, one: { speakingId: string; step: SpeakingStep; reason: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`UPDATE speaking_up SET step = ${one.step}::speaking_step, is_private = false WHERE coalition_id = ${coalitionId}::uuid AND id = ${one.speakingId}::uuid`)
  await query(sql`UPDATE speaking_up_answer SET is_private = false WHERE coalition_id = ${coalitionId}::uuid AND speaking_id = ${one.speakingId}::uuid`)
  await query(sql`
    INSERT INTO speaking_up_raise (coalition_id, id, speaking_id, step, reason, raised_at, raised_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${one.speakingId}::uuid, ${one.step}::speaking_step, ${one.reason}, ${now}, ${by}::uuid)`)
}

export async function insertEnding(tx: CoalitionTx, one: { speakingId: string; isPrivate: boolean; outcome: SpeakingEnding; agreed?: string; reason?: string }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO speaking_up_ending (coalition_id, id, speaking_id, is_private, outcome, agreed, reason, ended_at, ended_by)
    VALUES (${coalitionId}::uuid, ${newId()}::uuid, ${one.speakingId}::uuid, ${one.isPrivate}, ${one.outcome}::speaking_outcome, ${one.agreed ?? null}, ${one.reason ?? null}, ${now}, ${by}::uuid)`)
}

/**
 * Away with it; who read it and what was answered go along, and the key under which it was sent. The database refuses it of
 * what went a step further, or ended.
 */
export async function deleteSpeaking(tx: CoalitionTx, id: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`DELETE FROM request_key WHERE coalition_id = ${coalitionId}::uuid AND subject_id = ${id}::uuid`)
  await query(sql`DELETE FROM speaking_up WHERE coalition_id = ${coalitionId}::uuid AND id = ${id}::uuid`)
}

/**
 * What is open between this partner and another, by id and step only: nobody reads along by ending it. Held first, and
 * only then looked at: what was settled by whom this one waited for is open no longer.
 */
export async function listOpenOf(tx: CoalitionTx, partnerId: string): Promise<{ id: string; step: SpeakingStep }[]> {
  const { coalitionId, query } = openTx(tx)
  const ofPartner = sql`s.coalition_id = ${coalitionId}::uuid AND (s.partner_id = ${partnerId}::uuid OR s.speaker_partner_id = ${partnerId}::uuid)`
  await query(sql`SELECT FROM speaking_up s WHERE ${ofPartner} ORDER BY s.id FOR UPDATE`)
  return query<{ id: string; step: SpeakingStep }>(sql`
    SELECT s.id, s.step::text AS step FROM speaking_up s
    WHERE ${ofPartner}
      AND NOT EXISTS (SELECT FROM speaking_up_ending e WHERE e.coalition_id = s.coalition_id AND e.speaking_id = s.id)
    ORDER BY s.spoken_at`)
}
