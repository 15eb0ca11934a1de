'use client'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { paths } from '@/lib/platform/paths'
import { Crumbs, type Crumb } from './crumbs'
import { Brand, Masthead } from './masthead'
import type { Place } from './navigation'
import { PageHead } from './page-head'
import { PageFoot, type FootText } from './page-foot'

// Drawn from its few texts on either side: a page then carries those texts once, and not every element round them
// twice (docs/adr/0015). Nothing in it needs script.

interface FrameItem {
  readonly place: Place
  readonly href: string
  readonly icon: IconName
  readonly tab: boolean
  readonly label: string
  /** How many things wait there. */
  readonly count: number
}

interface WorkspaceFrameProps {
  readonly title: string
  readonly slug: string
  readonly coalition: string
  readonly roleName: string
  readonly place: Place
  readonly items: readonly FrameItem[]
  readonly crumbs?: readonly Crumb[]
  readonly narrow: boolean
  readonly stopHref?: string
  readonly mayGiveSignal: boolean
  readonly text: Readonly<Record<'skip' | 'homeOf' | 'mainMenu' | 'quickMenu' | 'crumbs' | 'open' | 'stop' | 'newSignal' | 'account', string>> & { readonly others?: string; readonly foot: FootText }
  readonly children: ReactNode
}

export function WorkspaceFrame({ title, slug, coalition, roleName, place, items, crumbs, narrow, stopHref, mayGiveSignal, text, children }: WorkspaceFrameProps) {
  const link = (item: FrameItem, before: ReactNode, after: ReactNode) =>
    <li key={item.place}><a href={item.href} aria-current={item.place === place ? 'page' : undefined}>{before}{item.label}{after}</a></li>
  const nav = stopHref ? undefined : (
    <nav className="nav page" aria-label={text.mainMenu}>
      <ul>{items.map((item) => link(item, null, item.count > 0 && <span className="count">{item.count}<span className="hidden-text"> {text.open}</span></span>))}</ul>
    </nav>
  )
  return (
    <>
      <PageHead title={title} />
      <a className="skip" href="#inhoud">{text.skip}</a>
      <Masthead nav={nav}>
        <Brand href={paths.workspace(slug)} label={text.homeOf} />
        <p className="where"><strong>{coalition}</strong>{roleName}</p>
        <div className="masthead-end">
          {stopHref
            ? <a className="textlink" href={stopHref}><Icon name="x" />{text.stop}</a>
            : (
              <>
                {mayGiveSignal && <span className="only-wide"><ButtonLink href={paths.newSignal(slug)} look="secondary" icon="megaphone" small>{text.newSignal}</ButtonLink></span>}
                {text.others && <a className="switcher" href={paths.mine}><Icon name="git-compare" /><span>{text.others}</span></a>}
                <a className="stone stone-soft" href={paths.mine} aria-label={text.account}>{roleName.charAt(0)}</a>
              </>
            )}
        </div>
      </Masthead>
      <main id="inhoud" className={narrow ? 'page page-form' : 'page'} tabIndex={-1}>
        {crumbs && <Crumbs label={text.crumbs} items={crumbs} />}
        {children}
      </main>
      {!stopHref && <PageFoot text={text.foot} />}
      {!stopHref && (
        <nav className="tabbar" aria-label={text.quickMenu}>
          <ul>{items.filter((item) => item.tab).map((item) => link(item, <Icon name={item.icon} />, null))}</ul>
        </nav>
      )}
    </>
  )
}
