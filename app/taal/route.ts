import { cookies } from 'next/headers'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { isSecure } from '@/lib/platform/env'
import { LOCALE_COOKIE } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const MOST_BYTES = 10_000

export async function POST(request: Request) {
  if (!isSameOrigin(request)) return forbidden()
  // A form of two letters: nobody fills the memory of this process with it.
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= MOST_BYTES)) return new Response(null, { status: 413 })
  const chosen = (await request.formData().catch(() => undefined))?.get('taal')
  if (chosen === 'nl' || chosen === 'en') {
    ;(await cookies()).set(LOCALE_COOKIE, chosen, { path: '/', sameSite: 'lax', secure: isSecure(), maxAge: 365 * 24 * 60 * 60 })
  }
  const from = request.headers.get('referer')
  const page = from && URL.canParse(from) ? new URL(from) : undefined
  return seeOther(page ? paths.safe(`${page.pathname}${page.search}`) : paths.home)
}
