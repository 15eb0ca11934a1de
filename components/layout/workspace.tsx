import type { ReactNode } from 'react'
import type { WorkspaceShell } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import type { Crumb } from './crumbs'
import { footText } from './foot-text'
import { lookStyle } from './look'
import { navigationOf, type Place } from './navigation'
import { WorkspaceFrame } from './workspace-frame'

interface WorkspaceProps {
  readonly shell: WorkspaceShell
  /** In the window's bar and the history. */
  readonly title: string
  readonly place: Place
  readonly crumbs?: readonly Crumb[]
  /** One column: a form or a text. */
  readonly narrow?: boolean
  /** A short form on a phone: a way to stop instead of navigation. */
  readonly stopHref?: string
  readonly children: ReactNode
}

/** What stands round every page of a coalition: who and where you are, where you can go. */
export function Workspace({ shell, title, place, crumbs, narrow = false, stopHref, children }: WorkspaceProps) {
  const t = texts('shell')
  const { slug, coalition, role, waiting, hasOthers } = shell
  const roleName = texts('roleNames')(role)
  const items = navigationOf(role).map((item) => ({
    place: item.place, href: item.href(slug), icon: item.icon, tab: item.tab, label: t(`nav.${item.place}`), count: item.count ? waiting[item.count] : 0,
  }))
  const frame = (
    <WorkspaceFrame
      title={title} slug={slug} coalition={coalition} roleName={roleName} place={place} items={items} narrow={narrow} mayGiveSignal={role === 'COORDINATOR'}
      {...(crumbs ? { crumbs } : {})} {...(stopHref ? { stopHref } : {})}
      text={{
        skip: t('skip'), homeOf: t('homeOf', { coalition }), mainMenu: t('mainMenu'), quickMenu: t('quickMenu'), crumbs: t('crumbs'), open: t('open'),
        stop: t('stop'), newSignal: t('nav.new_signal'), account: t('account', { role: roleName }), ...(hasOthers ? { others: t('others') } : {}),
        foot: { ...footText(shell.isFictional ? 'fictional' : 'openSource'), ...(shell.mission ? { mission: shell.mission } : {}) },
      }}
    >
      {children}
    </WorkspaceFrame>
  )
  return shell.look ? <div style={{ display: 'contents', ...lookStyle(shell.look) }}>{frame}</div> : frame
}
