// Builds the app when the build is older than the source: told by content, since a fresh clone has fresh dates.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say, stopWith } from './say.mjs'

const SOURCES = ['app', 'components', 'lib', 'prisma/schema', 'public', 'instrumentation.ts', 'next.config.ts', 'prisma.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'generated' && !/\.i?test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesOf(join(path, entry.name)))
}

/** One hash over every source file, and over the key that the build bakes in. */
export function sourceHash(root, actionsKey) {
  const hash = createHash('sha256').update(actionsKey).update(process.versions.node)
  for (const file of SOURCES.flatMap((source) => filesOf(join(root, source))).sort()) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds into `.next` when needed. Returns the server to start. */
export function build(root, env) {
  const dist = join(root, '.next')
  const mark = join(dist, 'samenspel-source')
  const hash = sourceHash(root, env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
  const server = join(dist, 'standalone', 'server.js')
  if (existsSync(server) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return server
  say('building (about half a minute, after each change)')
  const result = spawnSync(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root, encoding: 'utf8', env: { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (result.status !== 0) stopWith(`The build failed:\n${result.stdout}\n${result.stderr}`)
  cpSync(join(dist, 'static'), join(dist, 'standalone', '.next', 'static'), { recursive: true })
  cpSync(join(root, 'public'), join(dist, 'standalone', 'public'), { recursive: true })
  writeFileSync(mark, hash)
  return server
}
