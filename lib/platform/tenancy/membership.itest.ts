import { createServer, request as open, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sessionCookieName } from '@/lib/platform/auth/cookies'
import { openSession } from '@/lib/platform/auth/next-auth'
import { hashSessionToken, takeEntry } from '@/lib/platform/auth/session'
import { appPool, authPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { followRequests } from '@/lib/platform/requests/follow'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { openTx } from './envelope'
import { askAhead, takeEntered } from './membership'
import { inTransactionOf } from './transaction'

// The transaction of a page begins as its request comes in. Here one connection must do for everything, so that one which
// is held for nothing is seen at once.

process.env.DATABASE_POOL_SIZE = '1'

let server: Server
let meerbrug: TestCoalition
let zandrijk: TestCoalition
let address: string
/** What the page or the form behind a request does. */
let work: () => Promise<unknown> = () => Promise.resolve()

beforeAll(async () => {
  meerbrug = await makeCoalition()
  zandrijk = await makeCoalition()
  followRequests({ isDevelopment: false, proxies: 0, alongside: askAhead })
  server = createServer((request, response) => {
    // As the framework does where a form is none.
    if (request.headers['content-type'] === 'text/unread') {
      response.end('null')
      return
    }
    const answer = () => { void work().then((told) => { response.end(JSON.stringify(told ?? null)) }, () => { response.writeHead(500).end() }) }
    if (request.method === 'POST') request.resume().once('end', answer)
    else answer()
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => { server.close() })

const professional = () => meerbrug.people.PROFESSIONAL
const signIn = () => openSession(professional().userId, { method: 'LINK', hasFactor: false })
const cookie = (token: string) => `${sessionCookieName()}=${token}`

/** What a page of this person in this coalition finds that began for it: whose membership, and which coalition the database has in mind. */
async function enter({ coalition = meerbrug, userId = professional().userId, readsOnly = true } = {}): Promise<unknown> {
  const entered = takeEntered(coalition.id, userId, { readsOnly })
  if (!entered) return 'asks itself'
  return inTransactionOf(coalition.id, async (tx) => {
    const [seen] = await openTx(tx).query<{ coalition: string }>(sql`SELECT current_setting('app.coalition_id', true) AS coalition`)
    return { member: (await entered.membership)?.id ?? 'nobody', ...seen }
  }, { readsOnly, begun: entered.begun })
}

async function visit(token: string, does: () => Promise<unknown>, { path = `/c/${meerbrug.slug}/doelen`, method = 'GET', type = 'text/plain' } = {}): Promise<unknown> {
  work = does
  const answer = await fetch(`${address}${path}`, { method, headers: { cookie: cookie(token), 'content-type': type }, ...(method === 'POST' ? { body: 'title=Samen' } : {}) })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Soon: what is held for nothing ends by itself after a second. */
const isFree = () => vi.waitFor(() => {
  expect(appPool().options.max).toBe(1)
  expect(appPool().idleCount).toBe(appPool().totalCount)
}, { timeout: 300, interval: 10 })

/** What a page begins with: whose session is it? */
const askSession = (token: string) => takeEntry(hashSessionToken(token), meerbrug.slug)

/** Signed in, and here before. */
async function comeBack(): Promise<string> {
  const token = await signIn()
  expect(await visit(token, async () => {
    await askSession(token)
    return enter()
  }), 'who comes for the first time').toBe('asks itself')
  return token
}

const endMembership = (at: Date | null) => meerbrug.as('COORDINATOR', (tx) => openTx(tx).query(sql`
  UPDATE membership SET ended_at = ${at} WHERE coalition_id = ${meerbrug.id}::uuid AND id = ${professional().membershipId}::uuid`))

const entered = () => ({ member: professional().membershipId, coalition: meerbrug.id })

describe('a transaction that begins as the request comes in', () => {
  it('is there for the page of who came this way before, with their membership, once', async () => {
    const token = await comeBack()
    expect(await visit(token, async () => [await enter(), await enter()])).toEqual([entered(), 'asks itself'])
    await isFree()
  })

  it('is there for a form once all of it came in; a form that comes in slowly holds no connection', async () => {
    const token = await comeBack()
    expect(await visit(token, () => enter({ readsOnly: false }), { method: 'POST' })).toEqual(entered())
    work = () => enter({ readsOnly: false })
    const slow = open(`${address}/c/${meerbrug.slug}/doelen`, { method: 'POST', headers: { cookie: cookie(token), 'content-length': 11 } })
    const answered = new Promise<string>((done, failed) => {
      slow.on('error', failed).on('response', (response) => {
        let text = ''
        response.on('data', (part: Buffer) => { text += part.toString() }).on('end', () => { done(text) })
      })
    })
    slow.write('title=')
    await wait(100)
    expect(await meerbrug.as('PROFESSIONAL', async () => 'somebody else is served meanwhile')).toBe('somebody else is served meanwhile')
    slow.end('Samen')
    expect(JSON.parse(await answered)).toEqual(entered())
    await isFree()
  })

  it('is not given to another account, in another coalition, or to write in what began to read; the page then gets a connection all the same', async () => {
    const token = await comeBack()
    const reading = () => inTransactionOf(zandrijk.id, (tx) => openTx(tx).query(sql`SELECT current_setting('app.coalition_id', true) AS coalition`))
    for (const wrong of [{ coalition: zandrijk }, { userId: zandrijk.people.PROFESSIONAL.userId }, { readsOnly: false }]) {
      expect(await visit(token, async () => [await enter(wrong), await reading()])).toEqual(['asks itself', [{ coalition: zandrijk.id }]])
    }
    await isFree()
  })

  it('that may write is not given to a page that reads, such as the one that shows a refused form', async () => {
    const token = await comeBack()
    expect(await visit(token, () => enter(), { method: 'POST' })).toBe('asks itself')
    await isFree()
  })

  it('does not begin for a form that nobody reads', async () => {
    const token = await comeBack()
    await visit(token, () => enter(), { method: 'POST', type: 'text/unread' })
    await wait(20)
    await isFree()
  })

  it('ends with the answer when no page takes it, and after a second when the answer takes longer', async () => {
    const token = await comeBack()
    expect(await visit(token, async () => 'nothing read')).toBe('nothing read')
    await isFree()
    expect(await visit(token, async () => {
      await wait(1_200)
      return [appPool().idleCount, await enter()]
    })).toEqual([1, 'asks itself'])
  })

  it('says nobody when the membership has ended, and does not begin for a session that has', async () => {
    const token = await comeBack()
    await endMembership(new Date())
    expect(await visit(token, () => enter())).toEqual({ member: 'nobody', coalition: meerbrug.id })
    await endMembership(null)
    await authPool().query('DELETE FROM session WHERE session_token = $1', [hashSessionToken(token)])
    expect(await visit(token, async () => await askSession(token) ?? 'nobody'), 'so that its page lets nobody in').toBe('nobody')
    expect(await visit(token, () => enter())).toBe('asks itself')
    await isFree()
  })

  it('says that the house cannot do it now when there is no connection, in the words of the page that asks', async () => {
    const token = await comeBack()
    // A page is bundled apart from what meets its request, so that a class is not the same there.
    vi.resetModules()
    const page = { ...await import('./membership'), ...await import('@/lib/platform/errors/domain-error') }
    expect(page.DomainError).not.toBe(DomainError)
    const failing = () => page.takeEntered(meerbrug.id, professional().userId, { readsOnly: true })?.begun
      .then(() => 'a connection', (error: unknown) => error instanceof page.DomainError && error.kind) ?? Promise.resolve('nothing began')
    const away = vi.spyOn(appPool(), 'connect').mockImplementationOnce((() => Promise.reject(new Error('gone'))) as never)
    expect(await visit(token, failing)).toBe('unavailable')
    away.mockRestore()
    expect(await visit(token, () => enter())).toEqual(entered())
  })
})
