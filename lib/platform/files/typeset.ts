import 'server-only'
import { asPrintable, FONT_FILES } from './fonts'
import { inApp, madeApart, MAKING_LIMITS } from './own-process'

// Accessible PDFs (PDF/UA-1) with Typst, each made by a process of its own.

/** How many are made at once, how many may wait, and how long one may take in all (milliseconds): together with everything else that is made so. */
export const TYPESET_LIMITS = MAKING_LIMITS

interface Typeset {
  /** The .typ file, from the app's folder. */
  readonly source: string
  /** All that is in it: text is only ever data, never a part of the source. */
  readonly data: object
  readonly madeAt: Date
  /** Only a test gives another. */
  readonly time?: number
}

/** Only characters that the fonts have: with any other an accessible PDF cannot be made. */
const printable = (_key: string, value: unknown): unknown => (typeof value === 'string' ? asPrintable(value) : value)

/**
 * A PDF of data, as its .typ file lays it out.
 * @throws DomainError unavailable when too many are asked for at once, or this one takes too long or fails
 */
export function typeset({ source, data, madeAt, time = TYPESET_LIMITS.time }: Typeset): Promise<Uint8Array<ArrayBuffer>> {
  const asked = JSON.stringify({ source: inApp(source), data: JSON.stringify(data, printable), madeAt: Math.floor(madeAt.getTime() / 1000), fonts: Object.values(FONT_FILES).map(inApp) })
  return madeApart({ script: 'lib/platform/files/typeset-child.mjs', asked, what: source, time })
}
