import { afterEach, describe, expect, it, vi } from 'vitest'

async function said(settings: Record<string, string>, now = new Date('2026-11-22T10:00:00.000Z')) {
  vi.resetModules()
  const all = { APP_URL: 'https://samenspel.example', APP_SECRET: 's'.repeat(32), DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', MAIL_FOLDER: 'x', ...settings }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  return (await import('./security-text')).securityText(now).split('\n')
}

afterEach(() => { vi.unstubAllEnvs() })

describe('security.txt', () => {
  it('says whom to write to, until when, in which languages and by which policy', async () => {
    expect(await said({ SECURITY_CONTACT: 'https://samenspel.example/lek' })).toEqual([
      'Contact: https://samenspel.example/lek', 'Expires: 2027-11-21T00:00:00.000Z', 'Preferred-Languages: nl, en',
      'Canonical: https://samenspel.example/.well-known/security.txt', 'Policy: https://samenspel.example/privacy', '',
    ])
  })

  it.each(['Samenspel <samenspel@example.nl>', 'samenspel@example.nl'])('takes the sender of mail when nothing is set: %s', async (from) => {
    expect((await said({ MAIL_FROM: from }))[0]).toBe('Contact: mailto:samenspel@example.nl')
  })

  it('never is out of date, and never looks more than a year ahead', async () => {
    for (const now of ['2026-01-01T00:00:00.000Z', '2027-12-31T23:59:59.999Z', '2028-02-29T12:00:00.000Z']) {
      const expires = (await said({}, new Date(now)))[1]?.slice('Expires: '.length) ?? ''
      const days = (Date.parse(expires) - Date.parse(now)) / (24 * 60 * 60 * 1000)
      expect(days, now).toBeGreaterThan(300)
      expect(days, now).toBeLessThan(365)
    }
  })

  it.each(['security@example.nl', 'javascript:alert(1)', 'mailto:a b'])('a contact that is no address of a page, a mailbox or a telephone stops the start: %s', async (contact) => {
    await expect(said({ SECURITY_CONTACT: contact })).rejects.toThrow(/SECURITY_CONTACT has a value that does not fit/)
  })
})
