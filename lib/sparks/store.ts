import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openCommons, openTx, type CoalitionTx, type CommonsTx } from '@/lib/platform/tenancy/envelope'
import type { InitiativeListed, OpenSpark, SparkContent } from './types'

// Two doors: the commons, where a vuurtje waits that nobody has adopted, and a coalition, whose own table it is copied
// into. A coalition reads open ones of its municipality only, and never what another adopted.

const CONTENT = sql`
  title, observation, for_whom AS "forWhom", life_phases::text[] AS "lifePhases", place, why_now AS "whyNow", fun::int AS fun, important::int AS important,
  needed::int AS needed, companions, first_step AS "firstStep", within_days::int AS "withinDays"`

/** The code of a municipality that exists today, by its name; undefined when there is none. */
export async function findMunicipalityCode(tx: CommonsTx, name: string): Promise<string | undefined> {
  const [row] = await openCommons(tx).query<{ code: string }>(sql`
    SELECT code FROM municipality WHERE lower(name) = lower(${name}) AND last_year = (SELECT max(last_year) FROM municipality) ORDER BY code LIMIT 1`)
  return row?.code
}

/** The names of the municipalities that exist today. */
export async function listMunicipalities(tx: CommonsTx): Promise<string[]> {
  const rows = await openCommons(tx).query<{ name: string }>(sql`
    SELECT name FROM municipality WHERE last_year = (SELECT max(last_year) FROM municipality) ORDER BY name`)
  return rows.map((row) => row.name)
}

/** Keeps a vuurtje under this id; the second time it is there already. */
export async function insertSpark(tx: CommonsTx, id: string, content: SparkContent & { readonly municipalityCode: string | null }, now: Date): Promise<void> {
  await openCommons(tx).query(sql`
    INSERT INTO spark (id, title, observation, for_whom, life_phases, place, why_now, fun, important, needed, companions, first_step, within_days, municipality_code, created_at)
    VALUES (${id}::uuid, ${content.title}, ${content.observation}, ${content.forWhom}, ${[...content.lifePhases]}::life_phase[], ${content.place}, ${content.whyNow}, ${content.fun},
      ${content.important}, ${content.needed}, ${content.companions}, ${content.firstStep}, ${content.withinDays}, ${content.municipalityCode}, ${now})
    ON CONFLICT DO NOTHING`)
}

export interface SparkRow extends OpenSpark {
  readonly adoptedAt: Date | null
  readonly answer: string | null
  readonly coalition: string | null
}

export async function findSpark(tx: CommonsTx, id: string): Promise<SparkRow | undefined> {
  const [row] = await openCommons(tx).query<SparkRow>(sql`
    SELECT s.id, ${CONTENT}, s.created_at AS "createdAt", s.adopted_at AS "adoptedAt", s.answer,
      (SELECT m.name FROM municipality m WHERE m.code = s.municipality_code) AS municipality,
      (SELECT c.name FROM coalition c WHERE c.id = s.coalition_ref) AS coalition
    FROM spark s WHERE s.id = ${id}::uuid`)
  return row
}

/** What a coalition may see of the shared table: nobody's yet, still burning, of its municipality or of none. */
const openFor = (coalitionId: string, since: Date) => sql`
  s.coalition_ref IS NULL AND s.created_at > ${since}
  AND (s.municipality_code IS NULL OR s.municipality_code = (SELECT p.municipality_code FROM coalition_profile p WHERE p.coalition_id = ${coalitionId}::uuid))`

/** Those that a coalition may adopt, the newest first. */
export async function listOpen(tx: CoalitionTx, since: Date, most: number): Promise<OpenSpark[]> {
  const { coalitionId, query } = openTx(tx)
  return query<OpenSpark>(sql`
    SELECT s.id, ${CONTENT}, s.created_at AS "createdAt", (SELECT m.name FROM municipality m WHERE m.code = s.municipality_code) AS municipality
    FROM spark s WHERE ${openFor(coalitionId, since)} ORDER BY s.created_at DESC, s.id DESC LIMIT ${most}`)
}

export async function findOpen(tx: CoalitionTx, id: string, since: Date): Promise<OpenSpark | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<OpenSpark>(sql`
    SELECT s.id, ${CONTENT}, s.created_at AS "createdAt", (SELECT m.name FROM municipality m WHERE m.code = s.municipality_code) AS municipality
    FROM spark s WHERE s.id = ${id}::uuid AND ${openFor(coalitionId, since)}`)
  return row
}

/** Marks it as this coalition's. Of two at the same moment the second waits here and then finds it taken: undefined. */
export async function takeSpark(tx: CoalitionTx, id: string, { answer, now, since }: { answer: string; now: Date; since: Date }): Promise<SparkContent | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<SparkContent>(sql`
    UPDATE spark s SET coalition_ref = ${coalitionId}::uuid, adopted_at = ${now}, answer = ${answer}
    WHERE s.id = ${id}::uuid AND ${openFor(coalitionId, since)} RETURNING ${CONTENT}`)
  return row
}

/** Who has it now, of those that this coalition could have adopted itself; undefined when it is not there for them. */
export async function findTaker(tx: CoalitionTx, id: string): Promise<{ isOurs: boolean; answer: string; name: string | null } | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ isOurs: boolean; answer: string; name: string | null }>(sql`
    SELECT s.coalition_ref = ${coalitionId}::uuid AS "isOurs", s.answer, (SELECT c.name FROM coalition c WHERE c.id = s.coalition_ref) AS name
    FROM spark s WHERE s.id = ${id}::uuid AND s.coalition_ref IS NOT NULL
      AND (s.municipality_code IS NULL OR s.municipality_code = (SELECT p.municipality_code FROM coalition_profile p WHERE p.coalition_id = ${coalitionId}::uuid))`)
  return row
}

export async function insertInitiative(tx: CoalitionTx, id: string, content: SparkContent & { readonly sparkRef: string | null }, { now, by }: { now: Date; by: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO initiative (coalition_id, id, title, observation, for_whom, life_phases, place, why_now, fun, important, needed, companions, first_step, within_days, spark_ref, created_at, created_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${content.title}, ${content.observation}, ${content.forWhom}, ${[...content.lifePhases]}::life_phase[], ${content.place}, ${content.whyNow},
      ${content.fun}, ${content.important}, ${content.needed}, ${content.companions}, ${content.firstStep}, ${content.withinDays}, ${content.sparkRef}::uuid, ${now}, ${by}::uuid)`)
}

export async function findInitiativeOf(tx: CoalitionTx, sparkId: string): Promise<string | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ id: string }>(sql`SELECT id FROM initiative WHERE coalition_id = ${coalitionId}::uuid AND spark_ref = ${sparkId}::uuid`)
  return row?.id
}

/** The coalition's own, the newest first; of one member when named. */
export async function listInitiativesOf(tx: CoalitionTx, { by, most }: { by: string | null; most: number }): Promise<InitiativeListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<InitiativeListed>(sql`
    SELECT i.id, ${CONTENT}, i.created_at AS "createdAt", i.spark_ref IS NOT NULL AS "isAdopted",
      coalesce((SELECT m.display_name FROM membership m WHERE m.coalition_id = i.coalition_id AND m.id = i.created_by), '') AS "byName",
      coalesce((SELECT m.ended_at IS NOT NULL FROM membership m WHERE m.coalition_id = i.coalition_id AND m.id = i.created_by), false) AS "hasLeft"
    FROM initiative i
    WHERE i.coalition_id = ${coalitionId}::uuid AND (${by}::uuid IS NULL OR i.created_by = ${by}::uuid)
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${most}`)
}
