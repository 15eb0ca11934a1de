import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat'
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

/** A sentence as it is, or made ready for its values; nothing: there is none of that key. */
function readSentence(tree: Tree, locale: Locale, path: string): string | IntlMessageFormat | undefined {
  let found: string | Tree | undefined = tree
  for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string') return undefined
  return /[{<]|'[{}<#|']/.test(found) ? new IntlMessageFormat(found, locale) : found
}

/**
 * Makes each sentence ready once. The library looks a sentence up by its text and all formats of dates and times, written
 * out as one key, at every use: on a page with a hundred of them that took as long as drawing it.
 * What is out of the ordinary (no such sentence, a value too few) is left to the library, which tells of it.
 */
function prepared<T extends (...values: never[]) => unknown>(translate: T, tree: Tree, locale: Locale, namespace: string): T {
  const sentences = new Map<string, ReturnType<typeof readSentence>>()
  return new Proxy(translate, {
    apply(target, self, values: [key: string, values?: Record<string, PrimitiveType>]) {
      const [key, filling] = values
      if (!sentences.has(key)) sentences.set(key, readSentence(tree, locale, `${namespace}.${key}`))
      const sentence = sentences.get(key)
      if (typeof sentence === 'string') return sentence
      if (!sentence || !filling) return Reflect.apply(target, self, values) as unknown
      try {
        return String(sentence.format(filling))
      } catch {
        return Reflect.apply(target, self, values) as unknown
      }
    },
  })
}

const held = new Map<string, unknown>()

/** Translations outside a page: mails, downloads, commands that write a text. English has one way to address somebody. */
export function translator<N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(locale: Locale, namespace: N, isFormal = false) {
  const key = `${locale} ${isFormal} ${namespace}`
  const messages = isFormal && locale === 'nl' ? nlFormal : catalogues[locale]
  const make = () => prepared(createTranslator<Messages, N>({ locale, messages, namespace, timeZone: 'Europe/Amsterdam' }), messages, locale, namespace)
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
  const { who, also = '', asker = 'nobody' } = params
  const { roles } = catalogues[locale]
  // One role, or the name of a person, which is not taken apart.
  const names = [String(who), ...String(also).split(' ')].flatMap((role) => (Object.hasOwn(roles, role) ? [roles[role as keyof Messages['roles']]] : []))
  const values = { ...params, asker, ...(names.length > 0 ? { who: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names) } : {}) }
  const sentence: unknown = Reflect.apply(translator(locale, 'errors', isFormal), undefined, [code, values])
  return String(sentence)
}
