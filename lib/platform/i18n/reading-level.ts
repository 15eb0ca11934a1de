import { hyphenateSync } from 'hyphen/nl'

// How hard a Dutch text is to read, by the formula of Flesch as Douma fitted it to Dutch. Pure. Nothing leaves the machine.

/** In plain words. B1 is GOOD or better. */
export const READING_LEVELS = ['EASY', 'GOOD', 'HARD', 'VERY_HARD'] as const
export type ReadingLevel = (typeof READING_LEVELS)[number]

/** The lowest score of each level: about 100 is very easy, below 0 can be. */
const FROM = { EASY: 75, GOOD: 60, HARD: 45 } as const

/** Fewer words say nothing about how hard a text is. */
export const FEWEST_WORDS = 8

const inWords = new Intl.Segmenter('nl', { granularity: 'word' })
const inSentences = new Intl.Segmenter('nl', { granularity: 'sentence' })

const wordsOf = (text: string): string[] => [...inWords.segment(text)].filter((one) => one.isWordLike && /\p{L}/u.test(one.segment)).map((one) => one.segment)

/** A line end ends a sentence too: people write lists without full stops. */
const sentencesOf = (text: string): string[] => text.split(/\n+/).flatMap((line) => [...inSentences.segment(line)].map((one) => one.segment)).filter((one) => wordsOf(one).length > 0)

const VOWELS = /[aeiouyàáâäèéêëìíîïòóôöùúûü]+/gi

/** Hyphenation never splits off one letter, so `over` is one piece: within a piece the groups of vowels count. */
const syllablesOf = (word: string): number =>
  hyphenateSync(word, { hyphenChar: '-', minWordLength: 1 }).split('-').reduce((sum, piece) => sum + Math.max(1, piece.match(VOWELS)?.length ?? 0), 0)

export interface Reading {
  readonly words: number
  /** Flesch-Douma: 206.84 - 0.93 x words per sentence - 77 x syllables per word. */
  readonly score: number
  /** The words of the longest sentence. */
  readonly longest: number
}

/** Null for a text without words. */
export function measureReading(text: string): Reading | null {
  const words = wordsOf(text)
  const sentences = sentencesOf(text).map((one) => wordsOf(one).length)
  if (words.length === 0) return null
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return { words: words.length, score: 206.84 - 0.93 * (words.length / sentences.length) - 77 * (syllables / words.length), longest: Math.max(...sentences) }
}

/** How hard a text is to read; null when it is too short to tell. */
export function readingLevel(text: string): ReadingLevel | null {
  const reading = measureReading(text)
  if (!reading || reading.words < FEWEST_WORDS) return null
  return READING_LEVELS.find((level) => level === 'VERY_HARD' || reading.score >= FROM[level]) ?? null
}
