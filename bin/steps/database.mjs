// The database of a start: the embedded one, or your own when DATABASE_URL says so. Migrated either way.
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../../prisma/embedded/cluster.mjs'
import { migrate } from '../../prisma/migrate.mjs'
import { clusterSql, DATABASE, databaseSql, ROLES } from '../../prisma/roles.mjs'
import { say } from './say.mjs'

export const URLS = { owner: 'MIGRATE_DATABASE_URL', app: 'DATABASE_URL', auth: 'AUTH_DATABASE_URL', worker: 'WORKER_DATABASE_URL' }

async function run(url, ...statements) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Roles, database and grants in an embedded cluster; safe to repeat.
 * @returns {Promise<Record<string, string>>} the URL per role, by the name of its setting
 */
export async function prepareDatabase(cluster, passwords, database = DATABASE) {
  await run(cluster.adminUrl, clusterSql(passwords))
  const client = new pg.Client({ connectionString: cluster.adminUrl })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${ROLES.owner}`)
  await client.end()
  await run(cluster.url('postgres', new URL(cluster.adminUrl).password, database), databaseSql(database))
  return Object.fromEntries(Object.keys(URLS).map((role) => [URLS[role], cluster.url(ROLES[role], passwords[role], database)]))
}

export async function startEmbedded({ dataDir, passwords }) {
  say('starting PostgreSQL')
  const cluster = await startCluster({ dataDir: join(dataDir, 'postgres') })
  return { cluster, urls: await prepareDatabase(cluster, passwords) }
}

/** Connects as each role before anything is written. Throws one sentence that names the setting. */
export async function checkOwnDatabase(env) {
  const missing = Object.values(URLS).filter((name) => !env[name])
  if (missing.length > 0) throw new Error(`The setting ${missing[0]} is missing: with DATABASE_URL of your own, its three companions are needed too (see .env.example and bin/roles.mjs).`)
  for (const name of Object.values(URLS)) {
    const client = new pg.Client({ connectionString: env[name], connectionTimeoutMillis: 5000 })
    try {
      await client.connect()
      const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version")
      if (rows[0].version < 150000) throw new Error('PostgreSQL 15 or later is needed')
    } catch (error) {
      throw new Error(`The database in ${name} cannot be used: ${error.message || error.code}.`)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

export async function migrateDatabase(root, url) {
  return migrate({ url, folder: join(root, 'prisma', 'migrations'), onApply: (name) => say(`migrating: ${name}`) })
}

/** How many coalitions there are: none means that this is the first run. */
export async function countCoalitions(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query('SELECT count(*)::int AS count FROM coalition')).rows[0].count
  } finally {
    await client.end()
  }
}
