import { NextResponse, type NextRequest } from 'next/server'

// What every page gets: an id for the logs and a Content-Security-Policy with a nonce of its own. No gate stands here:
// who may see what is decided in pages and commands, by the membership row.

const isDevelopment = process.env.NODE_ENV === 'development'

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    // The development server evaluates code and opens a socket; a built app does neither.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The width of a bar is a style attribute; stylesheets and style elements still need 'self' or the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A page is read or gets a form posted; the framework would draw it for any other verb too. Route handlers say it themselves. */
const VERBS = new Set(['GET', 'HEAD', 'POST'])

export function proxy(request: NextRequest): NextResponse {
  if (!VERBS.has(request.method) && !request.nextUrl.pathname.startsWith('/api/')) return new NextResponse(null, { status: 405, headers: { allow: [...VERBS].join(', ') } })
  const nonce = btoa(crypto.randomUUID())
  const csp = policy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-request-id', crypto.randomUUID())
  // The framework reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', csp)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp)
  return response
}

export const config = {
  // Uploads stay outside: a body that passes here is cut at 10 MB without a word. Static files need no nonce.
  matcher: ['/((?!_next/static|_next/image|api/uploads|api/health|icons.svg|logo.svg).*)'],
}
