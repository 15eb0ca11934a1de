import { once } from 'node:events'
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isId } from '@/lib/platform/ids'
import { ADDRESS_HEADER, answerWith, currentAnswer, followRequests, REQUEST_ID_HEADER } from './follow'

interface Told {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** What the server saw. */
  readonly seen: { readonly url: string; readonly headers: IncomingHttpHeaders; readonly isFollowed: boolean }
}

let server: Server

beforeAll(async () => {
  followRequests({ isDevelopment: false, proxies: 0 })
  followRequests({ isDevelopment: false, proxies: 0 })
  // As a page does: something is awaited, and then it says what it is.
  server = createServer((request, response) => {
    void (async () => {
      request.resume()
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
      await wait(Number(searchParams.get('wait') ?? 0))
      if (searchParams.has('gone')) answerWith(404)
      // As the framework does before the first part of a page.
      if (searchParams.has('flush')) {
        response.flushHeaders()
        await wait(50)
      }
      const answer = JSON.stringify({ url: request.url, headers: request.headers, isFollowed: currentAnswer() === response })
      // As the framework does: a page in parts, each at a moment of its own, and it waits for those that are not taken.
      if (searchParams.has('parts')) {
        for (const part of [Buffer.from('{"filler":"'), 'ï'.repeat(100_000), '",', new TextEncoder().encode(answer.slice(1))]) {
          if (!response.write(part)) await once(response, 'drain')
          await wait(1)
        }
        response.end()
        return
      }
      response.end(answer)
    })()
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
})

afterAll(() => { server.close() })

function told(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Told> {
  return new Promise((done, failed) => {
    const asked = ask({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => {
        done({ status: answer.statusCode, headers: answer.headers, seen: JSON.parse(text) as Told['seen'] })
      })
    })
    asked.on('error', failed).end()
  })
}

describe('a request as it comes in', () => {
  it('gets an id, an address and a policy of its own, in the place of whatever a browser sent under these names', async () => {
    const sent = { [REQUEST_ID_HEADER]: 'gekozen', [ADDRESS_HEADER]: '6.6.6.6', 'content-security-policy': "script-src 'nonce-gekozen'" }
    const [one, other] = [await told('/', { headers: sent }), await told('/', { headers: sent })]
    for (const { seen, headers } of [one, other]) {
      expect([isId(seen.headers[REQUEST_ID_HEADER]), seen.headers[ADDRESS_HEADER]]).toEqual([true, '127.0.0.1'])
      expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/)
      expect(seen.headers['content-security-policy'], 'the page reads the nonce that the browser is told').toBe(headers['content-security-policy'])
    }
    expect(one.seen.headers[REQUEST_ID_HEADER]).not.toBe(other.seen.headers[REQUEST_ID_HEADER])
    expect(one.headers['content-security-policy']).not.toBe(other.headers['content-security-policy'])
  })

  const packetsOf = async (path: string): Promise<string[]> => {
    const packets: string[] = []
    await new Promise<void>((done) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => { socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`) })
      socket.setEncoding('utf8').on('data', (packet: string) => { packets.push(packet) }).on('end', () => { done() })
    })
    return packets
  }

  it('is answered in one packet, head and all, although the framework sends the head by itself', async () => {
    const packets = await packetsOf('/?flush=1')
    expect(packets).toHaveLength(1)
    expect(packets[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*"isFollowed":true/)
  })

  it('gets its page in one piece with its length, however many parts it is made in; what is below /api goes part by part', async () => {
    const [page, file] = [(await packetsOf('/doelen?parts=1')).join(''), (await packetsOf('/api/downloads?parts=1')).join('')]
    const [head = '', body = ''] = page.split('\r\n\r\n')
    expect([head.includes('Transfer-Encoding'), Number(/Content-Length: (\d+)/.exec(head)?.[1])]).toEqual([false, Buffer.byteLength(body)])
    expect(JSON.parse(body)).toMatchObject({ filler: 'ï'.repeat(100_000), url: '/doelen?parts=1', isFollowed: true })
    expect(file).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Transfer-Encoding: chunked[^]*"isFollowed":true/)
  })

  it('has its own answer within reach: what one page says of itself is not said of another at the same moment', async () => {
    const asked = Array.from({ length: 20 }, (_, turn) => ({ isGone: turn % 2 === 0, path: `/?wait=${(turn * 7) % 20}${turn % 2 === 0 ? '&gone' : ''}` }))
    const answers = await Promise.all(asked.map(({ path }) => told(path)))
    expect(answers.map(({ status }) => status)).toEqual(asked.map(({ isGone }) => (isGone ? 404 : 200)))
    expect(answers.every(({ seen }) => seen.isFollowed)).toBe(true)
    expect(currentAnswer(), 'and outside a request there is none').toBeUndefined()
  })

  it('with a path that is no text is a page that is not there; what stands in a query is the page\'s own affair', async () => {
    const at = async (path: string) => (await told(path)).seen.url
    expect(await Promise.all(['/c/%ff/leden', '/%', '/c/%e2%82/doelen', '/api/downloads/%c3%28/logboek'].map(at))).toEqual(Array.from({ length: 4 }, () => '/bestaat-niet'))
    expect(await Promise.all(['/c/%C3%A9/leden', '/vuurtje?x=%ff', '/%25'].map(at))).toEqual(['/c/%C3%A9/leden', '/vuurtje?x=%ff', '/%25'])
  })

  it('with a verb that no page knows is sent to what says so; handlers below /api say it themselves', async () => {
    const at = async (path: string, method: string) => (await told(path, { method })).seen.url
    expect([await at('/doelen', 'PUT'), await at('/doelen', 'DELETE'), await at('/doelen', 'PROPFIND')]).toEqual(['/api/verb', '/api/verb', '/api/verb'])
    expect([await at('/doelen?x=1', 'GET'), await at('/doelen', 'POST'), await at('/api/health', 'DELETE')]).toEqual(['/doelen?x=1', '/doelen', '/api/health'])
  })
})
