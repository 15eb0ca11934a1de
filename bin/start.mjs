#!/usr/bin/env node
// npm start: from an empty machine to a running Samenspel. Installs, starts the embedded PostgreSQL (or uses yours),
// migrates, fills the demo on the first run, builds when the source changed, starts the app, and says where it is.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, install } from './steps/install.mjs'
import { findRunning, takeLock } from './steps/lock.mjs'
import { say, stopWith } from './steps/say.mjs'
import { keepSecrets } from './steps/secrets.mjs'
import { isPortFree, startServer, untilHealthy } from './steps/server.mjs'
import { readSettings } from './steps/settings.mjs'

const root = join(import.meta.dirname, '..')
const isDevelopment = process.argv.includes('--dev')

checkNode()
const settings = (() => {
  try {
    return readSettings(root)
  } catch (error) {
    return stopWith(error.message)
  }
})()
const { port, dataDir, hasOwnDatabase, isDemo, appUrl } = settings
if (!(await isPortFree(port, settings.env.HOSTNAME_BIND))) stopWith(`Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`)

const lock = join(dataDir, 'start.lock')
const running = await findRunning(lock)
if (running) stopWith(`Samenspel already runs from this folder (process ${running}).`)

install(root)
const database = await import('./steps/database.mjs')
const { build } = await import('./steps/build.mjs')

let cluster
let app
let giveBack
let isStopping = false
async function stop(code) {
  if (isStopping) return
  isStopping = true
  await app?.stop()
  await cluster?.stop()
  giveBack?.()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { void stop(0) })

try {
  if (hasOwnDatabase) await database.checkOwnDatabase(settings.env)
  mkdirSync(dataDir, { recursive: true })
  giveBack = await takeLock(lock)
  const secrets = keepSecrets(dataDir, settings)
  const embedded = hasOwnDatabase ? undefined : await database.startEmbedded({ dataDir, passwords: secrets.passwords })
  cluster = embedded?.cluster
  const env = {
    ...(settings.env.SMTP_URL ? {} : { MAIL_FOLDER: join(dataDir, 'mail') }),
    ...settings.env, ...secrets.settings, ...embedded?.urls, APP_URL: appUrl, DEMO: isDemo ? 'on' : 'off', PORT: String(port),
  }
  await database.migrateDatabase(root, env.MIGRATE_DATABASE_URL)
  if (isDemo && (await database.countCoalitions(env.AUTH_DATABASE_URL)) === 0) {
    say('filling the demo')
    const seed = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', join('prisma', 'seed', 'demo.mts')], { cwd: root, env, encoding: 'utf8' })
    if (seed.status !== 0) throw new Error(`The demo could not be filled: ${seed.stderr}`)
  }
  // What migrates the schema has no business in the process that serves.
  delete env.MIGRATE_DATABASE_URL
  if (isDevelopment) {
    const child = spawn(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '-p', String(port), '-H', '127.0.0.1'], { cwd: root, env: { ...env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: 'inherit' })
    const exited = new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
    app = { exited, stop: async () => { child.kill('SIGTERM'); await exited } }
    // Its own code is read with the first request: nobody's.
    await untilHealthy({ child, port })
  } else {
    const server = build(root, env)
    say('starting the app')
    const logFile = hasOwnDatabase ? undefined : join(dataDir, 'app.log')
    app = await startServer({ server, env, port, ...(logFile ? { logFile } : {}) })
  }
  say('ready')
  const { welcome } = await import('./steps/welcome.mjs')
  process.stdout.write(await welcome({ appUrl, isDemo, authUrl: env.AUTH_DATABASE_URL, ...(hasOwnDatabase ? {} : { logFile: join(dataDir, 'app.log') }) }))
  const code = await app.exited
  if (!isStopping) {
    process.stderr.write('\nThe app stopped by itself; everything else stops too.\n')
    await stop(code || 1)
  }
} catch (error) {
  process.stderr.write(`\n${error.message}\n`)
  await stop(1)
}
