import { createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

// A real OpenID Connect provider on loopback, where whoever comes is signed in at once as the person that the test says.
// What it hands out can be falsified on its way out, as a provider that is wrong or in somebody else's hands would.

export interface OidcPerson {
  readonly sub: string
  readonly tid?: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly amr?: readonly string[]
}

export interface OidcServer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is signed in there. */
  person: OidcPerson
  /** Changes what the ID token says; signed anew with the provider's own key. */
  tamper: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined
  /** Signs ID tokens with a key that the provider does not publish. */
  hasForeignKey: boolean
  /** Changes what the provider says of itself. */
  discovery: ((document: Record<string, unknown>) => Record<string, unknown>) | undefined
  readonly stop: () => Promise<void>
}

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as Record<string, unknown>

function sign(claims: Record<string, unknown>, header: Record<string, unknown>, key: KeyObject): string {
  const body = `${encode(header)}.${encode(claims)}`
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`
}

/** Lets a JSON answer through as somebody else makes it. */
function rewrite(response: ServerResponse, change: (json: Record<string, unknown>) => Record<string, unknown>): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: unknown) => {
    const text = JSON.stringify(change(JSON.parse(String(body)) as Record<string, unknown>))
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text)
  }) as typeof response.end
}

/** @param redirectUris where the app takes people back */
export async function startOidcServer(redirectUris: readonly string[]): Promise<OidcServer> {
  const [own, foreign] = [keyPair(), keyPair()]
  const [clientId, clientSecret] = ['samenspel', randomBytes(24).toString('base64url')]
  const http = createServer()
  await new Promise<void>((done) => { http.listen(0, 'localhost', done) })
  const issuer = `http://localhost:${(http.address() as AddressInfo).port}`
  const people = new Map<string, OidcPerson>()
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks: { keys: [{ ...own.privateKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub', 'tid', 'email', 'email_verified', 'amr'], profile: [] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 60, IdToken: 60 },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => Promise.resolve({ ...(server.person.sub === sub ? server.person : people.get(sub)), sub }) }),
  })
  const server: OidcServer = {
    issuer, clientId, clientSecret, person: { sub: 'nobody' }, tamper: undefined, hasForeignKey: false, discovery: undefined,
    stop: () => new Promise((done) => {
      http.closeAllConnections()
      http.close(() => done())
    }),
  }

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, session, params } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      people.set(server.person.sub, server.person)
      await provider.interactionFinished(request, response, { login: { accountId: server.person.sub, remember: false, ...(server.person.amr ? { amr: [...server.person.amr] } : {}) } }, { mergeWithLastSubmission: false })
      return
    }
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) })
    grant.addOIDCScope('openid profile')
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true })
  }

  const handle = provider.callback()
  http.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer)
    if (pathname.startsWith('/interaction/')) {
      interact(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
      return
    }
    if (pathname === '/.well-known/openid-configuration' && server.discovery) rewrite(response, server.discovery)
    if (pathname === '/token' && (server.tamper || server.hasForeignKey)) {
      rewrite(response, (json) => {
        if (typeof json.id_token !== 'string') return json
        const [header, claims] = json.id_token.split('.').map((part, index) => (index < 2 ? decode(part) : {}))
        return { ...json, id_token: sign(server.tamper?.(claims ?? {}) ?? claims ?? {}, header ?? {}, (server.hasForeignKey ? foreign : own).privateKey) }
      })
    }
    void handle(request, response)
  })
  return server
}

/** Follows a provider's redirects as a browser would, with its cookies; the address of the app that it ends at. */
export async function throughProvider(location: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = location
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const to = answer.headers.get('location')
    if (!to) throw new Error(`${answer.status} ${await answer.text()}`)
    const url = new URL(to, next)
    if (url.origin !== issuer) return url
    next = url.href
  }
  throw new Error('The provider keeps sending on.')
}
