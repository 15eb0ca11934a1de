import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMailServer } from '@/tests/support/mail-server'

/** The mail of a process with these settings. */
async function mailer(settings: { SMTP_URL?: string; MAIL_FOLDER?: string; DEMO?: string }) {
  vi.resetModules()
  const all = { APP_URL: 'http://localhost:3000', APP_SECRET: 'a secret of the tests, long enough to be one', DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', SMTP_URL: '', MAIL_FOLDER: '', MAIL_FROM: 'Samenspel <samenspel@example.nl>' }
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value)
  return import('./send')
}

const MAIL = { to: 'partner@example.nl', subject: 'Lezen en tekenen: één afspraak', text: 'Lees en teken:\nhttps://example.nl/tekenen/abc', html: '<p>Lees &amp; teken</p>' }

afterEach(() => vi.unstubAllEnvs())

describe('with a mail server', () => {
  let server: Awaited<ReturnType<typeof startMailServer>>
  beforeAll(async () => { server = await startMailServer() })
  afterAll(() => server.stop())
  beforeEach(() => { server.forget() })

  it('a mail arrives there, from us, to the one it is for, as text and as HTML', async () => {
    const { sendMail } = await mailer({ SMTP_URL: server.url })
    await sendMail(MAIL)
    expect(server.received).toMatchObject([{ from: 'samenspel@example.nl', to: ['partner@example.nl'] }])
    expect(server.received[0]?.message).toContain('Subject: =?UTF-8?Q?Lezen_en_tekenen=3A_=C3=A9=C3=A9n_')
    expect(server.received[0]?.message).toContain('https://example.nl/tekenen/abc')
    expect(server.received[0]?.message).toContain('<p>Lees &amp; teken</p>')
  })

  it('a mail that the server refuses is an error, so that a background task tries again', async () => {
    const { sendMail } = await mailer({ SMTP_URL: server.url })
    server.refuseWith(550)
    await expect(sendMail(MAIL)).rejects.toThrow(/550|Can't send mail/)
    await sendMail(MAIL)
    expect(server.received).toHaveLength(1)
  })

  it('a subject cannot smuggle in another receiver', async () => {
    const { sendMail } = await mailer({ SMTP_URL: server.url })
    await sendMail({ ...MAIL, subject: 'Hallo\r\nBcc: iedereen@example.nl' })
    expect(server.received[0]?.to).toEqual(['partner@example.nl'])
    expect(server.received[0]?.message).not.toMatch(/^Bcc:/m)
  })

  it('nothing is kept in a folder, also when there is one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mail-'))
    const { sendMail, showsKeptMail, listKeptMail } = await mailer({ SMTP_URL: server.url, MAIL_FOLDER: folder, DEMO: 'on' })
    await sendMail(MAIL)
    expect([showsKeptMail(), await listKeptMail(), await readdir(folder), server.received.length]).toEqual([false, [], [], 1])
    await rm(folder, { recursive: true })
  })
})

describe('without a mail server', () => {
  let folder = ''
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'mail-')) })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('a mail is kept in the folder, the newest on top, at most so many', async () => {
    const { sendMail, listKeptMail, showsKeptMail } = await mailer({ MAIL_FOLDER: path.join(folder, 'new'), DEMO: 'on' })
    expect([showsKeptMail(), await listKeptMail()]).toEqual([true, []])
    for (const subject of ['een', 'twee', 'drie']) await sendMail({ ...MAIL, subject })
    expect((await listKeptMail(2)).map((mail) => mail.subject)).toEqual(['drie', 'twee'])
    expect(await listKeptMail()).toMatchObject([{ to: MAIL.to, text: MAIL.text, html: MAIL.html }, {}, {}])
  })

  it('is shown to nobody outside the demo: its links sign in', async () => {
    const { showsKeptMail } = await mailer({ MAIL_FOLDER: folder, DEMO: 'off' })
    expect(showsKeptMail()).toBe(false)
  })

  it('a mail that is half written is not in the list', async () => {
    const { sendMail, listKeptMail } = await mailer({ MAIL_FOLDER: folder })
    await Promise.all(Array.from({ length: 10 }, () => sendMail(MAIL)))
    expect((await readdir(folder)).filter((name) => !name.endsWith('.json'))).toEqual([])
    await writeFile(path.join(folder, 'zzz.json.part'), '{"to":"par')
    expect(await listKeptMail()).toHaveLength(10)
  })
})
