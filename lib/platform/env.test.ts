import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const RIGHT = {
  APP_URL: 'https://samenspel.example.nl', APP_SECRET: 'a secret of at least thirty-two characters', DATABASE_URL: 'postgresql://app', AUTH_DATABASE_URL: 'postgresql://auth',
  WORKER_DATABASE_URL: 'postgresql://worker', SMTP_URL: 'smtp://mail.example.nl', MAIL_FOLDER: '', DATABASE_POOL_SIZE: '', DEMO: '', JOBS: '', MAIL_FROM: '',
}

/** Reads the settings as a process that starts with these. */
async function started(settings: Partial<Record<keyof typeof RIGHT, string | undefined>> = {}) {
  for (const [name, value] of Object.entries({ ...RIGHT, ...settings })) vi.stubEnv(name, value)
  return import('./env')
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

describe('the settings', () => {
  it('are read, with a value of our own for what was left empty', async () => {
    const { env } = await started()
    expect(env()).toMatchObject({ APP_URL: RIGHT.APP_URL, DATABASE_POOL_SIZE: 10, DEMO: 'off', JOBS: 'on', SMTP_URL: RIGHT.SMTP_URL, MAIL_FROM: 'Samenspel <samenspel@localhost>' })
  })

  it.each([
    ['APP_URL', undefined, /^The setting APP_URL is missing: the address that people type/],
    ['APP_URL', 'samenspel', /^The setting APP_URL has a value that does not fit/],
    ['APP_SECRET', 'short', /^The setting APP_SECRET has a value that does not fit: at least 32 random characters/],
    ['DATABASE_URL', '', /^The setting DATABASE_URL is missing: the connection string of the app role/],
    ['AUTH_DATABASE_URL', undefined, /^The setting AUTH_DATABASE_URL is missing/],
    ['WORKER_DATABASE_URL', undefined, /^The setting WORKER_DATABASE_URL is missing/],
    ['DATABASE_POOL_SIZE', '0', /^The setting DATABASE_POOL_SIZE has a value that does not fit: see \.env\.example/],
    ['DEMO', 'yes', /^The setting DEMO has a value that does not fit/],
    ['SMTP_URL', undefined, /^The setting SMTP_URL is missing: the mail server/],
  ] as const)('%s = %s is refused in one clear sentence', async (name, value, sentence) => {
    const { env } = await started({ [name]: value })
    expect(env).toThrow(sentence)
  })

  it('do not show a secret when they are refused', async () => {
    const { env } = await started({ APP_SECRET: 'hunter2' })
    expect(env).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') as string }))
  })

  it('may keep mail in a folder instead of sending it', async () => {
    const { env } = await started({ SMTP_URL: undefined, MAIL_FOLDER: '/tmp/mail' })
    expect([env().MAIL_FOLDER, env().SMTP_URL]).toEqual(['/tmp/mail', undefined])
  })

  it('say whether this is the demo, and whether the browser comes over TLS', async () => {
    const { isDemo, isSecure } = await started({ DEMO: 'on', APP_URL: 'http://localhost:3000' })
    expect([isDemo(), isSecure()]).toEqual([true, false])
    vi.resetModules()
    const real = await started()
    expect([real.isDemo(), real.isSecure()]).toEqual([false, true])
  })

  it('leave a process with a wrong setting able to log that it is wrong', async () => {
    vi.stubEnv('LOG_LEVEL', 'shout')
    const { logLevel } = await started({ DATABASE_URL: undefined })
    expect(logLevel()).toBe('info')
    vi.stubEnv('LOG_LEVEL', 'debug')
    expect(logLevel()).toBe('debug')
  })
})
