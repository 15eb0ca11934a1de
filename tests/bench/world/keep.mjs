// Makes the world once and keeps it: the next run finds it, as long as schema and generator are the same.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDatabase } from '../../../bin/steps/database.mjs'
import { startCluster } from '../../../prisma/embedded/cluster.mjs'
import { migrate } from '../../../prisma/migrate.mjs'
import { DATABASE } from '../../../prisma/roles.mjs'
import { AMOUNTS, cookieOf, generate, WORLD_END } from './generate.mjs'

const here = import.meta.dirname

/** What the rows depend on: the migrations and what stands in this folder. */
function worldHash(root) {
  const migrations = join(root, 'prisma', 'migrations')
  const files = [
    ...readdirSync(migrations, { recursive: true }).filter((name) => name.endsWith('.sql')).sort().map((name) => join(migrations, name)),
    ...readdirSync(here).sort().map((name) => join(here, name)),
  ]
  return files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex')
}

/** On a loopback cluster with nothing in it that matters. */
const PASSWORDS = { owner: 'owner', app: 'app', auth: 'auth', worker: 'worker' }

const SETTINGS = {
  // Nothing may start by itself in the middle of a measurement.
  autovacuum: 'off',
  shared_buffers: '512MB', max_wal_size: '4GB', wal_level: 'minimal', max_wal_senders: 0,
  shared_preload_libraries: 'pg_stat_statements',
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Takes away what earlier measurements wrote, so that every run starts with the same rows; the sessions are of today. */
async function clean(client) {
  await client.query('UPDATE session SET factor_at = now(), confirmed_at = now(), last_seen_at = now()')
  await client.query('VACUUM ANALYZE session')
  await client.query('TRUNCATE request_key, audit_event, audit_head')
  await client.query('DELETE FROM goal WHERE created_at > $1', [new Date(WORLD_END)])
  await client.query('VACUUM ANALYZE goal')
  // What the file of 100,000 rows brought: the world's own figures came with none.
  for (const table of ['import_row', 'import_part', 'import_mapping', 'import_place', 'indicator_revision']) await client.query(`DELETE FROM ${table}`)
  await client.query('DELETE FROM indicator_value WHERE import_id IS NOT NULL')
  await client.query('DELETE FROM indicator WHERE created_at > $1', [new Date(WORLD_END)])
  await client.query('DELETE FROM data_import')
  await client.query('DELETE FROM stored_file')
  await client.query('VACUUM ANALYZE indicator, indicator_value')
}

async function countWorld(client) {
  const { rows: [count] } = await client.query(`SELECT (SELECT count(*)::int FROM coalition) AS coalitions, (SELECT count(*)::int FROM partner_organization) AS partners,
    (SELECT count(*)::int FROM goal) AS goals, (SELECT count(*)::int FROM indicator) AS indicators, (SELECT count(*)::int FROM signal) AS signals,
    (SELECT count(*)::int FROM action_item) AS actions`)
  const { coalitions, partners, goals, indicators, signals, actions } = AMOUNTS
  const expected = { coalitions, partners: coalitions * partners, goals: coalitions * goals, indicators: coalitions * indicators, signals, actions }
  for (const [name, amount] of Object.entries(expected)) {
    if (count[name] !== amount) throw new Error(`The world has ${count[name]} ${name} instead of ${amount}.`)
  }
  return count
}

/** Who asks in the measurements: per coalition its coordinator, and what a new goal is about. */
async function listCoalitions(client) {
  const { rows } = await client.query(`SELECT c.id, c.slug, c.name, p.municipality_code AS "municipalityCode",
      (SELECT id FROM membership m WHERE m.coalition_id = c.id AND m.role = 'COORDINATOR' ORDER BY m.id LIMIT 1) AS coordinator,
      (SELECT id FROM challenge h WHERE h.coalition_id = c.id ORDER BY h.id LIMIT 1) AS challenge
    FROM coalition c JOIN coalition_profile p ON p.coalition_id = c.id ORDER BY p.municipality_code`)
  return rows.map((row) => ({ ...row, cookie: cookieOf(row.slug) }))
}

/**
 * Starts the bench's own PostgreSQL with the world in it.
 * @param {{ root: string, dataDir: string, say: (line: string) => void }} options
 */
export async function openWorld({ root, dataDir, say }) {
  const cluster = await startCluster({ dataDir: join(dataDir, 'bench-postgres'), durable: false, settings: SETTINGS })
  try {
    const database = cluster.adminUrl.replace(/\/postgres$/, `/${DATABASE}`)
    const hash = worldHash(root)
    // The hash is written last, as a comment on the database itself: a world that was left half-made has none.
    const found = await connected(cluster.adminUrl, (client) => client.query("SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1", [DATABASE]))
    const isKept = found.rows[0]?.mark === hash
    if (!isKept && found.rows.length > 0) await connected(cluster.adminUrl, (client) => client.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`))
    const urls = await prepareDatabase(cluster, PASSWORDS)
    await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: join(root, 'prisma', 'migrations') })
    const admin = new pg.Client({ connectionString: database })
    await admin.connect()
    if (!isKept) {
      say('making the world: 342 coalitions, a million signals and actions (a minute or two, once)')
      await generate({ client: admin, onProgress: say })
      await admin.query('CREATE SCHEMA bench; CREATE EXTENSION pg_stat_statements SCHEMA bench')
      say('analysing')
      await admin.query('VACUUM ANALYZE')
    }
    await clean(admin)
    const counts = await countWorld(admin)
    if (!isKept) await admin.query(`COMMENT ON DATABASE ${DATABASE} IS '${hash}'`)
    return {
      admin, urls, counts, coalitions: await listCoalitions(admin),
      async stop() {
        await admin.end().catch(() => undefined)
        await cluster.stop()
      },
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
