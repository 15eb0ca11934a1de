import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, LOCALES, type Locale } from './messages'
import { catalogues } from './translator'

export const LOCALE_COOKIE = 'taal'

/** The language of this request: what the person chose, else Dutch. No locale in the URL, so that links can be shared. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value as Locale | undefined
  const locale = chosen && LOCALES.includes(chosen) ? chosen : DEFAULT_LOCALE
  return { locale, messages: catalogues[locale], timeZone: 'Europe/Amsterdam' }
})
