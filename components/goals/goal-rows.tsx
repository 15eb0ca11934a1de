'use client'
import type { IconName } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import { GoalFacts, type GoalFact } from './goal-facts'

// Drawn from its words on either side: a long list then goes into the page as words, not as elements (docs/adr/0015).
// Nothing in it needs script.

interface GoalRow {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly tag: { readonly tone: TagTone; readonly icon?: IconName; readonly text: string }
  readonly owner: string
  readonly due: string
  readonly challenge: string
  readonly benefit: string
  readonly facts: readonly GoalFact[]
}

export interface GoalRowsProps {
  readonly benefitLabel: string
  readonly rows: readonly GoalRow[]
  /** Of the titles: what stands above them is one higher. */
  readonly level?: 2 | 3
}

export function GoalRows({ benefitLabel, rows, level = 3 }: GoalRowsProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {rows.map(({ id, href, title, tag, owner, due, challenge, benefit, facts }) => (
          <li key={id}>
            <div className="stack stack-sm">
              <Title className="h3"><a href={href}>{title}</a></Title>
              <p className="meta"><Tag tone={tag.tone} {...(tag.icon ? { icon: tag.icon } : {})}>{tag.text}</Tag><span>{owner}</span><span>{due}</span></p>
              <p className="small">{challenge}</p>
              <p><strong>{benefitLabel}</strong> {benefit}</p>
            </div>
            <div className="act"><GoalFacts facts={facts} /></div>
          </li>
        ))}
      </ul>
    </div>
  )
}
