import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { ensureAccount } from './accounts'
import { openSession } from './next-auth'
import { codesToShow, forgetCodesToShow, keepCodesToShow } from './recovery-codes'
import { hashSessionToken } from './session'
import { renewToken, type JustShown } from './sessions'

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

/** The token under which it goes on, or nothing. */
async function renew(token: string, userId: string, shown: JustShown): Promise<string> {
  const { id = '' } = (await find(token)) ?? {}
  return (await renewToken({ id, userId }, shown))?.token ?? ''
}

describe('a session in which its person shows once more who they are', () => {
  it('goes on under another token: the old one opens nothing', async () => {
    const userId = await person()
    const token = await oldSession(userId)
    const before = await find(token)
    expect(before).toMatchObject({ hasFactor: false, isConfirmed: false })
    const fresh = await renew(token, userId, { isConfirmed: true, hasFactor: true })
    expect(await find(token)).toBeUndefined()
    expect(await find(fresh)).toEqual({ id: before?.id, hasFactor: true, isConfirmed: true })
  })

  it('keeps what it had where nothing more was shown', async () => {
    const userId = await person()
    const fresh = await renew(await oldSession(userId), userId, { isConfirmed: false, hasFactor: false })
    expect(await find(fresh)).toMatchObject({ hasFactor: false, isConfirmed: false })
    const strong = await openSession(userId, { method: 'PASSKEY', hasFactor: true })
    expect(await find(await renew(strong, userId, { isConfirmed: false, hasFactor: false }))).toMatchObject({ hasFactor: true })
  })

  it('begins without showing anything where the caller made sure of nobody just now, such as by a provider that still knew them', async () => {
    const userId = await person()
    expect(await find(await openSession(userId, { method: 'OIDC', hasFactor: false, isConfirmed: false }))).toMatchObject({ isConfirmed: false })
    expect(await find(await openSession(userId, { method: 'PASSKEY', hasFactor: true }))).toMatchObject({ isConfirmed: true })
  })

  it('is nobody else\'s, and not over', async () => {
    const [userId, other] = [await person(), await person()]
    const token = await oldSession(userId)
    expect(await renew(token, other, { isConfirmed: true, hasFactor: true })).toBe('')
    expect(await find(token)).toMatchObject({ hasFactor: false })
    await authPool().query("UPDATE session SET expires = now() - interval '1 second' WHERE session_token = $1", [hashSessionToken(token)])
    expect(await renew(token, userId, { isConfirmed: true, hasFactor: true })).toBe('')
  })

  it('shows codes that were just made, sealed, until they are put away or it goes on under another token', async () => {
    const userId = await person()
    const [mine, other] = [await oldSession(userId), await oldSession(userId)]
    const [id = '', elsewhere = ''] = [(await find(mine))?.id, (await find(other))?.id]
    await keepCodesToShow(id, ['aaaaa-bbbbb', 'ccccc-ddddd'])
    expect(await codesToShow(id)).toEqual(['aaaaa-bbbbb', 'ccccc-ddddd'])
    expect(await codesToShow(elsewhere)).toEqual([])
    const sealed = async () => (await authPool().query<{ sealed: string | null }>('SELECT pending_codes AS sealed FROM session WHERE id = $1', [id])).rows[0]?.sealed
    expect(await sealed()).not.toContain('aaaaa')
    await authPool().query('UPDATE session SET pending_codes = $2 WHERE id = $1', [elsewhere, await sealed()])
    expect(await codesToShow(elsewhere), 'of no use in another session').toEqual([])
    await forgetCodesToShow(id)
    expect(await codesToShow(id)).toEqual([])
    await keepCodesToShow(id, ['aaaaa-bbbbb'])
    await renew(mine, userId, { isConfirmed: true, hasFactor: false })
    expect(await codesToShow(id)).toEqual([])
  })
})
