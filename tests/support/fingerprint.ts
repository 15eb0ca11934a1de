import pg from 'pg'

const held: { admin?: pg.Pool } = {}

/** One connection, kept: it is asked after every case. Whoever stops the database first ends it, and that is no failure. */
function admin(): pg.Pool {
  held.admin ??= new pg.Pool({ connectionString: process.env.TEST_ADMIN_URL, max: 1, allowExitOnIdle: true }).on('error', () => undefined)
  return held.admin
}

/** One value per table of a coalition, asked of its rows; the outbox is shared and says whose a row is. */
async function perTable(coalitionId: string, name: string, value: string): Promise<Record<string, string>> {
  const { rows: tables } = await admin().query<{ name: string; key: string }>(`SELECT c.relname AS name, a.attname AS key FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (a.attname IN ('coalition_id', 'coalition_ref') OR (c.relname = 'coalition' AND a.attname = 'id')) ORDER BY 1`)
  const prints = tables.map((table) => `SELECT '${table.name}' AS name, ${value} AS print
    FROM "${table.name}" t WHERE "${table.key}" = $1::uuid`)
  const { rows } = await admin().query<{ name: string; print: string }>({ name, text: prints.join(' UNION ALL '), values: [coalitionId] })
  return Object.fromEntries(rows.map((row) => [row.name, row.print]))
}

/** Per table of a coalition how many rows, and a hash over them. */
export const fingerprint = (coalitionId: string): Promise<Record<string, string>> =>
  perTable(coalitionId, 'fingerprint', "count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')")

/** Every row of a coalition as text: what an export of it could hold. */
export const everything = async ({ id }: { readonly id: string }): Promise<string> =>
  Object.values(await perTable(id, 'everything', "coalesce(string_agg(t::text, '|'), '')")).join('\n')
