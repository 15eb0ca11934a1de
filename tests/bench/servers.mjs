// The three servers that are measured, each a process of its own on loopback: ours as it is deployed, and the two floors.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { NODE_OPTIONS } from '../../bin/steps/server.mjs'

const here = import.meta.dirname
const PRELOAD = join(here, '..', '..', 'bin', 'steps', 'die-with-parent.mjs')

/** Connections to the database per server, for the app role: our own default. */
export const POOL_SIZE = 10

const freePort = () => new Promise((done, fail) => {
  const probe = createServer()
  probe.once('error', fail)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address()
    probe.close(() => done(port))
  })
})

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).filter((name) => name !== '.next').sort().flatMap((name) => filesOf(join(path, name)))
}

/** Builds floor_next when it changed. Returns the server to start. */
export function buildFloor({ root, key, say }) {
  const folder = join(here, 'floor-next')
  const hash = [...filesOf(folder), ...filesOf(join(here, 'floor')), join(root, 'package-lock.json')]
    .reduce((sum, file) => sum.update(readFileSync(file)), createHash('sha256').update(key)).digest('hex')
  const standalone = join(folder, '.next', 'standalone')
  const server = join(standalone, 'tests', 'bench', 'floor-next', 'server.js')
  const mark = join(folder, '.next', 'bench-source')
  if (existsSync(server) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return server
  say('building floor_next')
  const built = spawnSync(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build', folder], {
    cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: process.env.HOME, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (built.status !== 0) throw new Error(`floor_next could not be built:\n${built.stdout}\n${built.stderr}`)
  cpSync(join(folder, '.next', 'static'), join(dirname(server), '.next', 'static'), { recursive: true })
  writeFileSync(mark, hash)
  return server
}

/**
 * @param {{ name: string, script: string, env: Record<string, string>, ready: string, logFile: string, nodeOptions?: string[] }} options
 * @returns {Promise<{ name: string, pid: number, port: number, isAlive: () => boolean, stop: () => Promise<void> }>} answering
 */
async function startOne({ name, script, env, ready, logFile, nodeOptions = [] }) {
  const port = await freePort()
  const output = openSync(logFile, 'w')
  const child = spawn(process.execPath, [...nodeOptions, '--import', PRELOAD, script], {
    cwd: dirname(script), stdio: ['pipe', output, output],
    env: {
      PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOSTNAME: '127.0.0.1', PORT: String(port),
      DATABASE_POOL_SIZE: String(POOL_SIZE), ...env, ...(env.APP_URL ? { APP_URL: `http://127.0.0.1:${port}` } : {}),
    },
  })
  let isGone = false
  const exited = new Promise((done) => child.once('exit', () => { isGone = true; done() }))
  const stop = async () => {
    if (isGone) return
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await exited
    clearTimeout(late)
  }
  const deadline = Date.now() + 60_000
  for (;;) {
    if (isGone) throw new Error(`${name} did not start. Its log: ${logFile}`)
    const answer = await fetch(`http://127.0.0.1:${port}${ready}`).catch(() => undefined)
    if (answer?.ok) return { name, pid: child.pid, port, isAlive: () => !isGone, stop }
    if (Date.now() > deadline) {
      await stop()
      throw new Error(`${name} does not answer. Its log: ${logFile}`)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Starts all three, or none. In the order in which the table shows them. */
export async function startServers({ ours, floor, urls, secrets, dataDir, nodeOptions = {} }) {
  const logs = join(dataDir, 'bench-logs')
  mkdirSync(logs, { recursive: true })
  const { DATABASE_URL, AUTH_DATABASE_URL, WORKER_DATABASE_URL } = urls
  const { APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = secrets
  const servers = []
  const stop = async () => { await Promise.all(servers.map((one) => one.stop())) }
  const start = async (name, options) => servers.push(await startOne({ name, logFile: join(logs, `${name}.log`), ...(nodeOptions[name] ? { nodeOptions: nodeOptions[name] } : {}), ...options }))
  try {
    // As `npm start` starts it. The floors run as Node and Next come.
    await start('ours', {
      nodeOptions: [...NODE_OPTIONS, ...(nodeOptions.ours ?? [])],
      script: ours, ready: '/api/health',
      env: { DATABASE_URL, AUTH_DATABASE_URL, WORKER_DATABASE_URL, APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, DEMO: 'off', MAIL_FOLDER: join(dataDir, 'bench-mail'), APP_URL: 'http://127.0.0.1' },
    })
    await start('floor_next', { script: floor, ready: '/', env: { DATABASE_URL, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } })
    await start('floor_sql', { script: join(here, 'floor-sql.mjs'), ready: '/', env: { DATABASE_URL } })
  } catch (error) {
    await stop()
    throw error
  }
  return { servers, stop }
}
