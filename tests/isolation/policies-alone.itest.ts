import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fill, type Filled } from '@/tests/support/filled'

// The second wall alone: raw SQL without a single predicate, as the app role, in a transaction of one coalition.

let ours: Filled
let theirs: Filled
let tables: { name: string; insert: boolean; update: string[]; remove: boolean }[]
let app: pg.Client
let admin: pg.Client

beforeAll(async () => {
  ;[ours, theirs] = [await fill('MERKonze'), await fill('MERKandere')]
  app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await Promise.all([app.connect(), admin.connect()])
  const { rows } = await admin.query<(typeof tables)[number]>(`
    SELECT c.relname AS name, has_table_privilege('samenspel_app', c.oid, 'INSERT') AS insert, has_table_privilege('samenspel_app', c.oid, 'DELETE') AS remove,
      ARRAY(SELECT x.attname::text FROM pg_attribute x WHERE x.attrelid = c.oid AND x.attnum > 0 AND NOT x.attisdropped AND x.attname NOT IN ('coalition_id', 'id')
        AND has_column_privilege('samenspel_app', c.oid, x.attnum, 'UPDATE')) AS update
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'coalition_id' ORDER BY 1`)
  tables = rows
})

afterAll(async () => {
  await app.end()
  await admin.end()
})

async function within<T>(coalitionId: string | undefined, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN')
  if (coalitionId) await app.query(`SET LOCAL app.coalition_id = '${coalitionId}'`)
  try {
    return await work()
  } finally {
    await app.query('ROLLBACK')
  }
}

const countOf = async (table: string, coalitionId: string, which = 'true') =>
  Number((await admin.query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE coalition_id = $1 AND ${which}`, [coalitionId])).rows[0]?.count)

/** What of a table can be removed: the rest is held by the rows that say what became of it. */
const REMOVABLE: Readonly<Record<string, string>> = {
  sheet_record: 'id NOT IN (SELECT story_id FROM meeting WHERE story_id IS NOT NULL UNION ALL SELECT record_id FROM success_story WHERE record_id IS NOT NULL UNION ALL SELECT record_id FROM story_voice WHERE record_id IS NOT NULL)', speaking_up: 'is_private',
  stored_file: 'id NOT IN (SELECT file_id FROM data_import UNION ALL SELECT file_id FROM contribution_voice UNION ALL SELECT file_id FROM story_voice)',
}

/** Held by a row that points at it: PostgreSQL has a word of its own for RESTRICT in some versions. */
const HELD: unknown = expect.stringMatching(/^(23001|23503)$/)

describe('row-level security alone', () => {
  it('guards every table of a coalition, and there is something in each to guard', async () => {
    expect(tables.length).toBeGreaterThan(30)
    for (const { name } of tables) {
      const shown = await within(ours.coalition.id, () => app.query<{ coalition_id: string }>(`SELECT coalition_id FROM ${name}`))
      expect([...new Set(shown.rows.map((row) => row.coalition_id))].filter((id) => id !== ours.coalition.id), name).toEqual([])
      expect(shown.rowCount, name).toBe(await countOf(name, ours.coalition.id))
    }
    const empty: string[] = []
    for (const { name } of tables) if ((await countOf(name, theirs.coalition.id)) === 0) empty.push(name)
    // Only what happens after an answer, a signature or a change has no row yet.
    expect(empty.sort()).toEqual([
      'agreement_accession', 'agreement_change', 'agreement_remark_answer', 'agreement_withdrawal', 'audit_check', 'coalition_municipality', 'commitment_deviation', 'commitment_state_change', 'contribution_receipt', 'contribution_withdrawal', 'departure', 'departure_decision', 'deviation_closure', 'executive_response', 'feedback_reply',
      'gate_decision', 'goal_measurement', 'goal_status_change', 'import_mapping', 'import_place', 'landing_answer', 'landing_asked', 'mandate_warned', 'meeting_closure', 'partner_answer', 'partner_import_change', 'signature', 'signature_scan', 'signing_reminder', 'signing_reply_answer', 'step_change',
    ])
  })

  it('shows nothing at all when no coalition was named, also after a transaction that named one', async () => {
    await within(ours.coalition.id, async () => undefined)
    for (const { name } of tables) expect((await within(undefined, () => app.query(`SELECT 1 FROM ${name}`))).rowCount, name).toBe(0)
  })

  it('changes and removes only rows of the coalition that was named', async () => {
    const touched: string[] = []
    for (const { name, update, remove } of tables) {
      const [column] = update
      if (column) {
        const { rowCount } = await within(ours.coalition.id, () => app.query(`UPDATE ${name} SET ${column} = ${column}`))
        expect(rowCount, name).toBe(await countOf(name, ours.coalition.id))
        touched.push(name)
      }
      if (!remove) continue
      const which = REMOVABLE[name] ?? 'true'
      expect((await within(ours.coalition.id, () => app.query(`DELETE FROM ${name} WHERE ${which}`))).rowCount, name).toBe(await countOf(name, ours.coalition.id, which))
      if (REMOVABLE[name]) await expect(within(ours.coalition.id, () => app.query(`DELETE FROM ${name}`)), name).rejects.toMatchObject({ code: HELD })
    }
    expect(touched.length).toBeGreaterThan(12)
  })

  it('takes no row for another coalition, however it is written', async () => {
    for (const { name, insert } of tables) {
      const { rows } = await admin.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t WHERE coalition_id = $1 LIMIT 1`, [theirs.coalition.id])
      const row = rows[0]?.row
      if (!insert || !row) continue
      const write = within(ours.coalition.id, () => app.query(`INSERT INTO ${name} SELECT (jsonb_populate_record(null::${name}, $1::jsonb)).*`, [row]))
      await expect(write, name).rejects.toMatchObject({ code: '42501' })
    }
    await expect(within(ours.coalition.id, () => app.query('UPDATE goal SET coalition_id = $1', [theirs.coalition.id]))).rejects.toMatchObject({ code: '42501' })
  })

  it('lets no foreign key point into another coalition', async () => {
    const insert = `INSERT INTO goal_measurement (coalition_id, id, goal_id, value, measured_on, created_at, created_by)
      VALUES ($1, gen_random_uuid(), $2, 1, current_date, now(), gen_random_uuid())`
    await expect(within(ours.coalition.id, () => app.query(insert, [ours.coalition.id, theirs.ids.goalId]))).rejects.toMatchObject({ code: '23503' })
    await expect(within(ours.coalition.id, () => app.query(insert, [ours.coalition.id, ours.ids.goalId]))).resolves.toMatchObject({ rowCount: 1 })
  })
})
