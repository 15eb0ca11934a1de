import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { NamespaceKeys, NestedKeyOf } from 'use-intl/core'
import { DEFAULT_LOCALE, LOCALES, type Locale, type Messages } from './messages'
import { translator } from './translator'

// The language of this request: what the person chose, else Dutch. No locale in the URL, so that links can be shared.
// A page asks once and waits; what it shows asks again without waiting, because each component that waits costs the
// framework a row of its own in the page (docs/adr/0015).

export const LOCALE_COOKIE = 'taal'

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** Per request while a page is rendered. */
const held = cache((): { locale?: Locale; isFormal?: boolean } => ({}))

/** The language of this request, for a page, a layout or an action. */
export async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return held().locale = LOCALES.find((one) => one === chosen) ?? DEFAULT_LOCALE
}

/** Everything that this page shows from here on says "u" to its reader, where Dutch differs. Who that is: tenancy/context.ts. */
export function addressFormally(): void {
  held().isFormal = true
}

/** The sentences of one part of the screen, for a page, a layout or an action. */
export async function requestTexts<N extends Namespace>(namespace: N) {
  return translator(await requestLocale(), namespace, held().isFormal)
}

/** The language, for a component inside a page that has asked. */
export function currentLocale(): Locale {
  const { locale } = held()
  if (!locale) throw new Error('A page asks requestLocale() or requestTexts() before its components can.')
  return locale
}

/** The sentences of one part of the screen, for a component inside a page that has asked. */
export const texts = <N extends Namespace>(namespace: N) => translator(currentLocale(), namespace, held().isFormal)
