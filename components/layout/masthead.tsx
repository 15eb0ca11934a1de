import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/logo'

interface BrandProps {
  readonly href: string
  readonly label: string
  /** The word beside the drawing also on a phone. */
  readonly always?: boolean
}

/** The drawing with the name; on a phone the drawing alone, with the name for who listens. */
export function Brand({ href, label, always = false }: BrandProps) {
  return (
    <a className="brand" href={href} aria-label={label}>
      <Logo />
      <span className={always ? undefined : 'only-wide'}>samenspel</span>
    </a>
  )
}

export function Masthead({ children, isPublic = false, nav }: { children: ReactNode; isPublic?: boolean; nav?: ReactNode }) {
  return (
    <header className={isPublic ? 'masthead masthead-public' : 'masthead'}>
      <div className="page masthead-row">{children}</div>
      {nav}
    </header>
  )
}
