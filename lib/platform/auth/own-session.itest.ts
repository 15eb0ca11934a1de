import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { ensureAccount } from './accounts'
import { openSession } from './next-auth'
import { renewSession } from './own-session'
import { hashSessionToken } from './session'

const person = () => ensureAccount({ email: `${newId()}@test.example` })

interface Row { readonly id: string; readonly hasFactor: boolean; readonly isConfirmed: boolean }

const find = async (token: string): Promise<Row | undefined> => (await authPool().query<Row>(`
  SELECT id, factor_at IS NOT NULL AS "hasFactor", confirmed_at > now() - interval '1 minute' AS "isConfirmed" FROM session WHERE session_token = $1`, [hashSessionToken(token)])).rows[0]

/** A session that began a while ago, by a link. */
async function oldSession(userId: string): Promise<string> {
  const token = await openSession(userId, { method: 'LINK', hasFactor: false })
  await authPool().query("UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE session_token = $1", [hashSessionToken(token)])
  return token
}

describe('a session in which its person shows once more who they are', () => {
  it('goes on under another token: the old one opens nothing', async () => {
    const userId = await person()
    const token = await oldSession(userId)
    const before = await find(token)
    expect(before).toMatchObject({ hasFactor: false, isConfirmed: false })
    const fresh = (await renewSession(token, userId, { isConfirmed: true, hasFactor: true })) ?? ''
    expect(await find(token)).toBeUndefined()
    expect(await find(fresh)).toEqual({ id: before?.id, hasFactor: true, isConfirmed: true })
    expect(await renewSession(token, userId, { isConfirmed: true, hasFactor: true })).toBeUndefined()
  })

  it('keeps what it had where nothing more was shown', async () => {
    const userId = await person()
    const fresh = (await renewSession(await oldSession(userId), userId, { isConfirmed: false, hasFactor: false })) ?? ''
    expect(await find(fresh)).toMatchObject({ hasFactor: false, isConfirmed: false })
    const strong = await openSession(userId, { method: 'PASSKEY', hasFactor: true })
    expect(await find((await renewSession(strong, userId, { isConfirmed: false, hasFactor: false })) ?? '')).toMatchObject({ hasFactor: true })
  })

  it('begins without showing anything where the caller made sure of nobody just now, such as by a provider that still knew them', async () => {
    const userId = await person()
    expect(await find(await openSession(userId, { method: 'OIDC', hasFactor: false, isConfirmed: false }))).toMatchObject({ isConfirmed: false })
    expect(await find(await openSession(userId, { method: 'PASSKEY', hasFactor: true }))).toMatchObject({ isConfirmed: true })
  })

  it('is nobody else\'s, and not over', async () => {
    const [userId, other] = [await person(), await person()]
    const token = await oldSession(userId)
    expect(await renewSession(token, other, { isConfirmed: true, hasFactor: true })).toBeUndefined()
    expect(await find(token)).toMatchObject({ hasFactor: false })
    await authPool().query("UPDATE session SET expires = now() - interval '1 second' WHERE session_token = $1", [hashSessionToken(token)])
    expect(await renewSession(token, userId, { isConfirmed: true, hasFactor: true })).toBeUndefined()
  })
})
