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
    expect(await redeemAccountToken(token, 'EMAIL', userId)).toBeUndefined()
    expect(await redeemAccountToken(token, 'CONFIRM', await account()), 'nor for somebody else').toBeUndefined()
    expect([await redeemAccountToken(token, 'CONFIRM', userId), await redeemAccountToken(token, 'CONFIRM', userId)]).toEqual([{ userId, email: null }, undefined])
    const late = await makeAccountToken(userId, 'CONFIRM')
    await authPool().query("UPDATE account_token SET expires = now() - interval '1 second' WHERE user_id = $1", [userId])
    expect(await redeemAccountToken(late, 'CONFIRM', userId)).toBeUndefined()
    const [first, second] = [await makeAccountToken(userId, 'CONFIRM'), await makeAccountToken(userId, 'CONFIRM')]
    expect([await redeemAccountToken(first, 'CONFIRM', userId), await redeemAccountToken(second, 'CONFIRM', userId)]).toEqual([undefined, { userId, email: null }])
    expect([await redeemAccountToken('', 'CONFIRM', userId), await redeemAccountToken('verzonnen', 'CONFIRM', userId)]).toEqual([undefined, undefined])
  })

  it('changes an address; what was under way to the old one opens nothing, and every other session ends', async () => {
    const userId = await account()
    const before = (await emailOf(userId)) ?? ''
    await authPool().query("INSERT INTO verification_token (identifier, token, expires) VALUES ($1, $2, now() + interval '1 hour')", [before, newId()])
    await Promise.all([open(userId), open(userId), open(userId)])
    const [own, ...others] = await listSessions(userId)
    const session = { id: own?.id ?? '', userId }
    expect(others).toHaveLength(2)
    const confirm = await makeAccountToken(userId, 'CONFIRM')
    const after = `${newId()}@test.example`
    const token = await makeAccountToken(userId, 'EMAIL', after)
    expect(await confirmEmailChange(token, session)).toEqual({ userId, before })
    expect([await emailOf(userId), await confirmEmailChange(token, session)]).toEqual([after, undefined])
    expect((await authPool().query('SELECT FROM verification_token WHERE identifier = $1', [before])).rowCount).toBe(0)
    expect(await redeemAccountToken(confirm, 'CONFIRM', userId)).toBeUndefined()
    expect((await listSessions(userId)).map(({ id }) => id)).toEqual([session.id])
  })

  it('gives nobody the address of another account', async () => {
    const [userId, other] = [await account(), await account()]
    const [mine, theirs] = [await emailOf(userId), (await emailOf(other)) ?? '']
    expect(await confirmEmailChange(await makeAccountToken(userId, 'EMAIL', theirs), { id: newId(), userId })).toBeUndefined()
    expect([await emailOf(userId), await emailOf(other)]).toEqual([mine, theirs])
  })

  it('gives the address of who clicks unasked to no account of somebody else', async () => {
    // Somebody makes an account ready, with a factor of their own, and has the mail sent to their victim.
    const [schemer, victim] = [await account(), await account()]
    const before = await emailOf(schemer)
    const token = await makeAccountToken(schemer, 'EMAIL', `${newId()}@test.example`)
    expect(await confirmEmailChange(token, { id: newId(), userId: victim })).toBeUndefined()
    expect(await emailOf(schemer)).toBe(before)
    expect(await confirmEmailChange(token, { id: newId(), userId: schemer }), 'the twin').toEqual({ userId: schemer, before })
  })
})
