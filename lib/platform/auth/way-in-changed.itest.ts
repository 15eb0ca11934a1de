import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { softPasskey } from '@/tests/support/authenticator'
import { emailOf, ensureAccount } from './accounts'
import { factorsOf } from './factors'
import { openSession, requestToken } from './next-auth'
import { addPasskey, listPasskeys, removePasskey, startAddingPasskey } from './passkeys'
import { renewRecoveryCodes } from './recovery-codes'
import { hashSessionToken } from './session'
import { settleWaysIn } from './way-in-changed'

interface Kept { readonly id: string; readonly hasFactor: boolean }

const sessionsOf = async (userId: string): Promise<Kept[]> => (await authPool().query<Kept>('SELECT id, factor_at IS NOT NULL AS "hasFactor" FROM session WHERE user_id = $1 ORDER BY id', [userId])).rows

const idOf = async (token: string): Promise<string> => (await authPool().query<{ id: string }>('SELECT id FROM session WHERE session_token = $1', [hashSessionToken(token)])).rows[0]?.id ?? ''

/** Somebody with so many passkeys and ten codes, signed in here with a passkey and elsewhere too. */
async function signedIn(passkeys: number) {
  const email = `${newId()}@test.example`
  const userId = await ensureAccount({ email })
  for (let made = 0; made < passkeys; made += 1) {
    const { challenge } = await startAddingPasskey(userId)
    expect(await addPasskey(userId, softPasskey().register(challenge), `Sleutel ${made}`)).toBe(true)
  }
  await renewRecoveryCodes(userId)
  const here = await idOf(await openSession(userId, { method: 'PASSKEY', hasFactor: true }))
  await openSession(userId, { method: 'LINK', hasFactor: false })
  const [first] = await listPasskeys(userId)
  return { userId, email, here, passkeyId: first?.id ?? '' }
}

/** As the page does it: the passkey goes, and then what it means for the rest. */
async function takeAway({ userId, here, passkeyId }: { userId: string; here: string; passkeyId: string }): Promise<void> {
  expect(await removePasskey(userId, passkeyId)).toBe(true)
  await settleWaysIn(userId, here)
}

describe('taking a passkey away', () => {
  it('ends what is signed in elsewhere; with another one left this session and the codes stay what they were', async () => {
    const { userId, here, passkeyId } = await signedIn(2)
    await takeAway({ userId, here, passkeyId })
    expect(await sessionsOf(userId)).toEqual([{ id: here, hasFactor: true }])
    expect(await factorsOf(userId)).toEqual({ totp: false, passkeys: 1, recoveryCodesLeft: 10 })
  })

  it('that was the last second factor takes the codes along, and what this session showed', async () => {
    const { userId, here, passkeyId } = await signedIn(1)
    await takeAway({ userId, here, passkeyId })
    expect(await sessionsOf(userId)).toEqual([{ id: here, hasFactor: false }])
    expect(await factorsOf(userId)).toEqual({ totp: false, passkeys: 0, recoveryCodesLeft: 0 })
  })

  it('never takes the last way in: the mail with a link stays', async () => {
    const { userId, email, here, passkeyId } = await signedIn(1)
    await takeAway({ userId, here, passkeyId })
    expect(await emailOf(userId)).toBe(email)
    const links: string[] = []
    await requestToken(email, async ({ email: to }) => { links.push(to) })
    expect(links).toEqual([email])
  })

  it('of somebody else does nothing: their passkey, codes and sessions stay, and their own hand does it', async () => {
    const [owner, other] = [await signedIn(1), await signedIn(1)]
    const before = [await listPasskeys(owner.userId), await sessionsOf(owner.userId), await factorsOf(owner.userId)]
    expect(await removePasskey(other.userId, owner.passkeyId)).toBe(false)
    expect([await listPasskeys(owner.userId), await sessionsOf(owner.userId), await factorsOf(owner.userId)]).toEqual(before)
    expect(await removePasskey(owner.userId, owner.passkeyId)).toBe(true)
    expect(await listPasskeys(owner.userId)).toEqual([])
  })

  it('by somebody who is not signed in as its person ends every session of that person', async () => {
    const { userId } = await signedIn(1)
    await settleWaysIn(userId, undefined)
    expect(await sessionsOf(userId)).toEqual([])
  })
})
