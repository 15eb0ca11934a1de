// Applies prisma/migrations without Prisma's own engine, which is a separate download that a closed network refuses.
// Interchangeable with `prisma migrate deploy`: the same table, checksums, advisory lock and order, so either may go
// first and the other finds nothing left to do.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The lock key that `prisma migrate` takes, so that two starts cannot migrate at once. */
const PRISMA_LOCK = 72707369

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * @param {{ url: string, folder: string, onApply?: (name: string) => void }} options url of the owner role
 * @returns {Promise<number>} how many migrations were applied now
 * @throws when an earlier migration failed half-way, was changed after it was applied, or fails now
 */
export async function migrate({ url, folder, onApply = () => {} }) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(BOOKKEEPING)
    const { rows } = await client.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const applied = new Map(rows.map((row) => [row.migration_name, row]))
    const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql'))).sort()
    let count = 0
    for (const name of names) {
      const sql = readFileSync(join(folder, name, 'migration.sql'))
      const checksum = createHash('sha256').update(sql).digest('hex')
      const before = applied.get(name)
      if (before && !before.finished_at) throw new Error(`Migration ${name} failed half-way before. Mend the database, then mark it with prisma migrate resolve.`)
      if (before && before.checksum !== checksum) throw new Error(`Migration ${name} was changed after it was applied. Restore the file and add a new migration.`)
      if (before) continue
      onApply(name)
      const id = randomUUID()
      await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name])
      try {
        await client.query(sql.toString('utf8'))
      } catch (error) {
        await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)])
        throw new Error(`Migration ${name} failed: ${error.message}`)
      }
      await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
      count += 1
    }
    return count
  } finally {
    await client.end()
  }
}
