import 'server-only'
import { env } from '@/lib/platform/env'

/**
 * Did a page of ours send this request? For the few plain route handlers that change something (server actions check it
 * themselves). A browser names the origin with every post; a request without one is refused.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin || origin === 'null') return false
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  const expected = new URL(env().APP_URL)
  const given = URL.canParse(origin) ? new URL(origin) : undefined
  return given !== undefined && (given.origin === expected.origin || given.host === host)
}

/** A redirect after a post, to a path of ours. Relative, so that it holds behind any proxy. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path } })

export const forbidden = (): Response => new Response('Dit verzoek kwam niet van Samenspel zelf.', { status: 403 })
