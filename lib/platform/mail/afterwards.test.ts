import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMailServer } from '@/tests/support/mail-server'

let server: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => { server = await startMailServer() })
afterAll(() => server.stop())
beforeEach(() => { server.forget() })
afterEach(() => vi.unstubAllEnvs())

const SECRET = 'geheim-van-de-link'

/** Sends one mail and says what came of it: how long was waited before each next try, and what the log says. */
async function send(settings: { SMTP_URL?: string } = {}, { fails = 0, nobody = false } = {}) {
  vi.resetModules()
  const all = { APP_URL: 'http://localhost:3000', APP_SECRET: 'a secret of the tests, long enough to be one', DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', SMTP_URL: server.url, MAIL_FOLDER: '', MAIL_FROM: 'Samenspel <samenspel@example.nl>', LOG_LEVEL: 'info' }
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value)
  const { log } = await import('@/lib/platform/log')
  const lines: string[] = []
  Reflect.set(log, pino.symbols.streamSym, { write: (line: string) => lines.push(line) })
  const { sendPatiently } = await import('./afterwards')
  const { accountMail } = await import('./account-mail')
  const waited: number[] = []
  let prepared = 0
  const prepare = async () => {
    prepared += 1
    if (prepared <= fails) throw Object.assign(new Error('no connection for noor@meerbrug.example'), { code: 'ECONNREFUSED' })
    return nobody ? undefined : { to: 'noor@meerbrug.example', ...accountMail('newEmail', { path: `/inloggen/e-mail/${SECRET}`, locale: 'nl', isFormal: false }) }
  }
  const sent = await sendPatiently('newEmail', prepare, async (seconds) => { waited.push(seconds) })
  return { sent, waited, prepared, lines, said: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('a mail about an account', () => {
  it('goes out at once when the mail server takes it', async () => {
    const { sent, waited, lines } = await send()
    expect([sent, waited, lines, server.received.length]).toEqual([true, [], [], 1])
    expect(server.received[0]?.message).toContain(SECRET)
  })

  it('is tried again, after longer and longer, when the mail server first refuses and then accepts', async () => {
    server.refuseWith(451, 421)
    const { sent, waited, prepared, said } = await send()
    expect([sent, server.received.length]).toEqual([true, 1])
    expect(server.received[0]?.message, 'the link that was made first: a new one would make it worthless').toContain(SECRET)
    expect(prepared).toBe(1)
    expect(waited).toEqual([2, 10])
    expect(said).toMatchObject([{ letter: 'newEmail', attempt: 1, again: 2 }, { letter: 'newEmail', attempt: 2, again: 10 }])
  })

  it('is tried again when there was no reaching what it is made of', async () => {
    const { sent, waited, prepared, said } = await send({}, { fails: 1 })
    expect([sent, waited, prepared, server.received.length]).toEqual([true, [2], 2, 1])
    expect(said).toMatchObject([{ code: 'ECONNREFUSED' }])
  })

  it('is given up after a few tries', async () => {
    const { sent, waited, said } = await send({ SMTP_URL: 'smtp://127.0.0.1:1' })
    expect(sent).toBe(false)
    expect(waited).toEqual([2, 10, 60, 300])
    expect(said).toHaveLength(5)
    expect(said.at(-1)).toMatchObject({ level: 50, attempt: 5, msg: 'mail was not sent' })
  })

  it('is not tried again when the mail server refuses for good', async () => {
    server.refuseWith(550)
    const { sent, waited, said } = await send()
    expect([sent, waited, server.received]).toEqual([false, [], []])
    expect(said).toMatchObject([{ level: 50, attempt: 1 }])
  })

  it('leaves no address and no secret in the log', async () => {
    server.refuseWith(451)
    const first = await send({}, { fails: 1 })
    server.refuseWith(550)
    const last = await send()
    const lines = [...first.lines, ...last.lines]
    expect(lines).toHaveLength(3)
    expect(lines.join('')).not.toMatch(/noor|meerbrug|geheim|inloggen/)
  })

  it('to nobody is none', async () => {
    const { sent, lines } = await send({}, { nobody: true })
    expect([sent, lines, server.received]).toEqual([true, [], []])
  })
})
