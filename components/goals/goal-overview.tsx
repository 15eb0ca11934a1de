'use client'
import type { ReactNode } from 'react'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GoalRows, type GoalRowsProps } from './goal-rows'

interface Link {
  readonly href: string
  readonly label: string
}

interface GoalOverviewProps {
  readonly title: string
  readonly lead: string
  /** What was just done. */
  readonly notice: ReactNode
  /** For who may add a goal. */
  readonly add: Link | undefined
  readonly goals: GoalRowsProps
  readonly empty: { readonly title: string; readonly text: string }
  readonly more: readonly Link[]
}

/** The goals of a coalition, or how to begin. Drawn from its words on either side (docs/adr/0015); nothing in it needs script. */
export function GoalOverview({ title, lead, notice, add, goals, empty, more }: GoalOverviewProps) {
  const button = add && <ButtonLink href={add.href} icon="plus">{add.label}</ButtonLink>
  const hasGoals = goals.rows.length > 0
  return (
    <div className="stack stack-xl">
      {notice}
      <div className="head-split">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead subtle">{lead}</p></div>
        {hasGoals && button}
      </div>
      {hasGoals ? <GoalRows {...goals} level={2} /> : <EmptyState title={empty.title} action={button}>{empty.text}</EmptyState>}
      <p className="cluster cluster-sm">{more.map(({ href, label }) => <TextLink key={href} href={href} onward>{label}</TextLink>)}</p>
    </div>
  )
}
