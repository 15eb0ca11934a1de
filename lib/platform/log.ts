import 'server-only'
import pino from 'pino'
import { logLevel } from '@/lib/platform/env'

// One JSON line per event on standard output. No personal data: no names, addresses, form values or query strings;
// ids, roles, codes and durations are enough to follow a request.

const REDACTED = ['email', 'name', 'displayName', 'body', 'text', 'token', 'cookie', 'authorization', 'values']

export const log = pino({
  level: logLevel(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: [...REDACTED, ...REDACTED.map((key) => `*.${key}`)], censor: '[removed]' },
})

/** A path as it may be logged: the parts that open something (link tokens) are cut out, the query string goes. */
export const pathForLog = (path: string): string =>
  (path.split('?')[0] ?? '').replace(/^\/(tekenen|uitnodiging|antwoord|inleveren|vuurtje|inloggen\/(?:link|opnieuw|e-mail))\/[^/]+/, '/$1/[token]')
