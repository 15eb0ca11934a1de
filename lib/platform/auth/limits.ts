import 'server-only'
import { createHmac } from 'node:crypto'
import { headers } from 'next/headers'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { authPool } from '@/lib/platform/db/pools'
import { env } from '@/lib/platform/env'
import { countedAs } from '@/lib/platform/requests/client-address'
import { ADDRESS_HEADER } from '@/lib/platform/requests/follow'

// How often something may be tried, counted in PostgreSQL so that it holds over all processes. Each try counts for the
// address that it comes from and for the account that it is about: either alone can be full. A whole office may share
// one address, so that one may do more.

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Tries in a period (seconds), per account and per address. */
export const LIMITS = {
  /** A sign-in link, asked for. */
  sign_in: { account: 5, address: 60, period: HOUR },
  /** A code of a second factor or a recovery code. */
  factor: { account: 6, address: 60, period: 15 * MINUTE },
  /** A link or token that is used: guessing one is hopeless, trying it in bulk is stopped. */
  token: { account: 20, address: 120, period: 15 * MINUTE },
  /** Invitations sent by one member. */
  invite: { account: 200, address: 400, period: HOUR },
  /** A mark of a document, checked: guessing one is hopeless, trying it in bulk is stopped. */
  check: { account: 60, address: 60, period: 15 * MINUTE },
  /** A page that anybody may read of a coalition: an office that shares an address can, who collects them in bulk cannot. */
  public_page: { account: 240, address: 240, period: 15 * MINUTE },
  /** A document that is made (a PDF), by a member: the places to make one are for everybody, so nobody has them for long. */
  document: { account: 20, address: 20, period: 15 * MINUTE },
  /** Recordings sent by one member: each is kept whole. */
  voice: { account: 20, address: 200, period: HOUR },
  /** A form that anybody may send. */
  public_form: { account: 10, address: 20, period: HOUR },
} as const

export type LimitName = keyof typeof LIMITS

export type Allowed = { readonly ok: true } | { readonly ok: false; readonly minutes: number }

const limiters = new Map<string, RateLimiterPostgres>()

function limiter(name: LimitName, part: 'account' | 'address'): RateLimiterPostgres {
  const key = `${name}:${part}`
  const found = limiters.get(key)
  if (found) return found
  const { [part]: points, period: duration } = LIMITS[name]
  const made = new RateLimiterPostgres({
    storeClient: authPool(), storeType: 'pool', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false, keyPrefix: key, points, duration,
  })
  limiters.set(key, made)
  return made
}

/** No address and no account stands in the table: only what this installation makes of it. */
const hidden = (value: string): string => createHmac('sha256', env().APP_SECRET).update('limit').update(value.trim().toLowerCase()).digest('base64url').slice(0, 24)

/** The address that the request of this moment comes from. */
export const requestAddress = async (): Promise<string> => (await headers()).get(ADDRESS_HEADER) ?? 'unknown'

/**
 * Counts one try. Not ok when the account or the address has had its number; then with the minutes to wait, rounded up.
 * @param account what is tried: an e-mail address, an id, a token; left out when there is none
 * @param address where it comes from; left out for who is known, so that one in an office uses up nothing of the others'
 * @param count as how many tries it counts: a list of invitations is as many as there are in it
 */
export async function takeTry(name: LimitName, { account, address }: { account?: string; address: string } | { account: string; address?: never }, count = 1): Promise<Allowed> {
  const tries = [...(address === undefined ? [] : [limiter(name, 'address').consume(hidden(countedAs(address)), count)]), ...(account === undefined ? [] : [limiter(name, 'account').consume(hidden(account), count)])]
  const full = (await Promise.allSettled(tries)).flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  if (full.length === 0) return { ok: true }
  const waits = full.map((reason) => {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return reason.msBeforeNext
  })
  return { ok: false, minutes: Math.max(1, Math.ceil(Math.max(...waits) / 60_000)) }
}

/** Asks, without counting one, whether an address has tries left. */
export async function triesLeft(name: LimitName, { address }: { address: string }): Promise<Allowed> {
  const found = await limiter(name, 'address').get(hidden(countedAs(address)))
  return found === null || found.consumedPoints <= LIMITS[name].address ? { ok: true } : { ok: false, minutes: Math.max(1, Math.ceil(found.msBeforeNext / 60_000)) }
}

/** Forgets the tries of an account: it has shown who it is. The address keeps its count. */
export async function forgetTries(name: LimitName, account: string): Promise<void> {
  await limiter(name, 'account').delete(hidden(account))
}

/** Takes counters away whose period has passed. Returns how many. */
export async function tidyLimits(now: Date): Promise<number> {
  const { rowCount } = await authPool().query('DELETE FROM rate_limit WHERE expire < $1', [now.getTime()])
  return rowCount ?? 0
}
