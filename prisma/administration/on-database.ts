import pg from 'pg'
import { runSql, type Sql } from '@/lib/platform/db/sql'

type Query = <Row>(query: Sql) => Promise<Row[]>

/** One transaction as the owner of the database: for what no role that serves may do. */
export async function asOwner<T>(url: string, work: (query: Query, client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    const result = await work((query) => runSql(client, query), client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}
