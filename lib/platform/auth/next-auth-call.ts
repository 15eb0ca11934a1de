import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import NextAuth, { type AuthOptions } from 'next-auth'
import { env } from '@/lib/platform/env'

/** Never leaves this process: both sides of the check are made here. */
export const CSRF_COOKIE = 'samenspel-csrf'

export interface Cookie {
  readonly name: string
  readonly value: string
}

/** One action of next-auth, as a browser would ask for it. */
export interface PretendedRequest {
  readonly method: 'GET' | 'POST'
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string>>
  readonly cookies?: readonly Cookie[]
}

/**
 * Calls one action of next-auth as if a browser had, with a CSRF pair of our own making: the caller has checked the
 * origin. Returns the cookies that it sets and where it sends on to.
 */
export async function callNextAuth(action: readonly string[], request: PretendedRequest, options: AuthOptions): Promise<{ cookies: Cookie[]; location: string | undefined }> {
  const csrf = randomBytes(32).toString('hex')
  const csrfCookie = `${csrf}|${createHash('sha256').update(`${csrf}${env().APP_SECRET}`).digest('hex')}`
  const set: string[] = []
  const to: string[] = []
  const response = {
    status: () => response,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'set-cookie') set.push(...[value].flat())
      if (name.toLowerCase() === 'location') to.push(...[value].flat())
      return response
    },
    getHeader: () => undefined,
    json: () => response, send: () => response, end: () => response,
  }
  const pretended = {
    method: request.method,
    query: { nextauth: [...action], ...request.query },
    body: { ...request.body, csrfToken: csrf },
    cookies: { ...Object.fromEntries((request.cookies ?? []).map(({ name, value }) => [name, value])), [CSRF_COOKIE]: csrfCookie },
    headers: {},
  }
  // Its types ask for a whole Node request and response; it reads no more than what stands above.
  await Reflect.apply(NextAuth, undefined, [pretended, response, options])
  const cookies = set.flatMap((line) => {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    return at > 0 ? [{ name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) }] : []
  })
  return { cookies, location: to.at(-1) }
}
