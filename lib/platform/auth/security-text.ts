import 'server-only'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'

const DAY = 24 * 60 * 60 * 1000

/** The address in `Samenspel <samenspel@example.nl>`. */
const bareAddress = (from: string): string => (/<([^<>]+)>/.exec(from)?.[1] ?? from).trim()

/** What security.txt says (RFC 9116). It expires a day short of a year from now, computed, so that it is never out of date. */
export function securityText(now: Date): string {
  const { APP_URL, MAIL_FROM, SECURITY_CONTACT } = env()
  const at = (path: string) => new URL(path, APP_URL).href
  const midnight = Math.floor(now.getTime() / DAY) * DAY
  return [
    `Contact: ${SECURITY_CONTACT ?? `mailto:${bareAddress(MAIL_FROM)}`}`,
    `Expires: ${new Date(midnight + 364 * DAY).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${at(paths.securityText)}`,
    `Policy: ${at(paths.privacy)}`,
    '',
  ].join('\n')
}
