import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { softPasskey, type SoftPasskey, type Wrong } from '@/tests/support/authenticator'
import { ensureAccount } from './accounts'
import { tidyChallenges } from './challenges'
import { addPasskey, findPasskey, listPasskeys, removePasskey, renamePasskey, startAddingPasskey, startUsingPasskey, whoHasPasskey } from './passkeys'

const person = () => ensureAccount({ email: `${newId()}@test.example` })

async function add(userId: string, key: SoftPasskey, wrong: Wrong = {}): Promise<boolean> {
  const { challenge } = await startAddingPasskey(userId)
  return addPasskey(userId, key.register(challenge, wrong), 'Telefoon')
}

async function show(key: SoftPasskey, wrong: Wrong = {}): Promise<string | undefined> {
  const { challenge } = await startUsingPasskey()
  return whoHasPasskey(key.answer(challenge, wrong))
}

/** Somebody with a passkey that works. */
async function owner(how: { counts?: boolean } = {}) {
  const [userId, key] = [await person(), softPasskey(how)]
  expect(await add(userId, key)).toBe(true)
  expect(await show(key)).toBe(userId)
  return { userId, key }
}

const WRONG: readonly (readonly [string, Wrong])[] = [
  ['made for another site', { origin: 'https://kwaad.example' }], ['made for a site that looks like ours', { origin: 'http://localhost:3001' }], ['made for another name', { rpId: 'kwaad.example' }],
  ['of a device that did not ask who it was', { isUnverified: true }],
]

describe('adding a passkey', () => {
  it('lists it for its owner, and for nobody else', async () => {
    const [userId, other] = [await person(), await person()]
    expect(await add(userId, softPasskey())).toBe(true)
    const [own] = await listPasskeys(userId)
    expect(own).toMatchObject({ label: 'Telefoon', lastUsedAt: null })
    expect(await listPasskeys(other)).toEqual([])
    expect(await findPasskey(userId, own?.id ?? '')).toEqual(own)
    expect([await findPasskey(other, own?.id ?? ''), await findPasskey(userId, 'x')]).toEqual([undefined, undefined])
  })

  it.each(WRONG)('refuses one %s', async (_what, wrong) => {
    const userId = await person()
    expect(await add(userId, softPasskey(), wrong)).toBe(false)
    expect(await add(userId, softPasskey())).toBe(true)
    expect(await listPasskeys(userId)).toHaveLength(1)
  })

  it('refuses an answer to somebody else\'s question, to one about signing in, and to one that was answered', async () => {
    const [userId, other] = [await person(), await person()]
    const key = softPasskey()
    const asked = async (challenge: string) => addPasskey(userId, key.register(challenge), 'Telefoon')
    expect(await asked((await startAddingPasskey(other)).challenge)).toBe(false)
    expect(await asked((await startUsingPasskey()).challenge)).toBe(false)
    expect(await asked('x'.repeat(43))).toBe(false)
    const { challenge } = await startAddingPasskey(userId)
    expect(await asked(challenge)).toBe(true)
    expect(await addPasskey(userId, softPasskey().register(challenge), 'Nog een')).toBe(false)
  })

  it('refuses one that somebody has already, and asks the device not to make it twice', async () => {
    const { userId, key } = await owner()
    expect(await add(await person(), key)).toBe(false)
    expect((await startAddingPasskey(userId)).excludeCredentials?.map(({ id }) => id)).toEqual([key.id])
    expect(await show(key)).toBe(userId)
  })

  it('stops at twenty', async () => {
    const userId = await person()
    for (let made = 0; made < 20; made += 1) expect(await add(userId, softPasskey())).toBe(true)
    expect(await add(userId, softPasskey())).toBe(false)
  })
})

describe('using a passkey', () => {
  it('says whose it is, and remembers when', async () => {
    const { userId } = await owner()
    expect((await listPasskeys(userId))[0]?.lastUsedAt).toBeInstanceOf(Date)
  })

  it.each([...WRONG, ['signed with another key', { isForged: true }] as const, ['whose counter went back', { counter: 1 }] as const])('refuses one %s', async (_what, wrong) => {
    const { userId, key } = await owner()
    expect(await show(key)).toBe(userId)
    expect(await show(key, wrong)).toBeUndefined()
    expect(await show(key, { counter: 1_000 })).toBe(userId)
  })

  it('takes a copy at the same count once, of two at the same moment too', async () => {
    const { userId, key } = await owner()
    expect(await show(key, { counter: 50 })).toBe(userId)
    expect(await show(key, { counter: 50 })).toBeUndefined()
    const both = await Promise.all([show(key, { counter: 60 }), show(key, { counter: 60 })])
    expect(both.filter(Boolean)).toEqual([userId])
  })

  it('lets one in that never counts, as those that are shared between devices', async () => {
    const { userId, key } = await owner({ counts: false })
    expect([await show(key), await show(key)]).toEqual([userId, userId])
  })

  it('answers a question once, within five minutes, and only one that was asked', async () => {
    const { userId, key } = await owner()
    const { challenge } = await startUsingPasskey()
    const answer = key.answer(challenge)
    expect(await whoHasPasskey(answer)).toBe(userId)
    expect(await whoHasPasskey(answer), 'replayed').toBeUndefined()
    expect(await whoHasPasskey(key.answer(challenge)), 'a new answer to an old question').toBeUndefined()
    expect(await whoHasPasskey(key.answer('verzonnen-verzonnen-verzonnen'))).toBeUndefined()
    expect(await whoHasPasskey(key.answer((await startAddingPasskey(userId)).challenge)), 'a question about adding').toBeUndefined()
    const { challenge: late } = await startUsingPasskey()
    await authPool().query("UPDATE sign_in_challenge SET expires_at = now() - interval '1 second' WHERE challenge = $1", [late])
    expect(await whoHasPasskey(key.answer(late))).toBeUndefined()
    const { challenge: fresh } = await startUsingPasskey()
    const { rows } = await authPool().query<{ seconds: number }>('SELECT round(extract(epoch FROM expires_at - now()))::int AS seconds FROM sign_in_challenge WHERE challenge = $1', [fresh])
    expect(rows[0]?.seconds).toBeLessThanOrEqual(300)
    expect(await show(key)).toBe(userId)
  })

  it('knows nobody by a key that was never added, and breaks on nothing that is sent', async () => {
    expect(await show(softPasskey())).toBeUndefined()
    const { key } = await owner()
    const answer = key.answer((await startUsingPasskey()).challenge)
    for (const broken of [{ ...answer, id: '\0' }, { ...answer, rawId: 'x' }, { ...answer, response: { ...answer.response, clientDataJSON: 'x' } }, { ...answer, response: { ...answer.response, authenticatorData: '' } }]) {
      expect(await whoHasPasskey(broken)).toBeUndefined()
    }
  })
})

describe('a passkey', () => {
  it('is renamed and removed by its owner only; removed, it opens nothing', async () => {
    const { userId, key } = await owner()
    const other = await person()
    const id = (await listPasskeys(userId))[0]?.id ?? ''
    const name = (label: string) => ({ label, expectedVersion: 1 })
    expect([await renamePasskey(other, id, name('Van mij')), await removePasskey(other, id), await renamePasskey(userId, 'x', name('y')), await removePasskey(userId, 'x')]).toEqual([undefined, false, undefined, false])
    expect(await renamePasskey(userId, id, name('Laptop'))).toBe('renamed')
    expect((await listPasskeys(userId))[0]?.label).toBe('Laptop')
    expect(await show(key)).toBe(userId)
    expect(await removePasskey(userId, id)).toBe(true)
    expect(await show(key)).toBeUndefined()
  })

  it('that got another name on another screen keeps that name, until its owner has seen it', async () => {
    const { userId, key } = await owner()
    const id = (await listPasskeys(userId))[0]?.id ?? ''
    expect(await renamePasskey(userId, id, { label: 'Laptop', expectedVersion: 1 })).toBe('renamed')
    expect(await renamePasskey(userId, id, { label: 'Tablet', expectedVersion: 1 })).toEqual({ label: 'Laptop', version: 2, renamedAt: expect.any(Date) as Date })
    expect(await listPasskeys(userId)).toMatchObject([{ label: 'Laptop', version: 2 }])
    expect(await show(key), 'using it is no change of its name').toBe(userId)
    expect(await renamePasskey(userId, id, { label: 'Tablet', expectedVersion: 2 })).toBe('renamed')
    expect(await listPasskeys(userId)).toMatchObject([{ label: 'Tablet', version: 3 }])
  })

  it('leaves no question behind that nobody answered', async () => {
    const { challenge } = await startUsingPasskey()
    expect(await tidyChallenges(new Date(Date.now() + 6 * 60_000))).toBeGreaterThan(0)
    expect((await authPool().query('SELECT FROM sign_in_challenge WHERE challenge = $1', [challenge])).rowCount).toBe(0)
  })
})
