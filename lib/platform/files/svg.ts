import 'server-only'
import { FONT_LOOKS, type FontName } from './fonts'

// Words in a drawing that leaves the app, with the letters of the house.

/** As XML says it; a control character has no place in XML at all. */
export const asXml = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Lines of text, with the place of the first baseline. */
export interface SvgText {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly leading: number
  readonly font: FontName
  readonly fill: string
  readonly lines: readonly string[]
  readonly anchor?: 'start' | 'middle' | 'end'
}

export function svgText({ x, y, size, leading, font, fill, lines, anchor }: SvgText): string {
  const { family, weight } = FONT_LOOKS[font]
  const spans = lines.map((line, index) => `<tspan x="${x}" y="${y + index * leading}">${asXml(line)}${index < lines.length - 1 ? ' ' : ''}</tspan>`).join('')
  return `<text font-family="'${family}', Arial, sans-serif" font-weight="${weight}" font-size="${size}" fill="${fill}"${anchor ? ` text-anchor="${anchor}"` : ''}>${spans}</text>`
}
