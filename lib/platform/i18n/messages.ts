import type enCatalogue from './catalogue-en'
import type nl from './catalogue-nl'

export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'nl'

/** Dutch is the source: a key that stands only there, or is asked for and stands nowhere, does not compile. */
export type Messages = typeof nl

/** 'a.b' for every message inside a tree of messages. */
type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string]

/** A code that a refusal or a wrong field carries: a message of messages/{nl,en}/errors.json. */
export type ErrorCode = Keys<Messages['errors']>

type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }

/** Fails to compile when English misses a key of Dutch or has one too many. */
type Parity<A, B> = A extends SameShape<B> ? (B extends SameShape<A> ? true : never) : never
export const englishIsComplete: Parity<typeof enCatalogue, Messages> = true
