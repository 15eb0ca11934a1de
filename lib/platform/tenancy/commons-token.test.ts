import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { makeCommonsToken, readCommonsToken } from './commons-token'
import { makeLinkToken } from './link-token'

beforeAll(() => {
  const settings = { APP_URL: 'http://localhost:3000', APP_SECRET: 's'.repeat(32), DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', MAIL_FOLDER: 'x' }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
})
afterAll(() => { vi.unstubAllEnvs() })

describe('the token of something left in the commons', () => {
  it('gives the id back, and is the same every time', () => {
    const id = newId()
    expect([readCommonsToken(makeCommonsToken(id)), makeCommonsToken(id)]).toEqual([id, makeCommonsToken(id)])
  })

  it('is not read when one character differs, at any place', () => {
    const token = makeCommonsToken(newId())
    const other = (letter: string) => (letter === 'A' ? 'B' : 'A')
    const changed = [...token].map((letter, index) => token.slice(0, index) + other(letter) + token.slice(index + 1))
    expect(changed.filter((one) => readCommonsToken(one) !== undefined)).toEqual([])
  })

  it('has one spelling only', () => {
    const token = makeCommonsToken(newId())
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    expect([...alphabet].filter((letter) => readCommonsToken(token.slice(0, -1) + letter) !== undefined)).toEqual([token.at(-1)])
  })

  it('is no token of another kind, and nothing else is one', () => {
    for (const wrong of ['', 'x', newId(), makeLinkToken(newId(), newId()), `${makeCommonsToken(newId())}A`, '\u0000'.repeat(43), 'é'.repeat(43)]) expect(readCommonsToken(wrong)).toBeUndefined()
  })
})
