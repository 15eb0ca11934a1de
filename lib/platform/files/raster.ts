import 'server-only'
import { FONT_FILES, FONT_LOOKS } from './fonts'
import { inApp, madeApart, MAKING_LIMITS } from './own-process'

// A drawing as a picture of dots (PNG), for who cannot use an SVG: in a letter, a presentation or a message.

interface Raster {
  /** Without a style sheet: its letters come from the fonts of the house. */
  readonly svg: string
  /** In dots; the height follows. */
  readonly width: number
  /** Only a test gives another. */
  readonly time?: number
}

/** @throws DomainError unavailable when too many are asked for at once, or this one takes too long or fails */
export function raster({ svg, width, time = MAKING_LIMITS.time }: Raster): Promise<Uint8Array<ArrayBuffer>> {
  const asked = JSON.stringify({ svg, width, family: FONT_LOOKS.text.family, fonts: Object.values(FONT_FILES).map(inApp), wasm: inApp('node_modules/@resvg/resvg-wasm/index_bg.wasm') })
  return madeApart({ script: 'lib/platform/files/raster-child.mjs', asked, what: 'a picture', time })
}
