import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { build } from '../../../bin/steps/build.mjs'
import { prepareDatabase } from '../../../bin/steps/database.mjs'
import { keepSecrets } from '../../../bin/steps/secrets.mjs'
import { startServer } from '../../../bin/steps/server.mjs'
import { startCluster } from '../../../prisma/embedded/cluster.mjs'
import { migrate } from '../../../prisma/migrate.mjs'

// What a journey needs, all of it real: a PostgreSQL of its own with the demo in it, a mail server, the built app, and
// a process that makes coalitions for tests by the commands (world.mts).

const root = path.resolve(import.meta.dirname, '../../..')
const data = path.join(root, '.data')
const DATABASE = 'samenspel_e2e'
const PASSWORDS = { owner: 'owner', app: 'app', auth: 'auth', worker: 'worker' }
const SERVER_CODE = ['--conditions=react-server', '--import', 'tsx']

/** Starts world.mts and waits until it says where its three ports are. */
async function startWorld(env: NodeJS.ProcessEnv): Promise<{ httpPort: string; smtpPort: string; statlinePort: string; stop: () => void }> {
  const child = spawn(process.execPath, [...SERVER_CODE, '--import', path.join(root, 'bin/steps/die-with-parent.mjs'), path.join(import.meta.dirname, 'world.mts')], {
    cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: AsyncIterable<string> = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const [, httpPort, smtpPort, statlinePort] = /^ready (\d+) (\d+) (\d+)$/.exec(line) ?? []
    if (httpPort && smtpPort && statlinePort) return { httpPort, smtpPort, statlinePort, stop: () => child.kill() }
  }
  throw new Error('The process that makes coalitions for tests did not start.')
}

export default async function setup(): Promise<() => Promise<void>> {
  const port = Number(process.env.E2E_PORT)
  // The figures of another run say nothing of this one.
  rmSync(path.join(data, 'test-reports', 'abuse.json'), { force: true })
  mkdirSync(data, { recursive: true })
  const cluster = await startCluster({ dataDir: path.join(data, 'test-postgres-e2e'), durable: false })
  const admin = new pg.Client({ connectionString: cluster.adminUrl })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
  await admin.end()
  const urls: Record<string, string> = await prepareDatabase(cluster, PASSWORDS, DATABASE)
  await migrate({ url: urls.MIGRATE_DATABASE_URL ?? '', folder: path.join(root, 'prisma', 'migrations') })

  const { APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = keepSecrets(data, { env: {}, hasOwnDatabase: false }).settings
  const settings = {
    PATH: process.env.PATH, HOME: process.env.HOME, APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, DATABASE_URL: urls.DATABASE_URL,
    AUTH_DATABASE_URL: urls.AUTH_DATABASE_URL, WORKER_DATABASE_URL: urls.WORKER_DATABASE_URL, APP_URL: `http://localhost:${port}`, DEMO: 'on', LOG_LEVEL: 'info',
    // Each browser of a test says where it comes from, so that what is counted per address is counted per test.
    TRUSTED_PROXIES: '1',
    NODE_ENV: 'production' as const,
  }
  const seed = spawnSync(process.execPath, [...SERVER_CODE, 'prisma/seed/demo.mts'], { cwd: root, env: { ...settings, MIGRATE_DATABASE_URL: urls.MIGRATE_DATABASE_URL, MAIL_FOLDER: path.join(data, 'test-mail-e2e') }, encoding: 'utf8' })
  if (seed.status !== 0) throw new Error(`The demo could not be filled: ${seed.stderr}`)

  const world = await startWorld({
    ...settings, MIGRATE_DATABASE_URL: urls.MIGRATE_DATABASE_URL ?? '', TEST_ADMIN_URL: cluster.adminUrl.replace(/\/postgres$/, `/${DATABASE}`), MAIL_FOLDER: path.join(data, 'test-mail-e2e'),
  })
  const server = build(root, settings)
  const logFile = path.join(data, 'test-app.log')
  rmSync(logFile, { force: true })
  const app = await startServer({ server, port, logFile, env: {
    ...settings, SMTP_URL: `smtp://127.0.0.1:${world.smtpPort}`, STATLINE_V4_URL: `http://127.0.0.1:${world.statlinePort}/v4`, STATLINE_V3_URL: `http://127.0.0.1:${world.statlinePort}/v3`,
  } })
  Object.assign(process.env, {
    E2E_WORLD_URL: `http://127.0.0.1:${world.httpPort}`, E2E_APP_LOG: logFile, E2E_SERVER: server, E2E_SETTINGS: JSON.stringify(settings),
  })
  return async () => {
    await app.stop()
    world.stop()
    await cluster.stop()
  }
}
