'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useHydrated } from './use-hydrated'

/**
 * A heading that takes focus when it appears on a page that stays: after a button that made the next part appear and went
 * away itself, whoever listens or types would be nowhere. Not when the page was just opened: reading then begins at the top.
 */
export function ArrivalHeading({ id, children }: { id: string; children: ReactNode }) {
  const [isLater] = useState(useHydrated())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { if (isLater) heading.current?.focus() }, [isLater])
  return <h2 id={id} ref={heading} tabIndex={-1}>{children}</h2>
}
