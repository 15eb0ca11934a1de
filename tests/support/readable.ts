import { FEWEST_WORDS, measureReading } from '@/lib/platform/i18n/reading-level'

// Our own texts are for everybody: B1, measured as the app measures what people write.

/** What a text of ours has to score: on average, each paragraph, and words per sentence at most. */
export const B1 = { average: 60, paragraph: 45, longestSentence: 25 } as const

/** Every text in a tree, with where it stands. */
export function textsIn(tree: unknown, at = ''): [at: string, text: string][] {
  if (typeof tree === 'string') return [[at, tree]]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, at ? `${at}.${key}` : key))
}

/** Where the brace that opens at `from` closes. */
function closingOf(text: string, from: number): number {
  let depth = 0
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1
    if (text[index] === '}') depth -= 1
    if (depth === 0) return index
  }
  return text.length
}

/** A message as somebody reads it: a name or number where one comes, the last of its forms, no tags. */
export function asRead(message: string): string {
  let read = ''
  for (let index = 0; index < message.length; index += 1) {
    if (message[index] !== '{') {
      read += message[index] === '#' ? '3' : message[index]
      continue
    }
    const end = closingOf(message, index)
    const inside = message.slice(index + 1, end)
    const last = inside.includes(',') ? inside.lastIndexOf('other {') : -1
    read += last < 0 ? 'Noor' : asRead(inside.slice(last + 'other {'.length, closingOf(inside, last + 'other '.length)))
    index = end
  }
  return read.replace(/<\/?\w+>/g, '').replace(/https?:\/\/\S+/g, 'adres')
}

/** How well these texts read, with each that does not. */
export function readability(texts: readonly (readonly [at: string, text: string])[]): { paragraphs: number; average: number; hard: string[]; long: string[] } {
  const measured = texts.flatMap(([at, text]) => text.split(/\n+/).flatMap((paragraph) => {
    const reading = measureReading(paragraph)
    return reading ? [{ at, paragraph, ...reading }] : []
  }))
  const paragraphs = measured.filter((one) => one.words >= FEWEST_WORDS)
  return {
    paragraphs: paragraphs.length, average: paragraphs.reduce((sum, one) => sum + one.score, 0) / Math.max(1, paragraphs.length),
    hard: paragraphs.filter((one) => one.score < B1.paragraph).map((one) => `${one.at} (${Math.round(one.score)}): ${one.paragraph}`),
    long: measured.filter((one) => one.longest > B1.longestSentence).map((one) => `${one.at} (${one.longest} words): ${one.paragraph}`),
  }
}
