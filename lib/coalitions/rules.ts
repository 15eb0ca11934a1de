/** A mission is one sentence that people can say aloud (F3.1). */
export const MISSION_MAX_WORDS = 25

export const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length

/** Is this mission short enough to say aloud? */
export const isSayable = (mission: string): { can: true } | { can: false; words: number } => {
  const words = countWords(mission)
  return words <= MISSION_MAX_WORDS ? { can: true } : { can: false, words }
}

const channel = (value: number): number => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(color.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours (#rrggbb) by WCAG 2.2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What text needs at least. */
export const ENOUGH_CONTRAST = 4.5

/** White text on the main colour, and ink on the accent, must be readable. */
export const GROUNDS = { onMain: '#ffffff', paper: '#fbf7ef', onAccent: '#311b11' } as const

export const isReadableMain = (color: string): boolean => contrast(color, GROUNDS.onMain) >= ENOUGH_CONTRAST && contrast(color, GROUNDS.paper) >= ENOUGH_CONTRAST

export const isReadableAccent = (color: string): boolean => contrast(color, GROUNDS.onAccent) >= ENOUGH_CONTRAST

/** The colours of Samenspel itself, where a coalition has chosen none. */
export const OWN_LOOK = { mainColor: '#01525a', accentColor: '#f7a770' } as const

export interface ContrastCheck {
  readonly what: 'white_on_main' | 'main_on_paper' | 'ink_on_accent'
  /** By WCAG 2.2, rounded down: 4.49 is not 4.5. */
  readonly ratio: number
  readonly isEnough: boolean
}

/** Everything that must be readable in these colours, with what it is. */
export function checkLook({ mainColor, accentColor }: { mainColor: string; accentColor: string }): ContrastCheck[] {
  const check = (what: ContrastCheck['what'], one: string, other: string): ContrastCheck => {
    const ratio = contrast(one, other)
    return { what, ratio: Math.floor(ratio * 10) / 10, isEnough: ratio >= ENOUGH_CONTRAST }
  }
  return [check('white_on_main', GROUNDS.onMain, mainColor), check('main_on_paper', mainColor, GROUNDS.paper), check('ink_on_accent', GROUNDS.onAccent, accentColor)]
}

const mix = (color: string, other: number, part: number): string =>
  `#${[1, 3, 5].map((at) => Math.round(Number.parseInt(color.slice(at, at + 2), 16) * (1 - part) + other * part).toString(16).padStart(2, '0')).join('')}`

/** The same colour, darker (or lighter) by as little as it takes to be readable. */
export function nearestReadable(color: string, isReadable: (color: string) => boolean, towards: 'dark' | 'light'): string {
  const end = towards === 'dark' ? 0 : 255
  for (let percent = 0; percent < 100; percent += 1) {
    const tried = mix(color, end, percent / 100)
    if (isReadable(tried)) return tried
  }
  return mix(color, end, 1)
}

export interface KnownMunicipality {
  readonly code: string
  readonly name: string
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '')

/** The municipality that was meant, by CBS code (GM0321, or 321) or by name. */
export function findMunicipality(typed: string, known: readonly KnownMunicipality[]): KnownMunicipality | undefined {
  const code = /^(?:gm)?\s*(\d{1,4})$/i.exec(typed.trim())?.[1]
  if (code) return known.find((one) => one.code === `GM${code.padStart(4, '0')}`)
  return known.find((one) => plain(one.name) === plain(typed))
}
