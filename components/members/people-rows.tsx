'use client'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'

// Drawn from its words on either side: a long list then goes into the page as words, not as elements (docs/adr/0015).
// Nothing in it needs script.

export interface PersonRow {
  readonly key: string
  readonly name: string
  readonly tag: { readonly tone: TagTone; readonly icon?: IconName; readonly text: string }
  readonly meta: readonly string[]
  /** What only a coordinator reads. */
  readonly known: readonly string[]
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

/** People, a row each: how others see them, who they are, and what can be done. */
export function PeopleRows({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <div className="sheet">
      <ul className="rows rows-plain rows-slim">
        {rows.map(({ key, name, tag, meta, known, links }) => (
          <li key={key}>
            <div className="stack stack-xs">
              <p className="cluster cluster-sm"><strong>{name}</strong><Tag tone={tag.tone} {...(tag.icon ? { icon: tag.icon } : {})}>{tag.text}</Tag></p>
              {known.length > 0 && <p className="meta">{known.map((one) => <span key={one} className="break">{one}</span>)}</p>}
              <p className="meta">{meta.map((one) => <span key={one}>{one}</span>)}</p>
            </div>
            {links.length > 0 && (
              <p className="act cluster">{links.map(({ href, label }) => <a key={href} className="textlink" href={href}>{label}<span className="hidden-text">: {name}</span></a>)}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
