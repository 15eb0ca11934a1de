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

/** Runs a tagged query on one connection and returns its rows. Values are always parameters, never text. */
export async function runSql<Row>(client: pg.ClientBase | pg.Pool, query: Sql): Promise<Row[]> {
  const result = await (client as pg.ClientBase).query({ name: statementName(query.text), text: query.text, values: query.values })
  return result.rows as Row[]
}
