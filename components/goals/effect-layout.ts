// Where the boxes and arrows of a chain of effects stand: one below the other, so that it reads on a phone and on paper.

/** A text in lines of at most so many characters; a longer word is broken. */
export function linesOf(text: string, most: number): string[] {
  const words = text.trim().split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
}

export interface Box {
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
}

export const EFFECT_SIZE = { width: 320, characters: 36, line: 20, padding: 14, kicker: 18, arrow: 56 } as const

/** The boxes from top to bottom, and how high the drawing is. */
export function layBoxes(texts: readonly string[]): { readonly boxes: readonly Box[]; readonly height: number } {
  const { characters, line, padding, kicker, arrow } = EFFECT_SIZE
  const boxes: Box[] = []
  let y = 2
  for (const text of texts) {
    const lines = linesOf(text, characters)
    const height = 2 * padding + kicker + lines.length * line
    boxes.push({ y, height, lines })
    y += height + arrow
  }
  return { boxes, height: boxes.length === 0 ? 0 : y - arrow + 2 }
}
