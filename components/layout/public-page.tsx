import type { ReactNode } from 'react'
import { texts } from '@/lib/platform/i18n/request'
import { footText } from './foot-text'
import type { PageHeadProps } from './page-head'
import { PublicFrame } from './public-frame'

interface PublicPageProps extends PageHeadProps {
  readonly children: ReactNode
  /** Leaves out the way to sign in, on the pages that are it. */
  readonly withoutSignIn?: boolean
  /** A page to read or fill in: one column. */
  readonly narrow?: boolean
}

/** A page outside any coalition. */
export function PublicPage({ children, withoutSignIn = false, ...rest }: PublicPageProps) {
  const t = texts('shell')
  return (
    <PublicFrame {...rest} text={{ skip: t('skip'), home: t('home'), ...(withoutSignIn ? {} : { signIn: t('signIn') }), foot: footText('openSource') }}>
      {children}
    </PublicFrame>
  )
}
