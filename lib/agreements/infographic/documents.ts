import { dayOf } from '@/lib/platform/clock'
import { embeddedFonts, FONT_LOOKS, textWidth, type FontName } from '@/lib/platform/files/fonts'
import { asXml, svgText } from '@/lib/platform/files/svg'
import { formatDay } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { qrOf } from '../document/documents'
import type { AgreementRead } from '../types'
import type { InfographicRead } from './types'
import { APRICOT, ARCH, CUP, INK, LINE, MOST, ON_APRICOT, ON_PETROL, ON_PETROL_SUBTLE, OPEN, PAPER, PETROL, SHEET, STONES, SUBTLE, SURFACE, TINTS } from './definitions'
import { firstOf, fitLines } from './rules'

// One sheet with the goals and the afspraken. Laid out once, as shapes and lines of text with their places: the SVG and
// infographic.typ put down the same.

export const INFOGRAPHIC_LAYOUT = 'lib/agreements/infographic/infographic.typ'

/** What a piece of text is for who hears it. */
type Role = 'title' | 'heading' | 'subheading' | 'text'

interface Style {
  readonly font: FontName
  readonly size: number
  readonly leading: number
  readonly fill: string
}

/** Lines of text, with the place of the first baseline. */
export interface TextBlock extends Style {
  readonly role: Role
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/** An afspraak: its number on a stone, and its words beside it. */
export interface ListedItem {
  readonly number: number
  readonly blocks: readonly TextBlock[]
}

/** A column of afspraken, in rows of one height. */
export interface ListColumn {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly rowHeight: number
  /** How much of the width the stone takes. */
  readonly indent: number
  readonly items: readonly ListedItem[]
}

export interface Infographic {
  readonly title: string
  readonly description: string
  /** Everything that is no text, as the inside of an SVG. */
  readonly shapes: string
  /** In the order in which it is read: what comes before the list, the list, and what comes after it. */
  readonly before: readonly TextBlock[]
  readonly columns: readonly ListColumn[]
  readonly after: readonly TextBlock[]
  readonly qr: { readonly x: number; readonly y: number; readonly size: number; readonly svg: string; readonly says: string }
}

const said = translator('nl', 'agreements')
const t = translator('nl', 'takeaway.infographic')

const { width: WIDTH, height: HEIGHT, margin: MARGIN } = SHEET
const INNER = WIDTH - 2 * MARGIN

const style = (font: FontName, size: number, fill: string, leading = size * 1.3): Style => ({ font, size, fill, leading })

const rect = (x: number, y: number, width: number, height: number, radius: number, fill: string, line = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"${line === '' ? '' : ` stroke="${line}"`}/>`

/** A stone of the house, dashed and empty while it is open. */
function stone(x: number, y: number, size: number, index: number, fill: string | null): string {
  const { x: h, y: v } = STONES[index % STONES.length] ?? STONES[0]
  const [tl, tr, br, bl] = h.map((part, corner) => `${part * size} ${(v[corner] ?? 0.5) * size} 0 0 1`)
  const look = fill === null ? `fill="none" stroke="${OPEN}" stroke-width="1" stroke-dasharray="2 1.6"` : `fill="${fill}"`
  return `<path d="M${x + h[0] * size} ${y}A${tr} ${x + size} ${y + v[1] * size}A${br} ${x + size - h[2] * size} ${y + size}A${bl} ${x} ${y + size - v[3] * size}A${tl} ${x + h[0] * size} ${y}z" ${look}/>`
}

/** Collects what is laid out, and whether a text had to be shortened. */
function sheet() {
  const shapes: string[] = []
  let isCut = false
  return {
    shapes,
    isCut: () => isCut,
    /** A text in its place, and where the next may begin. */
    put: (role: Role, text: string, at: { x: number; y: number; width: number; most: number }, look: Style): { block: TextBlock; end: number } => {
      const fitted = fitLines(text, { width: at.width, most: at.most, measure: (line) => textWidth(line, look.font, look.size) })
      isCut ||= fitted.isCut
      return { block: { role, x: at.x, y: at.y, lines: fitted.lines, ...look }, end: at.y + look.leading * Math.max(0, fitted.lines.length - 1) }
    },
  }
}

type Sheet = ReturnType<typeof sheet>

const PANEL = { top: MARGIN, height: 148 }

/** The one petrol panel: whose it is, what it is called, and what it is for. */
function layPanel({ put, shapes }: Sheet, { title, mission, purpose, status }: InfographicRead, coalition: string): TextBlock[] {
  const [x, width] = [MARGIN + 24, INNER - 48 - 96]
  shapes.push(rect(MARGIN, PANEL.top, INNER, PANEL.height, 20, PETROL))
  shapes.push(`<g transform="translate(${WIDTH - MARGIN - 112} ${PANEL.top + (status === 'DRAFT' ? 58 : 42)}) scale(1.9)"><path fill="${APRICOT}" d="${CUP}"/><path fill="${ON_PETROL_SUBTLE}" d="${ARCH}"/></g>`)
  const eyebrow = put('text', coalition, { x, y: 10, width, most: 1 }, style('bold', 10.5, ON_PETROL_SUBTLE))
  // The largest letters in which the whole title fits, if any do.
  const size = [25, 21, 17].find((one) => textWidth(title, 'heading', one) < width * (one === 17 ? 3 : 2) * 0.9) ?? 17
  const name = put('title', title, { x, y: 40, width, most: size === 17 ? 3 : 2 }, style('heading', size, ON_PETROL, size * 1.12))
  const lead = put('text', mission ?? purpose, { x, y: name.end + 23, width, most: name.block.lines.length > 1 ? 2 : 3 }, style('text', 12, ON_PETROL, 16))
  // In the middle of the panel, however many lines it became.
  const down = PANEL.top + (PANEL.height - lead.end - 4) / 2
  const words = [eyebrow, name, lead].map(({ block }) => ({ ...block, y: block.y + down }))
  if (status !== 'DRAFT') return words
  const mark = put('text', said('statuses.DRAFT'), { x: WIDTH - MARGIN - 91, y: PANEL.top + 31, width: 70, most: 1 }, style('bold', 11, ON_APRICOT))
  shapes.push(rect(WIDTH - MARGIN - 102, PANEL.top + 15, 78, 24, 12, APRICOT))
  return [mark.block, ...words]
}

const GOALS = { heading: 211, top: 223, height: 122 }

/** A card for each goal: what it is, for whom, and what a parent notices of it. */
function layGoals({ put, shapes }: Sheet, goals: InfographicRead['goals']): TextBlock[] {
  const { shown, more } = firstOf(goals, MOST.goals)
  const heading = put('heading', t(shown.length === 0 ? 'noGoals' : 'goals'), { x: MARGIN, y: GOALS.heading, width: INNER - 150, most: 1 }, style('heading', 16, PETROL)).block
  const rest = t('moreGoals', { count: more })
  const after = more === 0 ? [] : [put('text', rest, { x: WIDTH - MARGIN - textWidth(rest, 'text', 10), y: GOALS.heading, width: 150, most: 1 }, style('text', 10, SUBTLE)).block]
  const width = (INNER - 14 * (shown.length - 1)) / shown.length
  return [heading, ...shown.flatMap((goal, index) => {
    const { fill, ink } = TINTS[index] ?? TINTS[0]
    const [x, inner] = [MARGIN + index * (width + 14), width - 28]
    shapes.push(rect(x, GOALS.top, width, GOALS.height, 14, fill))
    const name = put('subheading', goal.title, { x: x + 14, y: GOALS.top + 26, width: inner, most: 3 }, shown.length === 1 ? style('bold', 16, ink, 19) : style('bold', 12, ink, 14.5))
    const forWhom = put('text', t('forWhom', { who: goal.forWhom }), { x: x + 14, y: name.end + 17, width: inner, most: 1 }, style('text', 9.5, ink, 12.5))
    const room = Math.floor((GOALS.top + GOALS.height - 12 - forWhom.end - 3) / 12.5)
    const benefit = goal.parentBenefit === null || room < 1 ? [] : [put('text', goal.parentBenefit, { x: x + 14, y: forWhom.end + 15, width: inner, most: Math.min(room, 3) }, style('text', 9.5, INK, 12.5)).block]
    return [name.block, forWhom.block, ...benefit]
  }), ...after]
}

const LIST = { heading: 381, top: 394, bottom: 686, indent: 37, gap: 20, tallest: 58, oneColumn: 5 }

/** Afspraken in two columns, each as a row with a stone, what it is and who does it. Fewer have more room. */
function layCommitments({ put, shapes }: Sheet, commitments: InfographicRead['commitments']): { before: TextBlock[]; columns: ListColumn[]; after: TextBlock[] } {
  const { shown, more } = firstOf(commitments, MOST.commitments)
  const isOne = shown.length <= LIST.oneColumn
  const perColumn = Math.max(1, isOne ? shown.length : Math.ceil(shown.length / 2))
  const width = isOne ? INNER : (INNER - LIST.gap) / 2
  const rowHeight = Math.min(LIST.tallest, (LIST.bottom - LIST.top) / perColumn)
  const lines = Math.max(1, Math.floor((rowHeight - 21) / 13))
  const columns = [0, 1].map((column): ListColumn => {
    const x = MARGIN + column * (width + LIST.gap)
    const items = shown.slice(column * perColumn, (column + 1) * perColumn).map((one, row): ListedItem => {
      const [top, number] = [LIST.top + row * rowHeight, column * perColumn + row + 1]
      shapes.push(stone(x, top + 4, 25, number, PETROL))
      if (row > 0) shapes.push(`<path d="M${x + LIST.indent} ${top - 1}H${x + width}" stroke="${LINE}"/>`)
      const what = put('text', one.what, { x: x + LIST.indent, y: top + 14, width: width - LIST.indent, most: lines }, style('bold', 10.5, INK, 13))
      const who = put('text', one.partnerName, { x: x + LIST.indent, y: what.end + 12.5, width: width - LIST.indent, most: 1 }, style('text', 9.5, SUBTLE))
      return { number, blocks: [what.block, who.block] }
    })
    return { x, y: LIST.top, width, rowHeight, indent: LIST.indent, items }
  }).filter((one) => one.items.length > 0)
  const heading = put('heading', t(shown.length === 0 ? 'noCommitments' : 'commitments'), { x: MARGIN, y: LIST.heading, width: INNER, most: 1 }, style('heading', 16, PETROL)).block
  const rest = more === 0 ? [] : [put('text', t('moreCommitments', { count: more }), { x: MARGIN, y: LIST.bottom + 13, width: INNER, most: 1 }, style('bold', 10, SUBTLE)).block]
  return { before: [heading], columns, after: rest }
}

const FOOT = { top: 712, height: 100, qr: 76 }

/** How many signed, as stones and in words; of when this is; and the way to how it stands now. */
function layFoot({ put, shapes, isCut }: Sheet, { signed, requested, status, versionNumber }: InfographicRead, { now, isPublic }: Pick<Circumstances, 'now' | 'isPublic'>): TextBlock[] {
  const x = MARGIN + 20
  const width = INNER - 20 - FOOT.qr - 130
  shapes.push(rect(MARGIN, FOOT.top, INNER, FOOT.height, 14, SURFACE, LINE))
  const sentence = status === 'DRAFT' ? t('draft') : said('signedOf', { signed, requested })
  const headline = put('heading', sentence, { x, y: FOOT.top + 27, width, most: 1 }, style('heading', 16, INK))
  const perRow = Math.floor(width / 11)
  const stones = status === 'DRAFT' || requested > MOST.stones ? 0 : requested
  for (let index = 0; index < stones; index += 1) shapes.push(stone(x + (index % perRow) * 11, FOOT.top + 37 + Math.floor(index / perRow) * 11, 9, index, index < signed ? PETROL : null))
  const below = FOOT.top + 37 + Math.max(1, Math.ceil(stones / perRow)) * 11
  const asOf = t('asOf', { status: said(`statuses.${status}`), version: versionNumber, day: formatDay(dayOf(now), 'nl') })
  const when = put('text', asOf, { x, y: below + 12, width, most: 2 }, style('text', 9.5, SUBTLE, 12.5))
  const short = isCut() ? [put('text', t('shortened'), { x, y: when.end + 12.5, width, most: 1 }, style('text', 9, SUBTLE)).block] : []
  const live = put('text', t(isPublic ? 'live' : 'liveForMembers'), { x: WIDTH - MARGIN - FOOT.qr - 118, y: FOOT.top + 44, width: 98, most: 3 }, style('bold', 10, INK, 13))
  return [headline.block, when.block, ...short, live.block]
}

interface Circumstances {
  readonly coalition: string
  readonly now: Date
  /** Where it stands how it is now. */
  readonly liveUrl: string
  /** May everybody read that page? */
  readonly isPublic: boolean
}

/** The sheet as it is now: shapes, and every line of text in its place. */
export function infographicOf(read: InfographicRead, { coalition, now, liveUrl, isPublic }: Circumstances): Infographic {
  const paper = sheet()
  paper.shapes.push(rect(0, 0, WIDTH, HEIGHT, 0, PAPER))
  const top = [...layPanel(paper, read, coalition), ...layGoals(paper, read.goals)]
  const list = layCommitments(paper, read.commitments)
  const foot = layFoot(paper, read, { now, isPublic })
  const { path, size } = qrOf(liveUrl)
  const qr = { x: WIDTH - MARGIN - FOOT.qr - 12, y: FOOT.top + (FOOT.height - FOOT.qr) / 2, size: FOOT.qr }
  return {
    title: read.title,
    description: t('description', { coalition, goals: read.goals.length, commitments: read.commitments.length, standing: read.status === 'DRAFT' ? t('draft') : said('signedOf', { signed: read.signed, requested: read.requested }) }),
    shapes: paper.shapes.join(''), before: [...top, ...list.before], columns: list.columns, after: [...list.after, ...foot],
    qr: { ...qr, svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`, says: t('qrSays', { url: liveUrl }) },
  }
}

/** The number of an afspraak, in the middle of its stone. */
const numberSvg = (column: ListColumn, { number }: ListedItem, row: number): string =>
  `<text font-family="'Atkinson Hyperlegible Next', Arial, sans-serif" font-weight="700" font-size="11" fill="${ON_PETROL}" text-anchor="middle" x="${column.x + 12.5}" y="${column.y + row * column.rowHeight + 20.5}">${number}</text>`

/** The sheet as an SVG with real text, its own letters, and a title and a description for who does not see it. */
export function infographicSvg({ title, description, shapes, before, columns, after, qr }: Infographic): string {
  const items = columns.flatMap((column) => column.items.map((one, row) => `<g role="listitem">${numberSvg(column, one, row)}${one.blocks.map(svgText).join('')}</g>`))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="nl" lang="nl" width="210mm" height="297mm" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="graphics-document document" aria-labelledby="t" aria-describedby="d">`,
    `<title id="t">${asXml(title)}</title><desc id="d">${asXml(description)}</desc><style>${embeddedFonts()}</style>`,
    `<g aria-hidden="true">${shapes}</g>`, ...before.map(svgText), `<g role="list">${items.join('')}</g>`, ...after.map(svgText),
    `<g role="img" aria-label="${asXml(qr.says)}" transform="translate(${qr.x} ${qr.y})">${qr.svg.replace('<svg ', `<svg width="${qr.size}" height="${qr.size}" `)}</g>`, '</svg>',
  ].join('\n')
}

/** The same for the PDF: shapes as a picture behind, and every text with its place and letters. */
export const infographicData = ({ shapes, ...rest }: Infographic) => ({
  ...rest, language: 'nl', sheet: SHEET, looks: FONT_LOOKS, onStone: ON_PETROL, background: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${shapes}</svg>`,
})

/** What the file is called. */
export const infographicName = (slug: string, { versionNumber, status }: Pick<AgreementRead, 'versionNumber' | 'status'>, form: 'svg' | 'pdf'): string =>
  `infographic-${slug}-versie-${versionNumber}${status === 'DRAFT' ? '-concept' : ''}.${form}`
