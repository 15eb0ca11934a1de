import pg from 'pg'

const held: { admin?: pg.Pool } = {}

/** One connection, kept: it is asked after every case. Whoever stops the database first ends it, and that is no failure. */
function admin(): pg.Pool {
  held.admin ??= new pg.Pool({ connectionString: process.env.TEST_ADMIN_URL, max: 1, allowExitOnIdle: true }).on('error', () => undefined)
  return held.admin
}

/** Per table of a coalition how many rows, and a hash over them; the outbox is shared and says whose a row is. */
export async function fingerprint(coalitionId: string): Promise<Record<string, string>> {
  const { rows: tables } = await admin().query<{ name: string; key: string }>(`SELECT c.relname AS name, a.attname AS key FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (a.attname IN ('coalition_id', 'coalition_ref') OR (c.relname = 'coalition' AND a.attname = 'id')) ORDER BY 1`)
  const prints = tables.map(({ name, key }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print
    FROM "${name}" t WHERE "${key}" = $1::uuid`)
  const { rows } = await admin().query<{ name: string; print: string }>({ name: 'fingerprint', text: prints.join(' UNION ALL '), values: [coalitionId] })
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
