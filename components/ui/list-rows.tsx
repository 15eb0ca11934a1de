'use client'
import type { IconName } from './icon'
import { Tag, type TagTone } from './tag'

// Drawn from its words on either side: a long list then goes into the page as words, not as elements (docs/adr/0015).
// Nothing in it needs script.

export interface ListRow {
  readonly key: string
  readonly title: string
  readonly href?: string
  readonly meta: readonly (string | { readonly text: string; readonly href: string })[]
  readonly tag?: { readonly tone: TagTone; readonly icon?: IconName; readonly text: string }
}

/** Short things with a status, a row each: on a phone the status stands below, wider it stands at the right. */
export function ListRows({ rows }: { rows: readonly ListRow[] }) {
  return (
    <div className="sheet">
      <ul className="rows rows-plain rows-slim">
        {rows.map(({ key, title, href, meta, tag }) => (
          <li key={key}>
            <div className="stack stack-xs">
              <p><strong>{href ? <a href={href}>{title}</a> : title}</strong></p>
              <p className="meta">{meta.map((one) => (typeof one === 'string' ? <span key={one}>{one}</span> : <a key={one.href} href={one.href}>{one.text}</a>))}</p>
            </div>
            {tag && <p className="act"><Tag tone={tag.tone} {...(tag.icon ? { icon: tag.icon } : {})}>{tag.text}</Tag></p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
