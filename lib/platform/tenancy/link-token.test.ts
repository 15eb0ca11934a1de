import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/platform/ids'

const COALITION = newId()
const LINK = newId()

/** The tokens of a process that has this secret. */
async function withSecret(secret: string) {
  vi.resetModules()
  const settings = { APP_URL: 'http://localhost:3000', APP_SECRET: secret, DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', MAIL_FOLDER: 'x' }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  return import('./link-token')
}

const SECRET = 'the secret of this process, long enough'

let tokens: Awaited<ReturnType<typeof withSecret>>

beforeEach(async () => { tokens = await withSecret(SECRET) })
afterEach(() => vi.unstubAllEnvs())

describe('the token of a personal link', () => {
  it('says which coalition and which link it is of, in a form that fits an address', () => {
    const token = tokens.makeLinkToken(COALITION, LINK)
    expect(token).toMatch(/^[\w-]{64}$/)
    expect(tokens.readLinkToken(token)).toEqual({ coalitionId: COALITION, linkId: LINK })
  })

  it('is the same each time, so that a mail can be written again from ids alone', async () => {
    const again = await withSecret(SECRET)
    expect(again.makeLinkToken(COALITION, LINK)).toBe(tokens.makeLinkToken(COALITION, LINK))
  })

  it('differs per link and per coalition', () => {
    const all = [tokens.makeLinkToken(COALITION, LINK), tokens.makeLinkToken(COALITION, newId()), tokens.makeLinkToken(newId(), LINK), tokens.makeLinkToken(LINK, COALITION)]
    expect(new Set(all).size).toBe(4)
  })
})

describe('a token that was not made here', () => {
  it('opens nothing when any one of its characters was changed', () => {
    const token = tokens.makeLinkToken(COALITION, LINK)
    const forged = [...token].map((character, at) => token.slice(0, at) + (character === 'A' ? 'B' : 'A') + token.slice(at + 1))
    expect(forged.filter((one) => tokens.readLinkToken(one) !== undefined)).toEqual([])
  })

  it('opens nothing when it is cut off, made longer or no token at all', () => {
    const token = tokens.makeLinkToken(COALITION, LINK)
    const broken = [token.slice(0, -1), token.slice(1), `${token}A`, `${token}=`, `${token}\n`, ` ${token}`, '', 'A'.repeat(64), '-'.repeat(64), token.replace(/.$/, '+'), token.toLowerCase()]
    expect(broken.filter((one) => tokens.readLinkToken(one) !== undefined)).toEqual([])
  })

  it('opens nothing when another secret made it', async () => {
    const token = tokens.makeLinkToken(COALITION, LINK)
    const other = await withSecret('the secret of some other process, also long')
    expect(other.readLinkToken(token)).toBeUndefined()
    expect(other.readLinkToken(other.makeLinkToken(COALITION, LINK))).toEqual({ coalitionId: COALITION, linkId: LINK })
  })

  it('opens nothing when its halves come from two links of two coalitions', () => {
    const [mine, theirs] = [tokens.makeLinkToken(COALITION, LINK), tokens.makeLinkToken(newId(), newId())]
    expect(tokens.readLinkToken(mine.slice(0, 32) + theirs.slice(32))).toBeUndefined()
  })
})
