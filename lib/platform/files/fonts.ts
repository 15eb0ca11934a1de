import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'

// The letters of the house as files that a document can carry, and what must be known of them beforehand: which
// characters they have, and how wide a line of text becomes.

const FOLDER = path.join('node_modules', '@expo-google-fonts')

/** The files of the house's fonts below the app's folder (SIL Open Font License 1.1). A build takes them along: next.config.ts. */
export const FONT_FILES = {
  text: path.join(FOLDER, 'atkinson-hyperlegible-next', '400Regular', 'AtkinsonHyperlegibleNext_400Regular.ttf'),
  bold: path.join(FOLDER, 'atkinson-hyperlegible-next', '700Bold', 'AtkinsonHyperlegibleNext_700Bold.ttf'),
  heading: path.join(FOLDER, 'bricolage-grotesque', '600SemiBold', 'BricolageGrotesque_600SemiBold.ttf'),
} as const

export type FontName = keyof typeof FONT_FILES

interface Font {
  readonly unitsPerEm: number
  /** The glyph of a character; 0 for one that the font does not have. */
  readonly glyphOf: (codePoint: number) => number
  readonly advanceOf: (glyph: number) => number
}

/** The `cmap` subtable of format 4: the characters of the basic plane, in segments. */
function glyphs(file: DataView, at: number): Font['glyphOf'] {
  const segments = file.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  return (codePoint) => {
    for (let index = 0; index < segments; index += 1) {
      if (codePoint > file.getUint16(ends + index * 2)) continue
      const start = file.getUint16(starts + index * 2)
      if (codePoint < start) return 0
      const [delta, offset] = [file.getUint16(deltas + index * 2), file.getUint16(offsets + index * 2)]
      const glyph = offset === 0 ? codePoint : file.getUint16(offsets + index * 2 + offset + (codePoint - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/** Reads as much of a TrueType file as is needed here. */
function readFont(name: FontName): Font {
  const bytes = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), FONT_FILES[name]))
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = (tag: string): number => {
    for (let index = 0; index < file.getUint16(4); index += 1) {
      const at = 12 + index * 16
      if (bytes.toString('latin1', at, at + 4) === tag) return file.getUint32(at + 8)
    }
    throw new Error(`The font ${name} has no table ${tag}.`)
  }
  const [cmap, hmtx, last] = [table('cmap'), table('hmtx'), file.getUint16(table('hhea') + 34) - 1]
  const subtables = Array.from({ length: file.getUint16(cmap + 2) }, (_, index) => cmap + file.getUint32(cmap + 8 + index * 8))
  const basic = subtables.find((at) => file.getUint16(at) === 4)
  if (basic === undefined) throw new Error(`The font ${name} says nowhere which characters it has.`)
  return { unitsPerEm: file.getUint16(table('head') + 18), glyphOf: glyphs(file, basic), advanceOf: (glyph) => file.getUint16(hmtx + Math.min(glyph, last) * 4) }
}

const held = new Map<FontName, Font>()

function fontOf(name: FontName): Font {
  const found = held.get(name) ?? readFont(name)
  held.set(name, found)
  return found
}

/** How wide a line becomes, in the unit of the size. Kerning is left out: it makes a line a little shorter, never longer. */
export function textWidth(text: string, name: FontName, size: number): number {
  const { unitsPerEm, glyphOf, advanceOf } = fontOf(name)
  return [...text].reduce((sum, character) => sum + advanceOf(glyphOf(character.codePointAt(0) ?? 0)), 0) * size / unitsPerEm
}

/** What stands in the place of a character that our fonts do not have: a document that needs one more font is none for everybody. */
const UNKNOWN = '[?]'

/** Marks that join or colour what stands beside them, and control characters: nothing to see by themselves. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]/u

/** A text with only characters that our fonts have, or line breaks. */
export function asPrintable(text: string): string {
  const has = (character: string) => (['text', 'bold', 'heading'] as const).every((name) => fontOf(name).glyphOf(character.codePointAt(0) ?? 0) !== 0)
  return [...text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')].map((character) => (character === '\n' || has(character) ? character : INVISIBLE.test(character) ? '' : UNKNOWN)).join('')
}

/** The same letters as a style sheet within a drawing, which then looks the same wherever it is opened. */
const EMBEDDED = [
  { family: 'Atkinson Hyperlegible Next', file: path.join('node_modules', '@fontsource-variable', 'atkinson-hyperlegible-next', 'files', 'atkinson-hyperlegible-next-latin-wght-normal.woff2') },
  { family: 'Bricolage Grotesque', file: path.join('node_modules', '@fontsource-variable', 'bricolage-grotesque', 'files', 'bricolage-grotesque-latin-wght-normal.woff2') },
] as const

/** Which family and weight each of our fonts is. */
export const FONT_LOOKS: Readonly<Record<FontName, { family: string; weight: number }>> = {
  text: { family: 'Atkinson Hyperlegible Next', weight: 400 }, bold: { family: 'Atkinson Hyperlegible Next', weight: 700 }, heading: { family: 'Bricolage Grotesque', weight: 600 },
}

export const embeddedFonts = (): string => EMBEDDED.map(({ family, file }) =>
  `@font-face{font-family:"${family}";font-weight:200 800;src:url(data:font/woff2;base64,${readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file)).toString('base64')}) format("woff2")}`).join('')
