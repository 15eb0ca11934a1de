import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { footText } from './foot-text'
import { Brand, Masthead } from './masthead'
import { PageFoot } from './page-foot'

interface PublicPageProps {
  readonly children: ReactNode
  /** Leaves out the way to sign in, on the pages that are it. */
  readonly withoutSignIn?: boolean
  /** A page to read or fill in: one column. */
  readonly narrow?: boolean
}

/** A page outside any coalition. */
export function PublicPage({ children, withoutSignIn = false, narrow = false }: PublicPageProps) {
  const t = texts('shell')
  return (
    <>
      <a className="skip" href="#inhoud">{t('skip')}</a>
      <Masthead isPublic>
        <Brand href={paths.home} label={t('home')} always />
        <div className="masthead-end">{!withoutSignIn && <ButtonLink href={paths.signIn()} look="secondary" small>{t('signIn')}</ButtonLink>}</div>
      </Masthead>
      <main id="inhoud" className={narrow ? 'page page-form' : 'page'} tabIndex={-1}>{children}</main>
      <PageFoot text={footText('openSource')} />
    </>
  )
}
