import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/platform/env'

// The link of somebody without an account to what they left in the commons. As that of link-token.ts it is derived and
// not stored; it names no coalition, because there is none yet, and it keeps working.

const seal = (body: Buffer): Buffer => createHmac('sha256', env().APP_SECRET).update('commons').update(body).digest().subarray(0, 16)

/** The token for a shared row: its id with a signature over it, 43 characters. */
export function makeCommonsToken(id: string): string {
  const body = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([body, seal(body)]).toString('base64url')
}

/** The id in a token, or undefined when it was not made here. */
export function readCommonsToken(token: string): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  // The last character has two bits that say nothing: only the one spelling that we make is ours.
  if (bytes.length !== 32 || bytes.toString('base64url') !== token) return undefined
  const body = bytes.subarray(0, 16)
  if (!timingSafeEqual(seal(body), bytes.subarray(16))) return undefined
  const hex = body.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
