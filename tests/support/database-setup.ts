import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { closePools } from '@/lib/platform/db/pools'
import { databaseSql, ROLES } from '../../prisma/roles.mjs'
import { BYPASS, PASSWORDS, TEMPLATE } from './cluster-setup'

// Before each test file: this worker's own copy of the template, and the settings that point at it.

const database = `samenspel_${process.env.VITEST_POOL_ID ?? '1'}`
const port = inject('clusterPort')
const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`

const admin = new pg.Client({ connectionString: inject('adminUrl') })
await admin.connect()
const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
if (rowCount === 0) {
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE} OWNER ${ROLES.owner}`)
  const own = new pg.Client({ connectionString: inject('adminUrl').replace(/\/postgres$/, `/${database}`) })
  await own.connect()
  await own.query(`${databaseSql(database)} GRANT CONNECT ON DATABASE ${database} TO ${BYPASS.role};`)
  await own.end()
}
await admin.end()

Object.assign(process.env, {
  APP_URL: 'http://localhost:3000', APP_SECRET: 'a secret of the tests, long enough to be one', DEMO: 'off', MAIL_FOLDER: `.data/test-mail-${database}`,
  DATABASE_URL: url(ROLES.app, PASSWORDS.app), AUTH_DATABASE_URL: url(ROLES.auth, PASSWORDS.auth), WORKER_DATABASE_URL: url(ROLES.worker, PASSWORDS.worker),
  MIGRATE_DATABASE_URL: url(ROLES.owner, PASSWORDS.owner), TEST_BYPASS_URL: url(BYPASS.role, BYPASS.password),
  TEST_ADMIN_URL: inject('adminUrl').replace(/\/postgres$/, `/${database}`),
})

afterAll(() => closePools())
