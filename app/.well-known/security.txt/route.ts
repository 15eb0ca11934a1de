import { securityText } from '@/lib/platform/auth/security-text'

/** Where somebody who finds a leak can report it (RFC 9116). */
export const dynamic = 'force-dynamic'

export function GET() {
  return new Response(securityText(new Date()), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } })
}
