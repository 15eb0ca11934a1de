import type { TrailForm } from './schema'
import type { TrailFilter } from './types'

/** The words for events and kinds of things, in the reader's language, by their code. */
export interface TrailCodes {
  readonly events: Readonly<Record<string, string>>
  readonly subjects: Readonly<Record<string, string>>
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const meaning = (words: Readonly<Record<string, string>>, typed: string): string[] =>
  Object.entries(words).filter(([code, word]) => plain(word).includes(typed) || code === typed).map(([code]) => code)

/** At least so much of an id, or every second row would fit. */
const FEWEST_OF_ID = 6

/** What was typed as what it may mean: events and kinds by their words, or a thing by (the end of) its id. */
export function searchFor(typed: string, { events, subjects }: TrailCodes): NonNullable<TrailFilter['search']> {
  const text = plain(typed)
  const hex = text.replaceAll('-', '')
  const isId = /^[0-9a-f]+$/.test(hex) && hex.length >= FEWEST_OF_ID && hex.length <= 32
  return { events: meaning(events, text), subjects: meaning(subjects, text), id: isId ? hex : null }
}

/** The form in the address as a question to the trail. */
export const filterOf = ({ persoon, rol, soort, gebeurtenis, vanaf, tot, zoek, voor }: TrailForm, codes: TrailCodes): TrailFilter => ({
  person: persoon, role: rol, subject: soort, event: gebeurtenis, from: vanaf, until: tot, before: voor, search: zoek ? searchFor(zoek, codes) : undefined,
})

/** The end of an id, enough to tell things apart and to search by. */
export const shortId = (id: string): string => id.slice(-12)
