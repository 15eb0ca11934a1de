import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../bench/world/generate.mjs'
import { GOOD_TABLE, ROLE_RULES, TABLE_RULES } from './catalogue'

// What the catalogue says of the migrated database itself. A rule that finds nothing proves nothing by that alone, so
// each also has to find what was planted to break it.

let admin: pg.Client
beforeAll(async () => {
  admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await admin.connect()
})
afterAll(() => admin.end())

const faultsOf = async (sql: string): Promise<string[]> => (await admin.query<{ name: string }>(sql)).rows.map((row) => row.name)

/** Asks the same after this was done, and undoes it: tables, grants and roles all go with the transaction. */
async function afterPlanting(planted: string, sql: string): Promise<string[]> {
  await admin.query('BEGIN')
  try {
    await admin.query(planted)
    return await faultsOf(sql)
  } finally {
    await admin.query('ROLLBACK')
  }
}

describe.each(Object.entries({ ...TABLE_RULES, ...ROLE_RULES }))('%s', (_name, { faults, planted }) => {
  it('holds', async () => expect(await faultsOf(faults)).toEqual([]))

  it.each(planted.map((sql, index) => [index + 1, sql] as const))('would be seen broken, in way %i', async (_way, sql) => expect(await afterPlanting(sql, faults), sql).not.toEqual([]))
})

describe('a table as it should be', () => {
  it.each(Object.entries(TABLE_RULES))('breaks no rule: %s', async (_name, { faults }) => expect(await afterPlanting(GOOD_TABLE, faults)).toEqual([]))

  it('is what there are many of', async () => {
    expect(await faultsOf(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'coalition_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`)).toHaveLength(128)
  })
})

const lint = path.resolve(import.meta.dirname, '../../../shared/tools/distributable.sql')

describe.skipIf(!existsSync(lint))('the lint for distribution (skipped where it does not lie beside the project)', () => {
  it('finds nothing, and does find what is planted', async () => {
    const sql = readFileSync(lint, 'utf8')
    expect((await admin.query(sql)).rows).toEqual([])
    await admin.query('BEGIN')
    await admin.query('CREATE TABLE planted (id uuid PRIMARY KEY, coalition_id uuid)')
    const rules = (await admin.query<{ rule: string }>(sql)).rows.map((row) => row.rule.slice(0, 2))
    await admin.query('ROLLBACK')
    expect(rules).toEqual(expect.arrayContaining(['01', '02', '04', '10', '11']))
  })
})

describe('the world of the bench', () => {
  it('fits the tables of today', async () => {
    await admin.query('BEGIN')
    try {
      await generate({ client: admin, onProgress: () => undefined, amounts: { coalitions: 2, signals: 20 } })
      const { rows: [made] } = await admin.query<{ figures: boolean; signals: boolean; actions: boolean }>(`SELECT (SELECT count(*)::int FROM indicator_value) >= 1600 AS figures, (SELECT count(*)::int FROM signal) >= 20 AS signals, (SELECT count(*)::int FROM action_item) >= 20 AS actions`)
      expect(made).toEqual({ figures: true, signals: true, actions: true })
    } finally {
      await admin.query('ROLLBACK')
    }
  })
})
