import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { makeAccountToken, redeemAccountToken } from './account-tokens'
import { emailOf, ensureAccount } from './accounts'
import { confirmEmailChange } from './email-change'
import { openSession } from './next-auth'
import { endSession, endSessionsOf, listSessions } from './sessions'

const account = () => ensureAccount({ email: `${newId()}@test.example` })
const open = (userId: string) => openSession(userId, { method: 'LINK', hasFactor: false })

describe('the sessions of somebody', () => {
  it('are their own, the running ones', async () => {
    const [userId, other] = [await account(), await account()]
    for (const one of [userId, userId, userId, other]) await open(one)
    const [first, second, third] = await listSessions(userId)
    await authPool().query("UPDATE session SET expires = now() - interval '1 minute' WHERE id = $1", [first?.id])
    await authPool().query("UPDATE session SET last_seen_at = now() - interval '8 days' WHERE id = $1", [second?.id])
    expect((await listSessions(userId)).map(({ id }) => id)).toEqual([third?.id])
  })

  it('end one by one, all but one, or all; those of others stay', async () => {
    const [userId, other] = [await account(), await account()]
    for (const one of [userId, userId, userId, userId, other]) await open(one)
    const [first, second] = await listSessions(userId)
    const [theirs] = await listSessions(other)
    await endSession(userId, theirs?.id ?? '')
    expect(await listSessions(other)).toHaveLength(1)
    await endSession(userId, first?.id ?? '')
    expect(await listSessions(userId)).toHaveLength(3)
    expect(await endSessionsOf(userId, { except: second?.id ?? '' })).toBe(2)
    expect((await listSessions(userId)).map(({ id }) => id)).toEqual([second?.id])
    expect([await endSessionsOf(userId), await endSessionsOf(userId)]).toEqual([1, 0])
    expect(await listSessions(other)).toHaveLength(1)
  })
})

describe('a link in a mail about an account', () => {
  it('works once, for what it was made for, until it is too old or another was asked for', async () => {
    const userId = await account()
    const token = await makeAccountToken(userId, 'CONFIRM')
    expect(await redeemAccountToken(token, 'EMAIL')).toBeUndefined()
    expect([await redeemAccountToken(token, 'CONFIRM'), await redeemAccountToken(token, 'CONFIRM')]).toEqual([{ userId, email: null }, undefined])
    const late = await makeAccountToken(userId, 'CONFIRM')
    await authPool().query("UPDATE account_token SET expires = now() - interval '1 second' WHERE user_id = $1", [userId])
    expect(await redeemAccountToken(late, 'CONFIRM')).toBeUndefined()
    const [first, second] = [await makeAccountToken(userId, 'CONFIRM'), await makeAccountToken(userId, 'CONFIRM')]
    expect([await redeemAccountToken(first, 'CONFIRM'), await redeemAccountToken(second, 'CONFIRM')]).toEqual([undefined, { userId, email: null }])
    expect([await redeemAccountToken('', 'CONFIRM'), await redeemAccountToken('verzonnen', 'CONFIRM')]).toEqual([undefined, undefined])
  })

  it('changes an address, and stops the sign-in links that were under way to the old one', async () => {
    const userId = await account()
    const before = (await emailOf(userId)) ?? ''
    await authPool().query("INSERT INTO verification_token (identifier, token, expires) VALUES ($1, $2, now() + interval '1 hour')", [before, newId()])
    const after = `${newId()}@test.example`
    const token = await makeAccountToken(userId, 'EMAIL', after)
    expect(await confirmEmailChange(token)).toEqual({ userId, before })
    expect([await emailOf(userId), await confirmEmailChange(token)]).toEqual([after, undefined])
    expect((await authPool().query('SELECT FROM verification_token WHERE identifier = $1', [before])).rowCount).toBe(0)
  })

  it('gives nobody the address of another account', async () => {
    const [userId, other] = [await account(), await account()]
    const [mine, theirs] = [await emailOf(userId), (await emailOf(other)) ?? '']
    expect(await confirmEmailChange(await makeAccountToken(userId, 'EMAIL', theirs))).toBeUndefined()
    expect([await emailOf(userId), await emailOf(other)]).toEqual([mine, theirs])
  })
})
