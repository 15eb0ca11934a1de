import { fitLines } from '@/lib/agreements/infographic/rules'
import { dayOf } from '@/lib/platform/clock'
import { asPrintable, embeddedFonts, textWidth, type FontName } from '@/lib/platform/files/fonts'
import { asXml, svgText, type SvgText } from '@/lib/platform/files/svg'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { DASHES, INKS } from './definitions'
import { drawingOf, framedFor } from './rules'
import type { Chart, DrawnPath, DrawnText, Frame } from './types'

// A chart that leaves the app as a picture. It is drawn as on the page, and says in itself what it is of, where that comes
// from and what it does not say: a picture travels without its page.

const t = translator('nl', 'takeaway.chart')

export interface PictureOf {
  readonly title: string
  readonly chart: Chart
  /** What the drawing means, in sentences. */
  readonly remarks: readonly string[]
  readonly saysNot: string | null
  readonly source: string
  readonly licence: string | null
}

interface Circumstances {
  readonly coalition: string
  readonly now: Date
}

/** In points; a PNG has twice as many dots. */
export const PICTURE = { width: 960, margin: 40, chart: 480, dots: 1_920 } as const

const INNER = PICTURE.width - 2 * PICTURE.margin

const FRAME: Frame = { width: INNER, height: PICTURE.chart, left: 72, right: 150, top: 28, bottom: 44 }

function pathSvg({ d, stroke, fill, width, opacity, dash, title }: DrawnPath): string {
  const dashes = typeof dash === 'number' ? DASHES[dash] : dash
  const look = [
    `fill="${fill ? INKS[fill] : 'none'}"`, ...(stroke ? [`stroke="${INKS[stroke]}"`] : []), ...(width ? [`stroke-width="${width}"`] : []),
    ...(opacity ? [`stroke-opacity="${opacity}"`] : []), ...(dashes && dashes !== 'none' ? [`stroke-dasharray="${dashes}"`] : []),
  ].join(' ')
  return `<path d="${d}" ${look}>${title ? `<title>${asXml(asPrintable(title))}</title>` : ''}</path>`
}

const wordSvg = ({ x, y, text, anchor, ink, isStrong }: DrawnText): string =>
  svgText({ x, y, size: 15, leading: 0, font: isStrong ? 'bold' : 'text', fill: INKS[ink], lines: [asPrintable(text)], anchor })

/** Texts below each other, each after the last. */
function column(from: number) {
  let y = from
  const texts: SvgText[] = []
  return {
    texts, end: () => y,
    put(text: string, { font, size, fill, most = 4, gap = 0 }: { readonly font: FontName; readonly size: number; readonly fill: string; readonly most?: number; readonly gap?: number }) {
      const { lines } = fitLines(asPrintable(text), { width: INNER, most, measure: (line) => textWidth(line, font, size) })
      const leading = size * 1.35
      texts.push({ x: PICTURE.margin, y: y + gap + size, size, leading, font, fill, lines })
      y += gap + leading * lines.length
    },
  }
}

/** The picture with a title and a description for who does not see it. `hasLetters`: it brings its own fonts along, as a file for everywhere must. */
function drawn({ title, chart, remarks, saysNot, source, licence }: PictureOf, { coalition, now }: Circumstances, hasLetters: boolean): string {
  const head = column(PICTURE.margin - 8)
  head.put(title, { font: 'heading', size: 28, fill: INKS['line-1'], most: 2 })
  const top = head.end() + 14
  const foot = column(top + PICTURE.chart + 8)
  for (const remark of remarks) foot.put(remark, { font: 'text', size: 15, fill: INKS.axis, gap: 3 })
  if (saysNot !== null) foot.put(t('saysNot', { text: saysNot }), { font: 'text', size: 15, fill: INKS.target, gap: 12 })
  foot.put(t('source', { source, licence: licence ?? t('noLicence') }), { font: 'bold', size: 15, fill: INKS.target, gap: 12 })
  foot.put(t('made', { day: formatDay(dayOf(now), 'nl'), coalition }), { font: 'text', size: 15, fill: INKS.axis, gap: 3 })
  const height = Math.ceil(foot.end() + PICTURE.margin - 8)
  const { paths, texts } = drawingOf(chart, framedFor(FRAME, chart), true)
  const lines = chart.series.map((one) => `${one.label} ${one.points.map((point) => `${point.x}: ${point.y === null ? point.missing ?? '' : formatNumber(point.y, 'nl')}`).join(', ')}`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="nl" lang="nl" width="${PICTURE.width}" height="${height}" viewBox="0 0 ${PICTURE.width} ${height}" role="img" aria-labelledby="t" aria-describedby="d">`,
    `<title id="t">${asXml(asPrintable(title))}</title><desc id="d">${asXml(asPrintable([...lines, ...chart.aims.map((one) => `${one.label} (${one.x})`)].join('. ')))}</desc>`,
    ...(hasLetters ? [`<style>${embeddedFonts()}</style>`] : []),
    `<rect width="${PICTURE.width}" height="${height}" fill="${INKS.paper}"/>`, ...head.texts.map(svgText),
    `<g transform="translate(${PICTURE.margin} ${top})">`, ...paths.map(pathSvg), ...texts.map(wordSvg), '</g>', ...foot.texts.map(svgText), '</svg>',
  ].join('\n')
}

export const chartSvg = (picture: PictureOf, of: Circumstances): string => drawn(picture, of, true)

/** The same to make a PNG of: what makes it has our fonts, and reads no style sheet. */
export const chartToRaster = (picture: PictureOf, of: Circumstances): { svg: string; width: number } => ({ svg: drawn(picture, of, false), width: PICTURE.dots })
