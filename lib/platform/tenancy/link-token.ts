import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/platform/env'

/** What a link may be used for. */
export type LinkVerb = 'SIGN' | 'JOIN' | 'ANSWER' | 'HAND_IN'

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

const idOfBytes = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const seal = (body: Buffer): Buffer => createHmac('sha256', env().APP_SECRET).update('access-link').update(body).digest().subarray(0, 16)

/**
 * The token in a personal link: coalition and link id with a signature over both, 64 characters. It is derived and not
 * stored, so that a background job can write the mail from ids alone, and a copy of the table opens nothing.
 */
export function makeLinkToken(coalitionId: string, linkId: string): string {
  const body = Buffer.concat([bytesOf(coalitionId), bytesOf(linkId)])
  return Buffer.concat([body, seal(body)]).toString('base64url')
}

/** The ids in a token, or undefined when it was not made here. Whether the link still opens anything is in its row. */
export function readLinkToken(token: string): { coalitionId: string; linkId: string } | undefined {
  if (!/^[\w-]{64}$/.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const body = bytes.subarray(0, 32)
  if (bytes.length !== 48 || !timingSafeEqual(seal(body), bytes.subarray(32))) return undefined
  return { coalitionId: idOfBytes(body.subarray(0, 16)), linkId: idOfBytes(body.subarray(16)) }
}
