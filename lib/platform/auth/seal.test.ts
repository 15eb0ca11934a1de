import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openSealed, sealText } from './seal'

beforeAll(() => {
  const settings = { APP_URL: 'https://samenspel.example.nl', APP_SECRET: 'a secret of the tests, long enough to be one', DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', MAIL_FOLDER: 'x' }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
})

describe('what is sealed', () => {
  it('opens for the same purpose, and is never twice the same', () => {
    const [first, second] = [sealText('geheim', 'a'), sealText('geheim', 'a')]
    expect([openSealed(first, 'a'), openSealed(second, 'a'), openSealed(sealText('', 'a'), 'a')]).toEqual(['geheim', 'geheim', ''])
    expect(first).not.toBe(second)
    expect(Buffer.from(first, 'base64url').toString('latin1')).not.toContain('geheim')
  })

  it('opens for no other purpose, and not when a bit of it was changed', () => {
    const sealed = sealText('geheim', 'a')
    const bytes = Buffer.from(sealed, 'base64url')
    const changed = [...bytes.keys()].map((at) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))).toString('base64url'))
    expect(changed.length).toBeGreaterThan(30)
    expect([openSealed(sealed, 'b'), openSealed('', 'a'), openSealed('x', 'a'), openSealed(sealed.slice(0, -2), 'a'), ...changed.map((one) => openSealed(one, 'a'))].filter((one) => one !== undefined)).toEqual([])
  })
})
