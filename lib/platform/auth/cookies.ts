import 'server-only'
import { isSecure } from '@/lib/platform/env'

/** How long a session lasts without signing in again, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** `__Host-` binds the cookie to exactly this host over TLS; a browser refuses that name over plain http. */
export const sessionCookieName = (): string => (isSecure() ? '__Host-samenspel-session' : 'samenspel-session')

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const
