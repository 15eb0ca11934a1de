import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceHash } from './build.mjs'
import { findRunning, takeLock } from './lock.mjs'
import { keepSecrets } from './secrets.mjs'
import { addressOf, startServer } from './server.mjs'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'samenspel-')) })
afterEach(() => rmSync(folder, { recursive: true }))

describe('one start per data folder', () => {
  const file = () => path.join(folder, 'start.lock')

  it('holds until it is given back', async () => {
    const giveBack = await takeLock(file())
    expect(await findRunning(file())).toBe(process.pid)
    await expect(takeLock(file())).rejects.toThrow(`Samenspel already runs from this folder (process ${process.pid}).`)
    giveBack()
    expect([await findRunning(file()), existsSync(file())]).toEqual([undefined, false])
  })

  it('of two at the same moment lets one through', async () => {
    const both = await Promise.allSettled([takeLock(file()), takeLock(file())])
    const through = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(through.length).toBeGreaterThan(0)
    through.forEach((giveBack) => giveBack())
  })

  it('does not believe what a crash left behind, also when the number is somebody else\'s by now', async () => {
    const giveBack = await takeLock(file())
    const left = readFileSync(file(), 'utf8')
    giveBack()
    writeFileSync(file(), left)
    expect(await findRunning(file())).toBeUndefined()
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    writeFileSync(file(), JSON.stringify({ ...(JSON.parse(left) as object), port: (other.address() as { port: number }).port, pid: 2 ** 22 + 1 }))
    expect(await findRunning(file())).toBeUndefined()
    other.close()
    writeFileSync(file(), '4711')
    expect(await findRunning(file())).toBeUndefined()
  })

  it('sees one that is too busy to answer', async () => {
    const script = "import { takeLock } from './bin/steps/lock.mjs'; await takeLock(process.argv[1]); process.stdout.write('taken'); const until = Date.now() + 20000; while (Date.now() < until);"
    const busy = spawn(process.execPath, ['--input-type=module', '-e', script, file()], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(busy.stdout, 'data')
    expect(await findRunning(file())).toBe(busy.pid)
    busy.kill('SIGKILL')
    await once(busy, 'exit')
    expect(await findRunning(file())).toBeUndefined()
  })
})

describe('secrets', () => {
  const kept = () => path.join(folder, 'secrets.json')
  const APP_SECRET = 'a secret that every machine shares, long enough'

  it('are made once and stay', () => {
    const first = keepSecrets(folder, { env: {}, hasOwnDatabase: false })
    expect(keepSecrets(folder, { env: {}, hasOwnDatabase: false })).toEqual(first)
    expect(Object.keys(first.passwords ?? {})).toEqual(['owner', 'app', 'auth', 'worker'])
  })

  it('that are set are used, and not made', () => {
    const env = { APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'a key' }
    expect(keepSecrets(folder, { env, hasOwnDatabase: false }).settings).toEqual(env)
    expect(Object.keys(JSON.parse(readFileSync(kept(), 'utf8')) as object)).toEqual(['passwords'])
    expect(keepSecrets(folder, { env: {}, hasOwnDatabase: false }).settings.APP_SECRET).toHaveLength(43)
  })

  it('of a database of your own are yours: nothing is kept, and every machine has the same key', () => {
    const env = { APP_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'a key' }
    expect(keepSecrets(folder, { env, hasOwnDatabase: true })).toEqual({ settings: env })
    const [here, there] = ['here', 'there'].map((name) => keepSecrets(path.join(folder, name), { env: { APP_SECRET }, hasOwnDatabase: true }).settings)
    expect(here).toEqual(there)
    expect(Buffer.from(here?.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32)
    expect(keepSecrets(folder, { env: { APP_SECRET: `${APP_SECRET}!` }, hasOwnDatabase: true }).settings).not.toEqual(here)
    expect(existsSync(kept())).toBe(false)
  })
})

describe('the build', () => {
  it('is made again when the schema or its settings change', () => {
    mkdirSync(path.join(folder, 'prisma', 'schema'), { recursive: true })
    const hashes = ['prisma/schema/goals.prisma', 'prisma.config.ts', 'instrumentation.ts'].map((file) => {
      writeFileSync(path.join(folder, file), 'something')
      return sourceHash(folder, 'key')
    })
    expect(new Set([sourceHash(mkdtempSync(path.join(folder, 'empty-')), 'key'), ...hashes]).size).toBe(4)
  })
})

describe('the address that is asked', () => {
  it.each([[undefined, '127.0.0.1'], ['0.0.0.0', '127.0.0.1'], ['::', '[::1]'], ['::1', '[::1]'], ['10.0.0.7', '10.0.0.7'], ['app.local', 'app.local']])('for %s is %s', (bind, address) => {
    expect(addressOf(bind)).toBe(address)
  })

  it('is where the app listens, also when that is not 127.0.0.1', async () => {
    const server = path.join(folder, 'server.mjs')
    writeFileSync(server, "import { createServer } from 'node:http'; createServer((q, a) => a.end('ok')).listen(Number(process.env.PORT), process.env.HOSTNAME)")
    const probe = createServer().listen(0, '127.0.0.2')
    await once(probe, 'listening')
    const { port } = probe.address() as { port: number }
    await new Promise((done) => probe.close(done))
    const started = await startServer({ server, port, env: { ...process.env, HOSTNAME_BIND: '127.0.0.2' } })
    await started.stop()
  })
})
