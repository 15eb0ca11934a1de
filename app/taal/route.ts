import { cookies } from 'next/headers'
import { forbidden, isSameOrigin, seeOther } from '@/lib/platform/auth/same-origin'
import { isSecure } from '@/lib/platform/env'
import { LOCALE_COOKIE } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export async function POST(request: Request) {
  if (!isSameOrigin(request)) return forbidden()
  const chosen = (await request.formData()).get('taal')
  if (chosen === 'nl' || chosen === 'en') {
    ;(await cookies()).set(LOCALE_COOKIE, chosen, { path: '/', sameSite: 'lax', secure: isSecure(), maxAge: 365 * 24 * 60 * 60 })
  }
  const from = request.headers.get('referer')
  const page = from && URL.canParse(from) ? new URL(from) : undefined
  return seeOther(page ? paths.safe(`${page.pathname}${page.search}`) : paths.home)
}
