import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../../prisma/embedded/cluster.mjs'
import { migrate } from '../../prisma/migrate.mjs'
import { clusterSql, databaseSql, ROLES } from '../../prisma/roles.mjs'

// One PostgreSQL for a test run, of its own: fsync off, data thrown away. One migrated template, copied per worker.

export const TEMPLATE = 'samenspel_template'

/** Roles are the cluster's; the passwords are the tests' own. The bypass role is for proofs only. */
export const PASSWORDS = { owner: 'owner', app: 'app', auth: 'auth', worker: 'worker' } as const
export const BYPASS = { role: 'samenspel_test_bypass', password: 'bypass' } as const

declare module 'vitest' {
  export interface ProvidedContext {
    clusterPort: number
    adminUrl: string
  }
}

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = path.resolve(import.meta.dirname, '../..')
  const cluster = await startCluster({ dataDir: path.join(root, '.data', `test-postgres-${project.name}`), durable: false })
  const onTemplate = cluster.adminUrl.replace(/\/postgres$/, `/${TEMPLATE}`)
  const { rows } = await (async () => {
    const client = new pg.Client({ connectionString: cluster.adminUrl })
    await client.connect()
    const result = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'samenspel%'")
    await client.end()
    return result
  })()
  await run(
    cluster.adminUrl, clusterSql(PASSWORDS), ...rows.map((row) => `DROP DATABASE ${row.datname} WITH (FORCE)`), `CREATE DATABASE ${TEMPLATE} OWNER ${ROLES.owner}`,
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${BYPASS.role}') THEN CREATE ROLE ${BYPASS.role}; END IF; END $$`,
    `ALTER ROLE ${BYPASS.role} LOGIN BYPASSRLS PASSWORD '${BYPASS.password}'`, `GRANT ${ROLES.app} TO ${BYPASS.role}`,
  )
  await run(onTemplate, databaseSql(TEMPLATE), `GRANT CONNECT ON DATABASE ${TEMPLATE} TO ${BYPASS.role}`)
  await migrate({ url: cluster.url(ROLES.owner, PASSWORDS.owner, TEMPLATE), folder: path.join(root, 'prisma', 'migrations') })
  project.provide('clusterPort', cluster.port)
  project.provide('adminUrl', cluster.adminUrl)
  return () => cluster.stop()
}
