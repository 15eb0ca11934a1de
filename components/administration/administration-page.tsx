import type { ReactNode } from 'react'
import { Crumbs, type Crumb } from '@/components/layout/crumbs'
import { PublicPage } from '@/components/layout/public-page'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface AdministrationPageProps {
  readonly title: string
  /** The coalition above this page. */
  readonly above?: Crumb
  /** This is the list itself. */
  readonly isTop?: boolean
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** What stands round every page of the administration: it is outside any coalition. */
export function AdministrationPage({ title, above, isTop = false, narrow = false, children }: AdministrationPageProps) {
  const top: Crumb = isTop ? { label: texts('errorPages')('toMine'), href: paths.mine } : { label: texts('administration')('title'), href: paths.administration }
  return (
    <PublicPage title={title} withoutSignIn narrow={narrow}>
      <Crumbs label={texts('shell')('crumbs')} items={above ? [top, above] : [top]} />
      {children}
    </PublicPage>
  )
}
