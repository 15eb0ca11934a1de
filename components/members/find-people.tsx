'use client'
import { useId, useState, type ReactNode } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { isMeant } from '@/lib/members/rules'
import { PeopleRows, type PersonRow } from './people-rows'

/** Whoever types one letter sees this many, and what else to do. */
const MOST_FOUND = 50

interface FindPeopleProps {
  readonly all: readonly PersonRow[]
  readonly text: { readonly label: string; readonly hint: string; readonly found: string; readonly most: string }
  /** The page that is shown while nobody looks for anybody, with its way on: all there is without script. */
  readonly children: ReactNode
}

/**
 * Finds somebody in a long list of people. In the browser, because a name that is looked for must not stand in an
 * address or a log; the list is in the page already.
 */
export function FindPeople({ all, text, children }: FindPeopleProps) {
  const isAlive = useHydrated()
  const id = useId()
  const [typed, setTyped] = useState('')
  if (!isAlive) return children
  const isLooking = typed.trim() !== ''
  const found = isLooking ? all.filter(({ name, known, meta }) => isMeant(typed, [name, ...known, ...meta])) : []
  const shown = found.slice(0, MOST_FOUND)
  return (
    <>
      <div className="field" role="search">
        <label htmlFor={id}>{text.label}</label>
        <p className="hint" id={`${id}-hint`}>{text.hint}</p>
        <input
          id={id} type="search" className="control" maxLength={80} autoComplete="off" aria-describedby={`${id}-hint`}
          value={typed} onChange={(event) => { setTyped(event.target.value) }} onKeyDown={(event) => { if (event.key === 'Escape') setTyped('') }}
        />
        <p className="hint" aria-live="polite">{isLooking && `${text.found.replace('{count}', String(found.length))}${found.length > shown.length ? `. ${text.most.replace('{count}', String(shown.length))}` : ''}`}</p>
      </div>
      {isLooking ? shown.length > 0 && <PeopleRows rows={shown} /> : children}
    </>
  )
}
