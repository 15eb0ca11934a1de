import path from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// What the catalogue says: the rules of the house, read from the migrated database itself.

let admin: pg.Client
beforeAll(async () => {
  admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await admin.connect()
})
afterAll(() => admin.end())

const list = async (sql: string): Promise<string[]> => (await admin.query<{ name: string }>(sql)).rows.map((row) => row.name)

const TENANT = `FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'coalition_id' AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`

describe('every table of a coalition', () => {
  it('has the coalition first in its primary key', async () => {
    expect(await list(`SELECT c.relname AS name ${TENANT} AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND i.indkey[0] = a.attnum)`)).toEqual([])
  })

  it('has row-level security enabled and forced, with exactly the one policy', async () => {
    expect(await list(`SELECT c.relname AS name ${TENANT} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`)).toEqual([])
    const { rows } = await admin.query<{ name: string; expression: string; policies: string }>(`
      SELECT c.relname AS name, count(*) AS policies, min(pg_get_expr(p.polqual, p.polrelid)) AS expression ${TENANT.replace('WHERE', 'JOIN pg_policy p ON p.polrelid = c.oid WHERE')} GROUP BY 1`)
    expect(rows.length).toBe((await list(`SELECT c.relname AS name ${TENANT}`)).length)
    for (const { name, policies, expression } of rows) {
      expect([policies, expression], name).toEqual(['1', "(coalition_id = (NULLIF(current_setting('app.coalition_id'::text, true), ''::text))::uuid)"])
    }
  })

  it('carries the coalition in every unique and in every foreign key to another such table', async () => {
    expect(await list(`SELECT i.indexrelid::regclass::text AS name ${TENANT.replace('WHERE', 'JOIN pg_index i ON i.indrelid = c.oid WHERE')} AND i.indisunique AND NOT a.attnum = ANY (i.indkey::int2[])`)).toEqual([])
    expect(await list(`SELECT k.conname AS name ${TENANT.replace('WHERE', 'JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = \'f\' WHERE')}
      AND EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = k.confrelid AND x.attname = 'coalition_id') AND NOT a.attnum = ANY (k.conkey)`)).toEqual([])
  })

  it('has no trigger, no SET NULL, no identity: nothing that would keep it from being spread over machines', async () => {
    expect(await list(`SELECT g.tgname AS name ${TENANT.replace('WHERE', 'JOIN pg_trigger g ON g.tgrelid = c.oid AND NOT g.tgisinternal WHERE')}`)).toEqual([])
    expect(await list(`SELECT k.conname AS name ${TENANT.replace('WHERE', "JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' WHERE")} AND (k.confdeltype IN ('n', 'd') OR k.confupdtype IN ('n', 'd'))`)).toEqual([])
    expect(await list(`SELECT x.attname AS name ${TENANT.replace('WHERE', 'JOIN pg_attribute x ON x.attrelid = c.oid WHERE')} AND x.attidentity <> ''`)).toEqual([])
  })

  it('passes the lint for distribution, which finds what is wrong in a table that is', async (test) => {
    const lint = path.resolve(import.meta.dirname, '../../../shared/tools/distributable.sql')
    if (!existsSync(lint)) test.skip()
    const sql = readFileSync(lint, 'utf8')
    expect((await admin.query(sql)).rows).toEqual([])
    await admin.query('BEGIN')
    await admin.query('CREATE TABLE planted (id uuid PRIMARY KEY, coalition_id uuid)')
    const faults = (await admin.query<{ rule: string }>(sql)).rows.map((row) => row.rule.slice(0, 2))
    await admin.query('ROLLBACK')
    expect(faults).toEqual(expect.arrayContaining(['01', '02', '04', '10', '11']))
  })
})

describe('the app role', () => {
  const privileges = (role: string, table: string) => list(`
    SELECT p AS name FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p WHERE has_table_privilege('${role}', '${table}', p) ORDER BY 1`)

  it('owns nothing, is no superuser, cannot bypass row-level security and cannot make tables', async () => {
    const { rows } = await admin.query(`SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, has_schema_privilege(rolname, 'public', 'CREATE') AS creates,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = 'samenspel_app'`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, creates: false, owns: 0 }])
  })

  it('cannot read people, sessions or sign-in tokens', async () => {
    for (const table of ['app_user', 'session', 'verification_token']) expect(await privileges('samenspel_app', table), table).toEqual([])
    expect(await privileges('samenspel_app', 'account_coalition')).toEqual(['INSERT'])
  })

  it('can only add to the audit trail', async () => {
    expect(await privileges('samenspel_app', 'audit_event')).toEqual(['INSERT', 'SELECT'])
    expect(await privileges('samenspel_app', 'signature')).toEqual(['INSERT', 'SELECT'])
  })

  it('removes nothing but what is made anew or was never kept', async () => {
    expect(await list(`SELECT c.relname AS name ${TENANT} AND has_table_privilege('samenspel_app', c.oid, 'DELETE') ORDER BY 1`)).toEqual(['goal_partner', 'import_row', 'request_key'])
  })
})

describe('the other roles', () => {
  it('sign-in sees no table of a coalition, the worker sees the outbox only, erasure cannot log in', async () => {
    for (const role of ['samenspel_auth', 'samenspel_worker']) {
      expect(await list(`SELECT c.relname AS name ${TENANT} AND has_table_privilege('${role}', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`), role).toEqual([])
    }
    expect(await list(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege('samenspel_worker', c.oid, 'SELECT')`)).toEqual(['outbox'])
    expect(await list(`SELECT rolname AS name FROM pg_roles WHERE rolname = 'samenspel_erasure' AND rolcanlogin`)).toEqual([])
  })
})
