import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import en from './catalogue-en'
import nl from './catalogue-nl'
import formal from './catalogue-nl-formal'
import type { ErrorParams } from '@/lib/platform/errors/domain-error'
import type { ErrorCode, Locale, Messages } from './messages'

export const catalogues: Record<Locale, Messages> = { nl, en }

interface Tree { readonly [key: string]: string | Tree }

/** One tree of messages with the sentences of another in their place. */
const replaced = (tree: Tree, by: Tree): Tree => ({
  ...tree,
  ...Object.fromEntries(Object.entries(by).map(([key, value]) => {
    const own = tree[key]
    return [key, typeof value === 'string' || typeof own !== 'object' ? value : replaced(own, value)]
  })),
})

/** Dutch with "u". That it only replaces sentences that are there, and all that say "je", is asked by the architecture tests. */
const nlFormal = replaced(nl, formal) as Messages

const held = new Map<string, unknown>()

/** Translations outside a page: mails, downloads, commands that write a text. English has one way to address somebody. */
export function translator<N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(locale: Locale, namespace: N, isFormal = false) {
  const key = `${locale} ${isFormal} ${namespace}`
  const make = () => createTranslator<Messages, N>({ locale, messages: isFormal && locale === 'nl' ? nlFormal : catalogues[locale], namespace, timeZone: 'Europe/Amsterdam' })
  const found = held.get(key) as ReturnType<typeof make> | undefined
  if (found) return found
  const made = make()
  held.set(key, made)
  return made
}

/**
 * The sentence for a code, in the reader's language. Codes and their parameters come together at run time, out of reach
 * of the types that check a literal key; that every code has a sentence is checked where it is written (ErrorCode).
 */
export function sayError(locale: Locale, code: ErrorCode, params: ErrorParams = {}, isFormal = false): string {
  const { who, asker = 'nobody' } = params
  const known = typeof who === 'string' && who in catalogues[locale].roles
  const values = { ...params, asker, ...(known ? { who: catalogues[locale].roles[who as keyof Messages['roles']] } : {}) }
  const sentence: unknown = Reflect.apply(translator(locale, 'errors', isFormal), undefined, [code, values])
  return String(sentence)
}
