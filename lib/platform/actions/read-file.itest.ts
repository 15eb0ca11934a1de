import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionCookieName } from '@/lib/platform/auth/cookies'
import { LIMITS } from '@/lib/platform/auth/limits'
import { hashSessionToken } from '@/lib/platform/auth/session'
import { authPool } from '@/lib/platform/db/pools'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { isId, newId } from '@/lib/platform/ids'
import { LOCALE_COOKIE } from '@/lib/platform/i18n/request'
import { enterCoalition, withMember } from '@/lib/platform/tenancy/context'
import { makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { readFile } from './read-file'

// What a browser sends: a session, a language and headers.
const sent = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(sent.headers),
  cookies: () => Promise.resolve({ get: (name: string) => (sent.cookies.has(name) ? { name, value: sent.cookies.get(name) } : undefined) }),
}))

let coalition: TestCoalition

/** From now on requests come from this person. */
async function comesFrom({ userId }: Pick<TestPerson, 'userId'>): Promise<void> {
  const token = newId()
  await authPool().query("INSERT INTO session (id, session_token, user_id, expires) VALUES ($1, $2, $3, now() + interval '1 day')", [newId(), hashSessionToken(token), userId])
  sent.cookies.set(sessionCookieName(), token)
}

beforeEach(async () => {
  coalition = await makeCoalition()
  sent.cookies.clear()
  sent.headers = new Headers()
  await comesFrom(coalition.people.PROFESSIONAL)
})

describe('a download', () => {
  const FILE = { name: 'cijfers meerbrug.csv', mediaType: 'text/csv', content: 'jaar;euro' }
  const answerTo = async (error?: DomainError) => {
    const response = await readFile(coalition.slug, () => (error ? Promise.reject(error) : Promise.resolve(FILE)))
    return [response.status, await response.text()] as const
  }

  it('is a file with a safe name', async () => {
    const response = await readFile(coalition.slug, () => Promise.resolve(FILE))
    expect([response.headers.get('content-disposition'), await response.text()]).toEqual(['attachment; filename="cijfers-meerbrug.csv"', 'jaar;euro'])
  })

  it('that somebody may not have says who may', async () => {
    expect(await answerTo(new DomainError('refused', 'refused', { who: 'COORDINATOR' }))).toEqual([403, 'Dit kan alleen de coördinator. Vraag het aan de coördinator van de coalitie.'])
  })

  it('for which the database is away says to try later, in the person\'s language', async () => {
    const away = new DomainError('unavailable', 'unavailable')
    expect(await answerTo(away)).toEqual([503, 'Het lukt nu even niet. Probeer het over een minuut nog eens.'])
    sent.cookies.set(LOCALE_COOKIE, 'en')
    const [status, text] = await answerTo(away)
    expect([status, text]).toEqual([503, expect.stringMatching(/again/)])
  })

  it('of a stranger is not found, and without a session asks to sign in', async () => {
    expect((await readFile((await makeCoalition()).slug, () => Promise.resolve(FILE))).status).toBe(404)
    sent.cookies.clear()
    const response = await readFile(coalition.slug, () => Promise.resolve(FILE))
    expect([response.status, response.headers.get('location')]).toEqual([303, expect.stringContaining('/inloggen')])
  })
})

describe('a document that is made', () => {
  const PDF = { name: 'x.pdf', mediaType: 'application/pdf' }
  const ask = (content: () => Promise<Uint8Array<ArrayBuffer>> = () => Promise.resolve(new Uint8Array([1]))) => readFile(coalition.slug, () => Promise.resolve({ ...PDF, content }))

  it('comes so often in a quarter of an hour, then says in a sentence how long to wait; others still get theirs', async () => {
    const answers = []
    for (let turn = 0; turn < LIMITS.document.account; turn += 1) answers.push((await ask()).status)
    expect(new Set(answers)).toEqual(new Set([200]))
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([429, '900', 'Dit zijn veel documenten achter elkaar. Wacht 15 minuten. Vraag dit document dan opnieuw.'])
    // What takes nobody's place still comes.
    expect((await readFile(coalition.slug, () => Promise.resolve({ name: 'x.svg', mediaType: 'image/svg+xml', content: '<svg/>' }))).status).toBe(200)
    await comesFrom(await coalition.join('PROFESSIONAL', 'Teun'))
    expect((await ask()).status).toBe(200)
  })

  it('is one of two that a person can ask for at once; after them the next comes, and a failed one keeps no place', async () => {
    const ready: (() => void)[] = []
    const slow = () => ask(() => new Promise((resolve) => { ready.push(() => { resolve(new Uint8Array([1])) }) }))
    const first = [slow(), slow()]
    await vi.waitFor(() => { expect(ready).toHaveLength(2) })
    const third = await ask()
    expect([third.status, await third.text()]).toEqual([429, 'Er worden al twee documenten gemaakt. Wacht tot ze klaar zijn. Vraag dit document dan opnieuw.'])
    const token = sent.cookies.get(sessionCookieName()) ?? ''
    await comesFrom(await coalition.join('PROFESSIONAL', 'Teun'))
    expect((await ask()).status).toBe(200)
    sent.cookies.set(sessionCookieName(), token)
    for (const end of ready) end()
    expect((await Promise.all(first)).map((one) => one.status)).toEqual([200, 200])
    const failing = () => ask(() => Promise.reject(new DomainError('unavailable', 'unavailable')))
    expect([(await failing()).status, (await failing()).status, (await failing()).status, (await ask()).status]).toEqual([503, 503, 503, 200])
  })
})

describe('the id of a request', () => {
  const idOfRequest = (requestId?: string) => withMember(coalition.slug, (_tx, ctx) => Promise.resolve(ctx.requestId), requestId ? { requestId } : {})

  it('is the one that it was given as it came in', async () => {
    const given = newId()
    sent.headers.set('x-request-id', given)
    expect([await idOfRequest(), (await enterCoalition(coalition.slug)).requestId]).toEqual([given, given])
  })

  it('is one of our own when it is none', async () => {
    sent.headers.set('x-request-id', 'x'.repeat(5_000))
    const made = await idOfRequest()
    expect([isId(made), await idOfRequest() === made]).toEqual([true, false])
    const [chosen, own] = [newId(), newId()]
    sent.headers.set('x-request-id', chosen)
    expect([await idOfRequest(own), (await enterCoalition(coalition.slug, { requestId: own })).requestId]).toEqual([own, own])
  })
})
