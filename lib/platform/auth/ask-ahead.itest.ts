import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { followRequests } from '@/lib/platform/requests/follow'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { sessionCookieName } from './cookies'
import { openSession } from './next-auth'
import { askAhead, hashSessionToken, takeEntry } from './session'

// A page asks whose session this is and whether it may enter here; the question was put as the request came in.

let server: Server
let meerbrug: TestCoalition
let zandrijk: TestCoalition
/** What the page behind a request does. */
let page: () => Promise<unknown> = () => Promise.resolve()

beforeAll(async () => {
  meerbrug = await makeCoalition()
  zandrijk = await makeCoalition()
  followRequests({ isDevelopment: false, proxies: 0, alongside: askAhead })
  server = createServer((request, response) => {
    request.resume()
    void page().then((told) => { response.end(JSON.stringify(told ?? null)) }, () => { response.writeHead(500).end() })
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
})

afterAll(() => { server.close() })

const session = () => openSession(meerbrug.people.PROFESSIONAL.userId, { method: 'LINK', hasFactor: false })
const end = (token: string) => authPool().query('DELETE FROM session WHERE session_token = $1', [hashSessionToken(token)])
const enter = async (token: string, coalition = meerbrug) => (await takeEntry(hashSessionToken(token), coalition.slug))?.id ?? 'nobody'

async function visit(path: string, token: string, makePage: () => Promise<unknown>): Promise<unknown> {
  page = makePage
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers: { cookie: `taal=nl; ${sessionCookieName()}=${token}` } })
  expect(answer.status).toBe(200)
  return answer.json()
}

describe('the question with which every page of a workspace begins', () => {
  it('is answered from what was asked as the request came in, once', async () => {
    const token = await session()
    const told = await visit(`/c/${meerbrug.slug}/doelen`, token, async () => {
      await wait(100)
      await end(token)
      return [await enter(token), await enter(token)]
    })
    expect(told, 'the second time it is asked again, and then the session has ended').toEqual([meerbrug.id, 'nobody'])
  })

  it('is asked again for another coalition, another session, or when a form came in slowly', async () => {
    const [token, other] = [await session(), await session()]
    const path = `/c/${meerbrug.slug}`
    expect(await visit(path, token, () => enter(token, zandrijk)), 'of which this person is no member').toBe('nobody')
    await end(other)
    expect(await visit(path, token, () => enter(other))).toBe('nobody')
    expect(await visit(path, token, async () => {
      await wait(1_100)
      await end(token)
      return enter(token)
    })).toBe('nobody')
  })

  it('lets nobody in whom the page would not let in', async () => {
    const token = await session()
    expect(await visit(`/c/${meerbrug.slug}`, 'verzonnen', () => enter('verzonnen'))).toBe('nobody')
    expect(await visit(`/c/${zandrijk.slug}`, token, () => enter(token, zandrijk))).toBe('nobody')
    expect(await visit('/c/%00', token, () => enter(token)), 'asked for nothing ahead').toBe(meerbrug.id)
    expect(await visit('/mijn', token, () => enter(token))).toBe(meerbrug.id)
  })
})
