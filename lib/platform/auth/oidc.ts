import 'server-only'
import { createHash } from 'node:crypto'
import type { AuthOptions } from 'next-auth'
import { z } from 'zod'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { findAppointed } from './administrators'
import { openChallenge, takeChallenge } from './challenges'
import { factorsOf, hasFactor } from './factors'
import { outsideLookup, readDiscovery, type Discovery } from './issuer'
import { callNextAuth, CSRF_COOKIE, type Cookie } from './next-auth-call'
import { belongsTo, findIdentity, findProvider, linkIdentity, type Provider } from './providers'
import { seal, unseal } from './seal'

// Signing in with the account of one's organisation (OpenID Connect). next-auth does the protocol: PKCE, state, nonce,
// the exchange of the code, the signature and the claims of the ID token. Who that is and whether they come in is
// decided here, by issuer and subject and by nothing else (docs/adr/0018).

/** How long somebody may stay on the page of their organisation, in seconds. */
export const FLOW_SECONDS = 10 * 60

/** Why somebody does not come in; each has a sentence. */
export type OidcProblem = 'unknown' | 'wrong_tenant' | 'not_a_member' | 'again' | 'cancelled' | 'provider' | 'taken'

/** What this browser keeps while its person is away: sealed, and worth nothing without our own row of it. */
const flow = z.object({
  provider: z.string(), returnTo: z.string(), until: z.number(),
  /** The person who wants to link their account; null: somebody who wants to sign in. */
  linkFor: z.string().nullable(),
  cookies: z.array(z.object({ name: z.string(), value: z.string() })),
})

const PURPOSE = 'oidc flow'
const COOKIES = ['state', 'nonce', 'pkceCodeVerifier'] as const

const returnAddress = (): string => new URL(paths.oidcReturn, env().APP_URL).href

const hashOf = (state: string): string => createHash('sha256').update(state).digest('base64url')

const claims = z.looseObject({
  sub: z.string().min(1).max(255),
  tid: z.string().optional(),
  // Some say one, most a list.
  amr: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
})

export type Claims = z.infer<typeof claims>

/** What this provider's ID token says, once next-auth has found it genuine; undefined when it does not. */
function optionsFor(provider: Provider, document: Discovery, seen: (token: unknown) => void): AuthOptions {
  const cookie = (name: string) => ({ name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } }) as const
  const { token_endpoint_auth_methods_supported: ways, id_token_signing_alg_values_supported: signatures } = document
  return {
    secret: env().APP_SECRET,
    cookies: { csrfToken: cookie(CSRF_COOKIE), callbackUrl: cookie('callbackUrl'), sessionToken: cookie('none'), ...Object.fromEntries(COOKIES.map((name) => [name, cookie(name)])) },
    providers: [{
      id: provider.id, name: provider.label, type: 'oauth', idToken: true, checks: ['pkce', 'state', 'nonce'],
      clientId: provider.clientId, clientSecret: provider.clientSecret, issuer: document.issuer, jwks_endpoint: document.jwks_uri,
      // No name and no address are asked for: they would be nobody's business here. Microsoft names the tenant in the profile.
      authorization: { url: document.authorization_endpoint, params: { scope: provider.allowedTenants.length > 0 ? 'openid profile' : 'openid', redirect_uri: returnAddress() } },
      token: { url: document.token_endpoint, request: async ({ client, params, checks }) => ({ tokens: await client.callback(returnAddress(), params, checks) }) },
      client: {
        token_endpoint_auth_method: ways.includes('client_secret_basic') ? 'client_secret_basic' : 'client_secret_post',
        id_token_signed_response_alg: ['RS256', 'PS256', 'ES256'].find((one) => signatures.includes(one)) ?? 'RS256',
      },
      httpOptions: { timeout: 5_000, lookup: outsideLookup },
      profile: (token: Claims) => ({ id: token.sub }),
    }],
    callbacks: {
      // next-auth would make a session of its own now; who comes in is decided elsewhere.
      signIn: ({ profile }) => {
        seen(profile)
        return false
      },
    },
    logger: { error: (code) => log.warn({ code }, 'oidc'), warn: () => undefined, debug: () => undefined },
  }
}

/**
 * Where to send a browser, and what it keeps meanwhile.
 * @param linkFor the person, already signed in, whose account is to be linked
 */
export async function startOidc(
  providerId: string, { returnTo, linkFor }: { returnTo: string; linkFor: string | null },
): Promise<{ ok: true; location: string; kept: string } | { ok: false; problem: OidcProblem }> {
  const provider = await findProvider(providerId)
  if (!provider) return { ok: false, problem: 'provider' }
  const read = await readDiscovery(provider.issuer)
  if (!read.ok) {
    log.warn({ code: read.problem }, 'oidc')
    return { ok: false, problem: 'provider' }
  }
  const { cookies, location } = await callNextAuth(['signin', provider.id], { method: 'POST' }, optionsFor(provider, read.document, () => undefined))
  const state = location && URL.canParse(location) ? new URL(location).searchParams.get('state') : null
  if (!location || !state) return { ok: false, problem: 'provider' }
  // Once, whatever the provider thinks of a code that comes twice.
  await openChallenge({ challenge: hashOf(state), purpose: 'PROVIDER', userId: linkFor, seconds: FLOW_SECONDS })
  const needed = cookies.filter(({ name }) => COOKIES.some((one) => one === name))
  return { ok: true, location, kept: seal(JSON.stringify({ provider: provider.id, returnTo, linkFor, until: Date.now() + FLOW_SECONDS * 1000, cookies: needed }), PURPOSE) }
}

/** What a browser kept, as far as it is ours and not too old. */
function readFlow(kept: string): z.infer<typeof flow> | undefined {
  const opened = unseal(kept, PURPOSE)
  if (!opened) return undefined
  const read = flow.parse(JSON.parse(opened))
  return read.until > Date.now() ? read : undefined
}

async function readToken(provider: Provider, query: Readonly<Record<string, string>>, cookies: readonly Cookie[]): Promise<Claims | undefined> {
  const read = await readDiscovery(provider.issuer)
  if (!read.ok) return undefined
  const seen: { token?: unknown } = {}
  await callNextAuth(['callback', provider.id], { method: 'GET', query, cookies }, optionsFor(provider, read.document, (token) => { seen.token = token }))
  return claims.safeParse(seen.token).data
}

/** Is this somebody whom the coalition lets in from this provider? */
export function judgeClaims({ tid, amr }: Pick<Claims, 'tid' | 'amr'>, { allowedTenants }: Pick<Provider, 'allowedTenants'>): { ok: true; hasFactor: boolean } | { ok: false; problem: 'wrong_tenant' } {
  if (allowedTenants.length > 0 && !allowedTenants.some((one) => one.toLowerCase() === tid?.toLowerCase())) return { ok: false, problem: 'wrong_tenant' }
  return { ok: true, hasFactor: amr.includes('mfa') }
}

/**
 * May a provider's word stand in for a second factor? A coordinator of one coalition chose that provider, and a session
 * holds for all of them: so not for who has a factor of their own here, and not for the administration of the platform.
 */
const maySpeakForFactor = async (userId: string): Promise<boolean> => !hasFactor(await factorsOf(userId)) && !(await findAppointed(userId))

export type OidcOutcome =
  | { readonly ok: true; readonly userId: string; readonly hasFactor: boolean; readonly isLinked: boolean; readonly returnTo: string }
  | { readonly ok: false; readonly problem: OidcProblem; readonly linkFor: string | null }

/**
 * Who came back from a provider.
 * @param query what the provider sent along
 * @param kept what this browser kept since `startOidc`
 * @param signedIn who is signed in in this browser, for linking
 */
export async function finishOidc(query: Readonly<Record<string, string>>, kept: string | undefined, signedIn: string | undefined): Promise<OidcOutcome> {
  const begun = kept ? readFlow(kept) : undefined
  const no = (problem: OidcProblem): OidcOutcome => ({ ok: false, problem, linkFor: begun?.linkFor ?? null })
  if (!begun || !(await takeChallenge(hashOf(query.state ?? ''), 'PROVIDER'))) return no('again')
  if (query.error) return no('cancelled')
  if (begun.linkFor && begun.linkFor !== signedIn) return no('again')
  const provider = await findProvider(begun.provider)
  const token = provider && (await readToken(provider, query, begun.cookies))
  if (!provider || !token) return no('provider')
  const judged = judgeClaims(token, provider)
  if (!judged.ok) return no(judged.problem)
  if (begun.linkFor) {
    if (!(await belongsTo(begun.linkFor, provider.coalitionId))) return no('not_a_member')
    if (!(await linkIdentity(begun.linkFor, provider.issuer, token.sub))) return no('taken')
    return { ok: true, userId: begun.linkFor, hasFactor: judged.hasFactor, isLinked: true, returnTo: begun.returnTo }
  }
  const userId = await findIdentity(provider.issuer, token.sub)
  if (!userId) return no('unknown')
  // A provider is a coalition's: for who left that coalition it opens nothing.
  if (!(await belongsTo(userId, provider.coalitionId))) return no('not_a_member')
  return { ok: true, userId, hasFactor: judged.hasFactor && (await maySpeakForFactor(userId)), isLinked: false, returnTo: begun.returnTo }
}
