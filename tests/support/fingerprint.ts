import pg from 'pg'

/** One value per table of a coalition, asked of its rows; the outbox is shared and says whose a row is. */
async function perTable(coalitionId: string, value: string): Promise<Record<string, string>> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await admin.connect()
  try {
    const { rows: tables } = await admin.query<{ name: string; key: string }>(`SELECT c.relname AS name, a.attname AS key FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname IN ('coalition_id', 'coalition_ref') ORDER BY 1`)
    const prints = tables.map(({ name, key }) => `SELECT '${name}' AS name, ${value} AS print
      FROM "${name}" t WHERE "${key}" = '${coalitionId}'`)
    const { rows } = await admin.query<{ name: string; print: string }>(prints.join(' UNION ALL '))
    return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
  } finally {
    await admin.end()
  }
}

/** Per table of a coalition how many rows, and a hash over them. */
export const fingerprint = (coalitionId: string): Promise<Record<string, string>> => perTable(coalitionId, "count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')")

/** Every row of a coalition as text: what an export of it could hold. */
export const everything = async ({ id }: { readonly id: string }): Promise<string> => Object.values(await perTable(id, "coalesce(string_agg(t::text, '|'), '')")).join('\n')
