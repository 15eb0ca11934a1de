/** A text as lines that fit; `isCut` when it did not, and an ellipsis says so. */
export interface Fitted {
  readonly lines: readonly string[]
  readonly isCut: boolean
}

type Measure = (text: string) => number

/** As much of the start of a word as fits; at least one character, so that it ends. */
function headOf(word: string, width: number, measure: Measure): string {
  const characters = [...word]
  let count = characters.length
  while (count > 1 && measure(characters.slice(0, count).join('')) > width) count -= 1
  return characters.slice(0, count).join('')
}

/** The words of a text as lines; a word that is wider than a line is broken. */
function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (let word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    while (measure(word) > width && [...word].length > 1) {
      const head = headOf(word, width, measure)
      lines.push(head)
      word = word.slice(head.length)
    }
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

/** Breaks a text into at most so many lines. What does not fit is left out at the end of a word, with an ellipsis. */
export function fitLines(text: string, { width, most, measure }: { width: number; most: number; measure: Measure }): Fitted {
  const lines = wrap(text, width, measure)
  if (lines.length <= most) return { lines, isCut: false }
  let last = lines[most - 1] ?? ''
  while (measure(`${last} …`) > width && last.includes(' ')) last = last.slice(0, last.lastIndexOf(' '))
  if (measure(`${last} …`) > width) last = headOf(last, width - measure(' …'), measure)
  return { lines: [...lines.slice(0, most - 1), `${last.replace(/[.,;:]$/, '')} …`], isCut: true }
}

/** The first so many of a list, and how many there are besides. */
export const firstOf = <T>(all: readonly T[], most: number): { shown: readonly T[]; more: number } => ({ shown: all.slice(0, most), more: Math.max(0, all.length - most) })
