import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addressProblem, isInside, outsideLookup, readDiscovery } from './issuer'

const env = vi.hoisted(() => ({ APP_URL: 'https://samenspel.example.nl' }))
vi.mock('@/lib/platform/env', () => ({ env: () => env }))

/** On somebody's own machine, where a provider may stand beside the app. */
const atHome = async <T>(work: () => Promise<T> | T): Promise<T> => {
  env.APP_URL = 'http://localhost:3000'
  try {
    return await work()
  } finally {
    env.APP_URL = 'https://samenspel.example.nl'
  }
}

describe('the address of a provider', () => {
  it('is one over TLS, in the open', () => {
    const good = ['https://login.gemeente.nl', 'https://login.gemeente.nl/realms/medewerkers', 'https://login.microsoftonline.com/7f3c1f60-0000-4000-8000-000000000001/v2.0', 'https://8.8.8.8/x']
    expect(good.map(addressProblem)).toEqual(good.map(() => undefined))
  })

  it('is none when it is no address, points inside, or lets in everybody', () => {
    const wrong = {
      'geen adres': 'not_an_address', 'https://a:b@login.gemeente.nl': 'not_an_address', 'https://login.gemeente.nl?x=1': 'not_an_address', 'https://login.gemeente.nl/#x': 'not_an_address',
      'https://127.0.0.1/': 'not_an_address', 'https://[::1]/': 'not_an_address', 'https://169.254.169.254/latest': 'not_an_address', 'https://10.0.0.1': 'not_an_address', 'https://2130706433/': 'not_an_address',
      'http://login.gemeente.nl': 'not_secure', 'file:///etc/passwd': 'not_secure', 'http://localhost:3000': 'not_secure',
      'https://login.microsoftonline.com/common/v2.0': 'many_tenants', 'https://login.microsoftonline.com/organizations/v2.0': 'many_tenants', 'https://login.microsoftonline.com/consumers/v2.0/': 'many_tenants',
    }
    expect(Object.fromEntries(Object.keys(wrong).map((address) => [address, addressProblem(address)]))).toEqual(wrong)
  })

  it('may be without TLS on this machine, when the app itself runs there', async () => {
    expect(await atHome(() => [addressProblem('http://localhost:4000'), addressProblem('http://login.gemeente.nl'), addressProblem('http://127.0.0.1:4000')])).toEqual([undefined, 'not_secure', 'not_secure'])
  })
})

describe('an address on the network', () => {
  it('is inside or outside, also dressed as another kind', () => {
    expect(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001:0:7f00:1::', 'fec0::1', 'x'].filter((one) => !isInside(one))).toEqual([])
    expect(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '::ffff:8.8.8.8'].filter(isInside)).toEqual([])
  })

  it('inside is given to nobody by its name', async () => {
    const look = () => new Promise((done) => { outsideLookup('localhost', { all: true }, (error, found) => done(error ? error.code : found)) })
    expect(await look()).toBe('ENOTFOUND')
    expect(await atHome(look)).toEqual(expect.arrayContaining([expect.objectContaining({ address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) as string })]))
  })
})

describe('what a provider says of itself', () => {
  let server: Server
  let url: string
  let answer: (issuer: string) => { status?: number; body: string; wait?: boolean }
  beforeAll(async () => {
    server = createServer((_request, response) => {
      const { status = 200, body, wait } = answer(url)
      if (!wait) response.writeHead(status).end(body)
    })
    await new Promise<void>((done) => { server.listen(0, 'localhost', done) })
    url = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => { server.closeAllConnections(); server.close() })

  const document = (changed: Record<string, unknown> = {}) => JSON.stringify({ issuer: url, authorization_endpoint: `${url}/a`, token_endpoint: `${url}/t`, jwks_uri: `${url}/k`, ...changed })
  const read = () => atHome(() => readDiscovery(url))

  it('is believed when it is who was meant', async () => {
    answer = () => ({ body: document() })
    expect(await read()).toMatchObject({ ok: true, document: { issuer: url, token_endpoint: `${url}/t`, token_endpoint_auth_methods_supported: ['client_secret_basic'] } })
  })

  it.each<[string, string, () => { status?: number; body: string }]>([
    ['another issuer', 'other_issuer', () => ({ body: document({ issuer: `${url}/` }) })], ['a page', 'not_a_provider', () => ({ body: '<html>' })], ['a fault', 'not_a_provider', () => ({ status: 500, body: document() })],
    ['a way on to elsewhere', 'not_a_provider', () => ({ status: 302, body: '' })], ['something else', 'not_a_provider', () => ({ body: '{}' })],
    ['an endpoint inside our network', 'not_a_provider', () => ({ body: document({ token_endpoint: 'https://10.0.0.1/token' }) })],
    ['an endpoint without TLS', 'not_a_provider', () => ({ body: document({ jwks_uri: 'http://login.gemeente.nl/keys' }) })], ['too much', 'not_reachable', () => ({ body: ' '.repeat(300_000) })],
  ])('is not when it is %s', async (_what, problem, given) => {
    answer = given
    expect(await read()).toEqual({ ok: false, problem })
  })

  it('is not waited for longer than five seconds', async () => {
    answer = () => ({ body: '', wait: true })
    const started = Date.now()
    expect(await read()).toEqual({ ok: false, problem: 'too_slow' })
    expect(Date.now() - started).toBeLessThan(15_000)
  })

  it('is not asked for inside our network, by name or by number', async () => {
    answer = () => ({ body: document() })
    expect(await readDiscovery('https://localhost:9')).toEqual({ ok: false, problem: 'not_reachable' })
    expect(await readDiscovery('https://127.0.0.1')).toEqual({ ok: false, problem: 'not_an_address' })
  })
})
