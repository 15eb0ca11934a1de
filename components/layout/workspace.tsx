import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { WorkspaceShell } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { Crumbs, type Crumb } from './crumbs'
import { Brand, Masthead } from './masthead'
import { navigationOf, type Place } from './navigation'
import { PageFoot } from './page-foot'

interface WorkspaceProps {
  readonly shell: WorkspaceShell
  readonly place: Place
  readonly crumbs?: readonly Crumb[]
  /** One column: a form or a text. */
  readonly narrow?: boolean
  /** A short form on a phone: a way to stop instead of navigation. */
  readonly stopHref?: string
  readonly children: ReactNode
}

/** What stands round every page of a coalition: who and where you are, where you can go. */
export function Workspace({ shell, place, crumbs, narrow = false, stopHref, children }: WorkspaceProps) {
  const t = texts('shell')
  const roles = texts('roleNames')
  const { slug, coalition, role, waiting } = shell
  const items = navigationOf(role)
  const current = (item: Place) => (item === place ? { 'aria-current': 'page' as const } : {})
  const count = (name: 'total' | 'signals' | undefined) => (name && waiting[name] > 0 ? <span className="count">{waiting[name]}<span className="hidden-text"> {t('open')}</span></span> : null)
  const nav = stopHref ? undefined : (
    <nav className="nav page" aria-label={t('mainMenu')}>
      <ul>{items.map((item) => <li key={item.place}><a href={item.href(slug)} {...current(item.place)}>{t(`nav.${item.place}`)}{count(item.count)}</a></li>)}</ul>
    </nav>
  )
  return (
    <>
      <a className="skip" href="#inhoud">{t('skip')}</a>
      <Masthead nav={nav}>
        <Brand href={paths.workspace(slug)} label={t('homeOf', { coalition })} />
        <p className="where"><strong>{coalition}</strong>{roles(role)}</p>
        <div className="masthead-end">
          {stopHref
            ? <a className="textlink" href={stopHref}><Icon name="x" />{t('stop')}</a>
            : (
              <>
                {role === 'COORDINATOR' && <span className="only-wide"><ButtonLink href={paths.newSignal(slug)} look="secondary" icon="megaphone" small>{t('nav.new_signal')}</ButtonLink></span>}
                <a className="stone stone-soft" href={paths.mine} aria-label={t('account', { role: roles(role) })}>{roles(role).charAt(0)}</a>
              </>
            )}
        </div>
      </Masthead>
      <main id="inhoud" className={narrow ? 'page page-form' : 'page'} tabIndex={-1}>
        {crumbs && <Crumbs label={t('crumbs')} items={crumbs} />}
        {children}
      </main>
      {!stopHref && <PageFoot note={shell.isFictional ? t('fictional') : t('openSource')} />}
      {!stopHref && (
        <nav className="tabbar" aria-label={t('quickMenu')}>
          <ul>
            {items.filter((item) => item.tab).map((item) => (
              <li key={item.place}><a href={item.href(slug)} {...current(item.place)}><Icon name={item.icon} />{t(`nav.${item.place}`)}</a></li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
