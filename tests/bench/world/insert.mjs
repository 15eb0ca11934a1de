// Rows into tables, as multi-row inserts. Written as literals and not as parameters: PostgreSQL takes 65,535 of those,
// and a million rows go in three times as fast without them. Everything written here comes from the generator.

/** A value as SQL. */
export function literal(value) {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return value.includes("'") ? `'${value.replaceAll("'", "''")}'` : `'${value}'`
}

/** How many rows go into one statement. */
const ROWS = 1_500

/** @param {import('pg').Client} client @param {Record<string, string[]>} columns per table, in the order in which rows give them */
export function writerTo(client, columns) {
  const waiting = new Map(Object.keys(columns).map((table) => [table, []]))
  let sending = Promise.resolve()

  /** Sends while the next rows are being made: one statement under way, never more. */
  async function send(table) {
    const rows = waiting.get(table)
    if (rows.length === 0) return
    waiting.set(table, [])
    const statement = `INSERT INTO ${table} (${columns[table].join(', ')}) VALUES\n${rows.join(',\n')}`
    await sending
    sending = client.query(statement)
    // Its failure is thrown by whoever waits next; without this an early one would end the process unhandled.
    sending.catch(() => undefined)
  }

  /** In the order of the tables, since foreign keys look back. */
  async function sendUpTo(last) {
    for (const table of waiting.keys()) {
      await send(table)
      if (table === last) return
    }
  }

  return {
    async add(table, values) {
      const rows = waiting.get(table)
      rows.push(`(${values.map(literal).join(',')})`)
      if (rows.length >= ROWS) await sendUpTo(table)
    },
    async flush() {
      await sendUpTo(undefined)
      await sending
    },
  }
}
