import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MIGRATIONS, migrationList, NO_FILTERS, openSchemaEngine, schemaFiles, theDatabase } from '@/tests/support/schema-engine'
import { scratchDatabase, type Scratch } from '@/tests/support/scratch'
import { migrate } from './migrate.mjs'

const NAMES = readdirSync(MIGRATIONS).filter((name) => /^\d{14}_/.test(name)).sort()

let database: Scratch
let folder: string

beforeEach(async () => {
  database = await scratchDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  cpSync(MIGRATIONS, folder, { recursive: true })
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const run = (onApply?: (name: string) => void) => migrate({ url: database.ownerUrl, folder, ...(onApply ? { onApply } : {}) })

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  return client.query<Row>(sql).then((result) => result.rows).finally(() => client.end())
}

const addMigration = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

/** Does something with Prisma's own engine on the database. */
async function withEngine<T>(work: (engine: Awaited<ReturnType<typeof openSchemaEngine>>) => Promise<T>): Promise<T> {
  const engine = await openSchemaEngine(database.ownerUrl)
  return work(engine).finally(() => engine.free())
}

const status = () => withEngine((engine) => engine.diagnoseMigrationHistory({ migrationsList: migrationList(folder), optInToShadowDatabase: false, filters: NO_FILTERS }))

describe('our migrations', () => {
  it('are applied in order, once, and kept as Prisma keeps them', async () => {
    const applied: string[] = []
    expect([await run((name) => applied.push(name)), applied]).toEqual([NAMES.length, NAMES])
    const kept = await query<{ name: string; checksum: string; done: boolean; steps: number }>(
      'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done, applied_steps_count AS steps FROM _prisma_migrations ORDER BY started_at')
    expect(kept).toEqual(NAMES.map((name) => ({
      name, checksum: createHash('sha256').update(readFileSync(path.join(MIGRATIONS, name, 'migration.sql'))).digest('hex'), done: true, steps: 1,
    })))
    const before = await query('SELECT * FROM _prisma_migrations ORDER BY migration_name')
    expect(await run()).toBe(0)
    expect(await query('SELECT * FROM _prisma_migrations ORDER BY migration_name')).toEqual(before)
  })

  it('are applied once by two starts at the same moment', async () => {
    expect((await Promise.all([run(), run()])).sort()).toEqual([0, NAMES.length])
  })

  it('go on where an older version stopped', async () => {
    await run()
    addMigration('20990101000000_more', 'CREATE TABLE "more" (id int)')
    expect(await run()).toBe(1)
    expect(await query('SELECT count(*)::int AS count FROM "more"')).toEqual([{ count: 0 }])
  })

  it('refuse a file that was changed after it was applied, and apply nothing then', async () => {
    await run()
    appendFileSync(path.join(folder, NAMES[0] ?? '', 'migration.sql'), '\n-- one more line\n')
    addMigration('20990101000000_more', 'CREATE TABLE "more" (id int)')
    await expect(run()).rejects.toThrow(`Migration ${NAMES[0]} was changed after it was applied. Restore the file and add a new migration.`)
    await expect(query('SELECT FROM "more"')).rejects.toMatchObject({ code: '42P01' })
  })

  it('stop at one that fails, say which, and do not go on until somebody has mended it', async () => {
    addMigration('20990101000000_broken', 'CREATE TABLE half (id int); SELECT nothing FROM nowhere')
    addMigration('20990101000001_after', 'CREATE TABLE after_it (id int)')
    await expect(run()).rejects.toThrow(/^Migration 20990101000000_broken failed: .*nowhere/)
    for (const table of ['half', 'after_it']) await expect(query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42P01' })
    await expect(run()).rejects.toThrow('Migration 20990101000000_broken failed half-way before.')
    expect((await status()).failedMigrationNames).toEqual(['20990101000000_broken'])
  })
})

describe('Prisma itself', () => {
  it('finds nothing to do, nothing edited and nothing failed in a database that we migrated', async () => {
    await run()
    expect(await status()).toMatchObject({ hasMigrationsTable: true, history: null, editedMigrationNames: [], failedMigrationNames: [] })
    expect(await withEngine((engine) => engine.applyMigrations({ migrationsList: migrationList(folder), filters: NO_FILTERS }))).toEqual({ appliedMigrationNames: [] })
  })

  it('would see what is missing and what was edited', async () => {
    await run()
    addMigration('20990101000000_more', 'CREATE TABLE "more" (id int)')
    appendFileSync(path.join(folder, NAMES[0] ?? '', 'migration.sql'), '\n-- one more line\n')
    expect(await status()).toMatchObject({ history: { diagnostic: 'databaseIsBehind', unappliedMigrationNames: ['20990101000000_more'] }, editedMigrationNames: [NAMES[0]] })
  })

  it('can go first: then we find nothing to do', async () => {
    const { appliedMigrationNames } = await withEngine((engine) => engine.applyMigrations({ migrationsList: migrationList(folder), filters: NO_FILTERS }))
    expect(appliedMigrationNames).toEqual(NAMES)
    expect(await run()).toBe(0)
  })

  it('says that the migrations make the schema, no more and no less', async () => {
    await run()
    const diff = (to: ReturnType<typeof schemaFiles>) => withEngine((engine) =>
      engine.diff({ from: theDatabase(), to, script: true, exitCode: true, filters: NO_FILTERS }))
    expect(await diff(schemaFiles())).toMatchObject({ exitCode: 0 })
    const forgotten = await diff(schemaFiles('model Forgotten {\n  id String @id @db.Uuid\n\n  @@map("forgotten")\n}\n'))
    expect([forgotten.exitCode, forgotten.stdout]).toEqual([2, expect.stringContaining('CREATE TABLE "forgotten"')])
  })
})
