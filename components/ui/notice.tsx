import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoticeTone = 'info' | 'positive' | 'warning' | 'negative'

const ICON: Record<NoticeTone, IconName> = { info: 'lightbulb', positive: 'circle-check', warning: 'circle-alert', negative: 'circle-alert' }

interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title: string
  readonly icon?: IconName
  /** Announced by a screen reader when it appears. */
  readonly live?: boolean
  readonly level?: 2 | 3
  readonly children?: ReactNode
}

/** Says one thing that matters now, with a border, an icon and a heading; one way out. */
export function Notice({ tone = 'info', title, icon, live = false, level = 2, children }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={tone === 'info' ? 'notice' : `notice notice-${tone}`} {...(live ? { role: 'status' } : {})}>
      <Icon name={icon ?? ICON[tone]} />
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
