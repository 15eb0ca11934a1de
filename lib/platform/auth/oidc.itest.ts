import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addProvider, setProvider } from '@/lib/coalitions/providers/commands'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { appoint } from '@/prisma/administration/appoint'
import { startOidcServer, throughProvider, type OidcPerson, type OidcServer } from '@/tests/support/oidc-server'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { emailOf } from './accounts'
import { finishOidc, startOidc, type OidcOutcome } from './oidc'
import { unlinkIdentity } from './providers'
import { dropTotp, keepTotp, newTotpSecret } from './totp'

// Against a real OpenID Connect server on loopback. Each refusal stands beside a twin that comes in.

const TENANT = '7f3c1f60-0000-4000-8000-000000000001'

let server: OidcServer
let coalition: TestCoalition
let providerId: string

const provider = (changed: Partial<Parameters<typeof addProvider>[2]> = {}, of = coalition) => of.as('COORDINATOR', (tx, ctx) => addProvider(tx, ctx, {
  label: 'Gemeente Testbrug', issuer: server.issuer, clientId: server.clientId, clientSecret: server.clientSecret, allowedTenants: [], ...key(), ...changed,
}))

beforeAll(async () => {
  server = await startOidcServer(['http://localhost:3000/inloggen/oidc/terug'])
})
afterAll(() => server.stop())
beforeEach(async () => {
  Object.assign(server, { tamper: undefined, hasForeignKey: false, discovery: undefined })
  coalition = await makeCoalition()
  providerId = await provider()
})

interface Way {
  readonly id?: string
  readonly linkFor?: string | null
  readonly signedIn?: string | undefined
  /** What goes wrong between our page and the provider's. */
  readonly there?: (location: URL) => void
  /** What goes wrong on the way back. */
  readonly back?: (query: Record<string, string>) => Record<string, string>
}

async function begin(id: string, linkFor: string | null = null) {
  const started = await startOidc(id, { returnTo: '/mijn', linkFor })
  if (!started.ok) throw new Error(started.problem)
  return started
}

async function come(person: OidcPerson, way: Way = {}): Promise<OidcOutcome> {
  const { id = providerId, linkFor = null, there, back } = way
  const signedIn = 'signedIn' in way ? way.signedIn : (linkFor ?? undefined)
  server.person = person
  const { location, kept } = await begin(id, linkFor)
  const url = new URL(location)
  there?.(url)
  const query = Object.fromEntries((await throughProvider(url.href, server.issuer)).searchParams)
  return finishOidc(back ? back(query) : query, kept, signedIn)
}

/** Somebody of the coalition whose account is linked, and what their provider calls them. */
async function linked(person: Partial<OidcPerson> = {}, way: Way = {}) {
  const { userId } = await coalition.join('PROFESSIONAL', 'Lien')
  const who = { sub: newId(), ...person }
  expect(await come(who, { ...way, linkFor: userId })).toMatchObject({ ok: true, userId, isLinked: true })
  return { userId, who }
}

describe('who has linked the account of their organisation', () => {
  it('comes in by it, to the page that was asked for, without a second factor unless the provider says so', async () => {
    const { userId, who } = await linked()
    expect(await come(who)).toEqual({ ok: true, userId, hasFactor: false, isLinked: false, returnTo: '/mijn' })
    expect(await come({ ...who, amr: ['pwd', 'mfa'] })).toMatchObject({ ok: true, userId, hasFactor: true })
    expect(await come({ ...who, amr: ['pwd'] })).toMatchObject({ ok: true, userId, hasFactor: false })
  })

  it('is asked for a second factor of their own all the same, whatever the provider says: a coordinator chose that provider', async () => {
    const { userId, who } = await linked()
    const withMfa = { ...who, amr: ['pwd', 'mfa'] }
    await keepTotp(userId, newTotpSecret(), 1)
    expect(await come(withMfa)).toMatchObject({ ok: true, userId, hasFactor: false })
    await dropTotp(userId)
    expect(await come(withMfa)).toMatchObject({ ok: true, userId, hasFactor: true })
    // Nor does it open the administration of the platform.
    const email = (await emailOf(userId)) ?? ''
    await appoint(process.env.MIGRATE_DATABASE_URL ?? '', { email, name: 'Sam' })
    expect(await come(withMfa)).toMatchObject({ ok: true, userId, hasFactor: false })
  })

  it('asks the provider for no name and no address, and proves itself with PKCE, a state and a nonce', async () => {
    const { searchParams } = new URL((await begin(providerId)).location)
    expect(Object.fromEntries(searchParams)).toMatchObject({ scope: 'openid', response_type: 'code', code_challenge_method: 'S256', redirect_uri: 'http://localhost:3000/inloggen/oidc/terug' })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length, name).toBeGreaterThan(30)
  })

  it('no longer comes in once it is unlinked, the provider is off, or they left the coalition', async () => {
    const { userId, who } = await linked()
    expect((await come(who)).ok).toBe(true)
    await authPool().query('DELETE FROM account_coalition WHERE user_id = $1', [userId])
    expect(await come(who)).toMatchObject({ ok: false, problem: 'not_a_member' })
    const other = await linked()
    await unlinkIdentity(other.userId, providerId)
    expect(await come(other.who)).toMatchObject({ ok: false, problem: 'unknown' })
    const third = await linked()
    const { location, kept } = await begin(providerId)
    await coalition.as('COORDINATOR', (tx, ctx) => setProvider(tx, ctx, { id: providerId, to: 'off', expectedVersion: 1 }))
    server.person = third.who
    expect(await finishOidc(Object.fromEntries((await throughProvider(location, server.issuer)).searchParams), kept, undefined)).toMatchObject({ ok: false, problem: 'provider' })
    expect(await startOidc(providerId, { returnTo: '/mijn', linkFor: null })).toEqual({ ok: false, problem: 'provider' })
  })
})

describe('an account that nobody has linked', () => {
  it.each([[true], [false]])('opens nothing, whatever address the provider gives for it (verified: %s)', async (email_verified) => {
    const { email } = coalition.people.ALDERMAN
    expect(await come({ sub: newId(), email, email_verified })).toMatchObject({ ok: false, problem: 'unknown' })
  })

  it('is linked by a member who is signed in, and by nobody else in the middle of it', async () => {
    const { ALDERMAN, PROFESSIONAL } = coalition.people
    const sub = newId()
    expect(await come({ sub }, { linkFor: ALDERMAN.userId, signedIn: PROFESSIONAL.userId })).toMatchObject({ ok: false, problem: 'again' })
    expect(await come({ sub }, { linkFor: ALDERMAN.userId, signedIn: undefined })).toMatchObject({ ok: false, problem: 'again' })
    expect(await come({ sub })).toMatchObject({ ok: false, problem: 'unknown' })
    expect(await come({ sub }, { linkFor: ALDERMAN.userId })).toMatchObject({ ok: true, userId: ALDERMAN.userId })
  })

  it('is nobody else\'s after that, and of members of this coalition only', async () => {
    const { userId, who } = await linked()
    expect(await come(who, { linkFor: coalition.people.ALDERMAN.userId })).toMatchObject({ ok: false, problem: 'taken' })
    expect(await come(who, { linkFor: userId })).toMatchObject({ ok: true, userId })
    const elsewhere = await makeCoalition()
    expect(await come({ sub: newId() }, { linkFor: elsewhere.people.ALDERMAN.userId })).toMatchObject({ ok: false, problem: 'not_a_member' })
  })

  it('of the same subject at another issuer is another account', async () => {
    const { who } = await linked()
    const other = await startOidcServer(['http://localhost:3000/inloggen/oidc/terug'])
    try {
      const there = await provider({ issuer: other.issuer, clientSecret: other.clientSecret })
      other.person = who
      const { location, kept } = await begin(there)
      expect(await finishOidc(Object.fromEntries((await throughProvider(location, other.issuer)).searchParams), kept, undefined)).toMatchObject({ ok: false, problem: 'unknown' })
    } finally {
      await other.stop()
    }
  })
})

describe('a tenant', () => {
  it('comes in when it is allowed, and otherwise not, nor without a name', async () => {
    const id = await provider({ allowedTenants: [TENANT] })
    const { who, userId } = await linked({ tid: TENANT }, { id })
    expect(await come({ ...who, tid: TENANT.toUpperCase() }, { id })).toMatchObject({ ok: true, userId })
    expect(await come({ ...who, tid: newId() }, { id })).toMatchObject({ ok: false, problem: 'wrong_tenant' })
    expect(await come({ sub: who.sub }, { id })).toMatchObject({ ok: false, problem: 'wrong_tenant' })
  })
})

describe('what comes back from the provider', () => {
  let who: OidcPerson
  beforeEach(async () => {
    ;({ who } = await linked())
    expect((await come(who)).ok, 'the rightful twin').toBe(true)
  })

  it.each([
    ['another nonce', { there: (url: URL) => url.searchParams.set('nonce', 'x'.repeat(43)) }, 'provider'],
    ['a state that we never gave', { back: (query: Record<string, string>) => ({ ...query, state: 'x'.repeat(43) }) }, 'again'],
    ['no state', { back: ({ code = '' }: Record<string, string>) => ({ code }) }, 'again'],
    ['a code that was made up', { back: (query: Record<string, string>) => ({ ...query, code: 'verzonnen' }) }, 'provider'],
    ['another issuer beside the code', { back: (query: Record<string, string>) => ({ ...query, iss: 'https://kwaad.example' }) }, 'provider'],
    ['a refusal of the organisation', { back: ({ state = '' }: Record<string, string>) => ({ state, error: 'access_denied' }) }, 'cancelled'],
  ] as const)('with %s is refused', async (_what, way, problem) => expect(await come(who, way)).toMatchObject({ ok: false, problem }))

  it.each([
    ['another issuer', { iss: 'https://kwaad.example' }], ['another audience', { aud: 'iemand-anders' }], ['an hour that is past', { exp: 1_700_000_000 }],
    ['another nonce', { nonce: 'anders' }], ['no subject', { sub: undefined }],
  ])('with an ID token of %s is refused', async (_what, wrong) => {
    server.tamper = (claims) => ({ ...claims, ...wrong })
    expect(await come(who)).toMatchObject({ ok: false, problem: 'provider' })
    server.tamper = (claims) => claims
    expect((await come(who)).ok, 'signed anew and not changed').toBe(true)
  })

  it('signed with a key that the provider does not publish is refused', async () => {
    server.hasForeignKey = true
    expect(await come(who)).toMatchObject({ ok: false, problem: 'provider' })
  })

  it('of a provider that calls itself otherwise since we left is refused', async () => {
    server.person = who
    const { location, kept } = await begin(providerId)
    const query = Object.fromEntries((await throughProvider(location, server.issuer)).searchParams)
    server.discovery = (document) => ({ ...document, issuer: `${server.issuer}/` })
    expect(await finishOidc(query, kept, undefined)).toMatchObject({ ok: false, problem: 'provider' })
  })

  it('works once: not again, not in another browser, not with what another browser kept, and not a day later', async () => {
    server.person = who
    const [first, second] = [await begin(providerId), await begin(providerId)]
    const query = async ({ location }: { location: string }) => Object.fromEntries((await throughProvider(location, server.issuer)).searchParams)
    const [ours, others] = [await query(first), await query(second)]
    expect(await finishOidc(ours, undefined, undefined)).toMatchObject({ ok: false, problem: 'again' })
    expect(await finishOidc(others, first.kept, undefined), 'the state is not the one of this browser').toMatchObject({ ok: false, problem: 'provider' })
    expect(await finishOidc(ours, first.kept.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')), undefined)).toMatchObject({ ok: false })
    expect((await finishOidc(ours, first.kept, undefined)).ok).toBe(true)
    expect(await finishOidc(ours, first.kept, undefined)).toMatchObject({ ok: false, problem: 'again' })
    const late = await begin(providerId)
    const query3 = await query(late)
    await authPool().query("UPDATE sign_in_challenge SET expires_at = now() - interval '1 second'")
    expect(await finishOidc(query3, late.kept, undefined)).toMatchObject({ ok: false, problem: 'again' })
  })
})

describe('a provider', () => {
  it('that is not there, or calls itself otherwise, is gone to by nobody', async () => {
    const nowhere = await provider({ issuer: 'http://localhost:9' })
    const slash = await provider({ issuer: `${server.issuer}/` })
    for (const id of [nowhere, slash, newId(), 'x']) expect(await startOidc(id, { returnTo: '/mijn', linkFor: null })).toEqual({ ok: false, problem: 'provider' })
    expect((await startOidc(providerId, { returnTo: '/mijn', linkFor: null })).ok).toBe(true)
  })
})
