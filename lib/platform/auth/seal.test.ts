import { beforeAll, describe, expect, it, vi } from 'vitest'
import { keyedHash, seal, unseal } from './seal'

beforeAll(() => {
  const settings = { APP_URL: 'https://samenspel.example.nl', APP_SECRET: 'a secret of the tests, long enough to be one', DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', MAIL_FOLDER: 'x' }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
})

describe('what is sealed', () => {
  it('opens for its owner, and twice the same looks different', () => {
    const [one, two] = [seal('JBSWY3DPEHPK3PXP', 'noor'), seal('JBSWY3DPEHPK3PXP', 'noor')]
    expect([unseal(one, 'noor'), unseal(two, 'noor'), one === two]).toEqual(['JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP', false])
    expect(one).not.toContain('JBSWY')
  })

  it('opens for nobody else, and not when a character was changed or is missing', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', 'noor')
    const flipped = sealed.slice(0, -3) + (sealed.at(-3) === 'A' ? 'B' : 'A') + sealed.slice(-2)
    expect([unseal(sealed, 'lotte'), unseal(flipped, 'noor'), unseal(sealed.slice(0, -4), 'noor'), unseal('', 'noor'), unseal('2.AAAA', 'noor')]).toEqual(Array(5).fill(undefined))
  })
})

describe('a keyed hash', () => {
  it('is the same for the same, and another per purpose', () => {
    expect(keyedHash('recovery', 'x')).toBe(keyedHash('recovery', 'x'))
    expect(keyedHash('recovery', 'x')).not.toBe(keyedHash('other', 'x'))
  })
})
