import 'server-only'
import { createHash } from 'node:crypto'
import type pg from 'pg'
import sql, { empty, join, raw, type Sql } from 'sql-template-tag'

export { sql, join, raw, empty, type Sql }

const names = new Map<string, string>()

/** A name for a prepared statement: the server plans each text once per connection, a sixth of a page's database time. */
function statementName(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
    // Texts come from the code, so there are few; multi-row inserts make some per row count.
    if (names.size > 2_000) names.clear()
    names.set(text, name)
  }
  return name
}

/** The driver's connection, as far as we use it; its types do not tell. */
interface Wire {
  readonly connection: { readonly stream: { cork: () => void; uncork: () => void } }
}

/**
 * What is asked on this connection until our code next waits goes out in one piece. The driver writes each statement by
 * itself, and each write wakes the server and costs more than making the statement. For connections that pipeline.
 */
export function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as pg.PoolClient & Wire).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Runs a tagged query on one connection and returns its rows. Values are always parameters, never text. */
export async function runSql<Row>(client: pg.ClientBase | pg.Pool, query: Sql): Promise<Row[]> {
  const result = await (client as pg.ClientBase).query({ name: statementName(query.text), text: query.text, values: query.values })
  return result.rows as Row[]
}
