import type { OutcomeKind } from './types'

// How a partnersessie goes, as data. The words are Dutch in every language, as those of the homework are. The format has a
// version: a session keeps the one that it was planned with.

export interface Round {
  /** What is written down in this round. */
  readonly kind: OutcomeKind
  readonly title: string
  readonly minutes: number
  /** What everybody answers for their own organisation, in plain words (B1). */
  readonly questions: readonly string[]
  /** How to do it at the table. */
  readonly how: string
}

export const FORMAT_VERSION = 1

/** The rounds in their order: from what worries people to what can be agreed. */
export const ROUNDS: readonly Round[] = [
  {
    kind: 'CONCERN', title: 'Wat is er nodig?', minutes: 20,
    questions: ['Wat zien jullie misgaan bij kinderen en ouders hier?', 'Waar maken jullie je zorgen over als we niets doen?'],
    how: 'Iedereen schrijft eerst twee minuten voor zichzelf. Daarna zegt elke partner één ding.',
  },
  {
    kind: 'OFFER', title: 'Wat breng je mee?', minutes: 20,
    questions: ['Wat kan jullie organisatie doen of delen?', 'Hoeveel uren, welke plek of welke kennis is dat?'],
    how: 'Noem alleen wat jullie echt kunnen geven. Klein is goed.',
  },
  {
    kind: 'NEED', title: 'Wat heb je nodig van een ander?', minutes: 20,
    questions: ['Wat heb je nodig om dat te kunnen doen?', 'Van welke partner?'],
    how: 'Vraag het aan tafel. Wie het kan geven, zegt dat meteen.',
  },
  {
    kind: 'PROPOSAL', title: 'Wat kunnen we afspreken?', minutes: 30,
    questions: ['Wie doet wat, en voor wie?', 'Waaraan zien we dat het gebeurt?'],
    how: 'Lees de zin hardop voor. Zegt de partner die het doet ja? Dan staat het er goed.',
  },
]

/** How long a session takes, in minutes. */
export const SESSION_MINUTES = ROUNDS.reduce((sum, round) => sum + round.minutes, 0)
