// Installs what package-lock.json asks for, when it is not there yet. Uses nothing but Node: it runs before the rest.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say, stopWith } from './say.mjs'

const hashOf = (...files) => files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex')

const isMarked = (file, mark) => existsSync(file) && readFileSync(file, 'utf8') === mark

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) stopWith(`Node ${process.versions.node} is too old: Samenspel needs Node 20.19 or later (24 serves fastest).`)
}

/** What builds (Tailwind, TypeScript) is needed too, also where NODE_ENV or npm's own settings leave it out. Install scripts stay off: nothing here needs them. */
const INSTALL_OPTIONS = ['--include=dev', '--ignore-scripts']

/** Packages and the generated database client. */
export function install(root) {
  const lock = hashOf(join(root, 'package-lock.json'))
  const installed = join(root, 'node_modules', '.samenspel')
  if (!isMarked(installed, lock)) {
    say('installing packages (a minute or two, once)')
    const result = spawnSync('npm', ['ci', ...INSTALL_OPTIONS, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    if (result.status !== 0) stopWith('The packages could not be installed: see what npm says above.')
    writeFileSync(installed, lock)
  }
  const schema = join(root, 'prisma', 'schema')
  const files = readdirSync(schema).sort().map((name) => join(schema, name))
  const mark = `${hashOf(...files)} ${lock}`
  const generated = join(root, 'lib', 'platform', 'db', 'generated')
  if (isMarked(join(generated, '.samenspel'), mark)) return
  say('generating the database client')
  // `generate` needs no engine, but the command line would download one: any program in its place is never called.
  const result = spawnSync(process.execPath, [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    cwd: root, encoding: 'utf8', env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (result.status !== 0) stopWith(`The database client could not be generated: ${result.stderr || result.stdout}`)
  writeFileSync(join(generated, '.samenspel'), mark)
}
