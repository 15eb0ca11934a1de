'use client'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/platform/paths'
import { Brand, Masthead } from './masthead'
import { PageFoot, type FootText } from './page-foot'
import { PageHead, type PageHeadProps } from './page-head'

// Drawn from its texts on either side, as the frame of a workspace is: the framework puts the page for what is not
// found into every other page, so it must be small (docs/adr/0015). Nothing in it needs script.

interface PublicFrameProps extends PageHeadProps {
  readonly narrow?: boolean
  readonly text: { readonly skip: string; readonly home: string; readonly signIn?: string; readonly foot: FootText }
  readonly children: ReactNode
}

export function PublicFrame({ narrow = false, text, children, ...head }: PublicFrameProps) {
  return (
    <>
      <PageHead {...head} />
      <a className="skip" href="#inhoud">{text.skip}</a>
      <Masthead isPublic>
        <Brand href={paths.home} label={text.home} always />
        <div className="masthead-end">{text.signIn && <ButtonLink href={paths.signIn()} look="secondary" small>{text.signIn}</ButtonLink>}</div>
      </Masthead>
      <main id="inhoud" className={narrow ? 'page page-form' : 'page'} tabIndex={-1}>{children}</main>
      <PageFoot text={text.foot} />
    </>
  )
}
