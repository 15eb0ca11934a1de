// The database of a start: the embedded one, or your own when DATABASE_URL says so. Migrated either way.
import { readFileSync, writeFileSync } from 'node:fs'
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

/** Where a running embedded database can be reached, for another command of this folder. */
const portFile = (dataDir) => join(dataDir, 'postgres.port')

/** The URLs of the embedded database that a start of this folder keeps running. */
export function runningUrls({ dataDir, passwords }) {
  const port = Number(readFileSync(portFile(dataDir), 'utf8'))
  return Object.fromEntries(Object.keys(URLS).map((role) => [URLS[role], `postgresql://${ROLES[role]}:${encodeURIComponent(passwords[role])}@127.0.0.1:${port}/${DATABASE}`]))
}

export async function startEmbedded({ dataDir, passwords }) {
  say('starting PostgreSQL')
  const cluster = await startCluster({ dataDir: join(dataDir, 'postgres') })
  writeFileSync(portFile(dataDir), String(cluster.port))
  return { cluster, urls: await prepareDatabase(cluster, passwords) }
}

/** What a role is and may, asked before there is any table of ours. A role that does not exist is nobody's. */
const ABOUT_ROLE = `SELECT current_setting('server_version_num')::int AS version, current_user AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass,
  ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname = ANY($1::text[]) AND pg_has_role(current_user, oid, 'USAGE')) AS acts_as,
  ARRAY(SELECT name FROM unnest($1::text[]) AS name WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)) AS missing,
  (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned
  FROM pg_roles r WHERE r.rolname = current_user`

/**
 * Why this role cannot be used for this setting; undefined when it can. The owner may be anything that migrates; those
 * that serve must be what the migrations grant to, and nothing more.
 * @param {'owner' | 'app' | 'auth' | 'worker'} kind
 * @param {{ version: number, name: string, superuser: boolean, bypass: boolean, acts_as: string[], missing: string[], owned: number }} about
 */
export function faultOfRole(kind, about) {
  const because = (what) => `The role ${about.name} in ${URLS[kind]} ${what}. Make the roles with node bin/roles.mjs and use ${ROLES[kind]}.`
  if (about.version < 150_000) return `The server in ${URLS[kind]} is PostgreSQL ${Math.floor(about.version / 10_000)}: 15 or later is needed.`
  if (about.missing.length > 0) return `The server in ${URLS[kind]} has no role ${about.missing[0]}. Make the roles with node bin/roles.mjs.`
  if (kind !== 'owner') {
    if (about.superuser) return because('is a superuser and would pass row-level security')
    if (about.bypass) return because('may bypass row-level security')
    if (about.owned > 0 || about.acts_as.includes(ROLES.owner)) return because('owns the tables and could switch row-level security off')
    const other = about.acts_as.find((name) => name !== ROLES[kind])
    if (other) return because(`may do what only ${other} may`)
  }
  return about.superuser || about.acts_as.includes(ROLES[kind]) ? undefined : because(`is not ${ROLES[kind]}`)
}

async function askAboutRole(name, url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    return (await client.query(ABOUT_ROLE, [Object.values(ROLES)])).rows[0]
  } catch (error) {
    throw new Error(`The database in ${name} cannot be used: ${error.message || error.code}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Connects as each role before anything is written. Throws one sentence that names the setting. */
export async function checkOwnDatabase(env) {
  const missing = Object.values(URLS).filter((name) => !env[name])
  if (missing.length > 0) throw new Error(`The setting ${missing[0]} is missing: with DATABASE_URL of your own, its three companions are needed too (see .env.example and bin/roles.mjs).`)
  for (const [kind, name] of Object.entries(URLS)) {
    const fault = faultOfRole(kind, await askAboutRole(name, env[name]))
    if (fault) throw new Error(fault)
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
