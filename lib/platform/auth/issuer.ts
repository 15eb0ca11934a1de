import 'server-only'
import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { z } from 'zod'
import { env } from '@/lib/platform/env'

// The address of a provider is typed by a coordinator, and this server goes there: so only over TLS, only to the open
// internet, only for so long, and only for so much.

/** Why a provider cannot be used as it stands; each has a sentence. */
export type IssuerProblem = 'not_an_address' | 'not_secure' | 'many_tenants' | 'not_reachable' | 'too_slow' | 'not_a_provider' | 'other_issuer'

const TIMEOUT_MS = 5_000
const MOST_BYTES = 200_000

const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [// What carries an IPv4 address inside (::/96, NAT64, 6to4, Teredo) may carry one of ours.
  ['::', 96], ['64:ff9b::', 32], ['100::', 64], ['2001::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 9], ['ff00::', 8]] as const) inside.addSubnet(net, bits, 'ipv6')

/** Is this an address of this machine or of the network that it stands in? An IPv4 address dressed as IPv6 counts as itself. */
export const isInside = (address: string): boolean => {
  const [, dressed] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  const plain = dressed ?? address
  return isIP(plain) === 0 || inside.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
}

/** On somebody's own machine a provider may run beside the app, without TLS. */
const isOwnMachine = (): boolean => new URL(env().APP_URL).protocol === 'http:' && new URL(env().APP_URL).hostname === 'localhost'

/** Resolves a name to addresses outside only; whoever connects uses exactly these. */
export const outsideLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = error ? [] : addresses.filter(({ address }) => isOwnMachine() || !isInside(address))
    const [first] = allowed
    if (!first) done(error ?? Object.assign(new Error('An address inside.'), { code: 'ENOTFOUND' }), '', 0)
    else if (options.all) done(null, allowed)
    else done(null, first.address, first.family)
  })
}

/** What is wrong with this address before anybody goes there. */
export function addressProblem(address: string): 'not_an_address' | 'not_secure' | 'many_tenants' | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.username || url.password || url.search || url.hash) return 'not_an_address'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine() && url.hostname === 'localhost')) return 'not_secure'
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && isInside(literal)) return 'not_an_address'
  // Microsoft's addresses for everybody: whoever has any account there would come from the same issuer.
  if (url.hostname === 'login.microsoftonline.com' && /^\/(common|organizations|consumers)(\/|$)/.test(url.pathname)) return 'many_tenants'
  return undefined
}

function getText(address: string): Promise<{ status: number; text: string }> {
  const request = address.startsWith('https:') ? requestSecure : requestPlain
  return new Promise((done, failed) => {
    const asked = request(address, { lookup: outsideLookup, headers: { accept: 'application/json' }, signal: AbortSignal.timeout(TIMEOUT_MS) }, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MOST_BYTES) asked.destroy(new Error('too large'))
        else chunks.push(chunk)
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', failed)
    })
    asked.on('error', failed)
    asked.end()
  })
}

const reachable = z.string().refine((address) => addressProblem(address) !== 'not_an_address' && addressProblem(address) !== 'not_secure')
/** An endpoint may carry a query; otherwise it is an address as the issuer's. */
const endpoint = z.string().refine((address) => URL.canParse(address) && reachable.safeParse(address.split('?')[0]).success)

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint, token_endpoint: endpoint, jwks_uri: endpoint,
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
})

export type Discovery = z.infer<typeof discovery>

/** Reads what a provider says of itself, and that it is the one that was meant. */
export async function readDiscovery(issuer: string): Promise<{ ok: true; document: Discovery } | { ok: false; problem: IssuerProblem }> {
  const wrong = addressProblem(issuer)
  if (wrong) return { ok: false, problem: wrong }
  try {
    const { status, text } = await getText(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    if (status !== 200) return { ok: false, problem: 'not_a_provider' }
    const read = discovery.safeParse(JSON.parse(text))
    if (!read.success) return { ok: false, problem: 'not_a_provider' }
    // Exactly, a slash included: it is half of the key under which people are known.
    return read.data.issuer === issuer ? { ok: true, document: read.data } : { ok: false, problem: 'other_issuer' }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, problem: 'not_a_provider' }
    return { ok: false, problem: (error as Error).name === 'TimeoutError' || (error as Error).name === 'AbortError' ? 'too_slow' : 'not_reachable' }
  }
}
