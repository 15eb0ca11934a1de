import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

// A PDF as somebody meets it who hears it: its tags, in the order in which they are read.

interface Node {
  readonly role?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

export interface Tagged {
  readonly role: string
  readonly text: string
  readonly alt?: string
  readonly children: readonly Tagged[]
}

export interface ReadPdf {
  readonly pages: number
  readonly language: string
  readonly title: string
  readonly isMarked: boolean
  readonly bookmarks: readonly string[]
  /** Every tag, page after page. */
  readonly tags: readonly Tagged[]
  /** Text that is neither tagged nor said to be decoration. */
  readonly untagged: string
}

/** What stands inside which mark of a page, and what stands in none. */
function marksOf(items: readonly object[]): { byId: Map<string, string>; untagged: string } {
  const [byId, open]: [Map<string, string>, (string | null)[]] = [new Map<string, string>(), []]
  let untagged = ''
  for (const item of items as readonly { type?: string; tag?: string; id?: string | null; str?: string; hasEOL?: boolean }[]) {
    if (item.type === 'beginMarkedContent') open.push(item.tag === 'Artifact' ? 'decoration' : null)
    else if (item.type === 'beginMarkedContentProps') open.push(item.id ?? (item.tag === 'Artifact' ? 'decoration' : null))
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const mark = open.findLast((one) => one !== null)
      if (mark) byId.set(mark, `${byId.get(mark) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`)
      else untagged += (item.str ?? '').trim()
    }
  }
  return { byId, untagged }
}

function tagged(node: Node, byId: ReadonlyMap<string, string>): Tagged {
  const children = (node.children ?? []).filter((one) => one.role).map((one) => tagged(one, byId))
  const own = (node.children ?? []).map((one) => (one.role ? tagged(one, byId).text : (byId.get(one.id ?? '') ?? ''))).join(' ')
  return { role: node.role ?? '', text: own.replace(/\s+/g, ' ').trim(), ...(node.alt ? { alt: node.alt } : {}), children }
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await file.getMetadata() as { info: { Language?: string; Title?: string } }
  const outline = (await file.getOutline() ?? []) as readonly { title: string; items: readonly { title: string }[] }[]
  const tags: Tagged[] = []
  let untagged = ''
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const marks = marksOf((await page.getTextContent({ includeMarkedContent: true })).items)
    untagged += marks.untagged
    tags.push(...((await page.getStructTree() as Node | null)?.children ?? []).map((one) => tagged(one, marks.byId)))
  }
  const { numPages: pages } = file
  const isMarked = Boolean((await file.getMarkInfo())?.Marked)
  await file.destroy()
  return { pages, language: info.Language ?? '', title: info.Title ?? '', isMarked, bookmarks: outline.flatMap((one) => [one.title, ...one.items.map((item) => item.title)]), tags, untagged }
}

/** All tags with one of these roles, in reading order. */
export const tagsOf = (tags: readonly Tagged[], ...roles: readonly string[]): Tagged[] =>
  tags.flatMap((one) => [...(roles.includes(one.role) ? [one] : []), ...tagsOf(one.children, ...roles)])
