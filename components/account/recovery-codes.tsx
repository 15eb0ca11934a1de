'use client'
import { useActionState, useEffect, useRef } from 'react'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CodeList } from './code-list'

interface CodesState {
  readonly codes: readonly string[]
  readonly failure?: 'again' | 'no_factor'
}

interface RecoveryCodesProps {
  readonly action: (state: CodesState) => Promise<CodesState>
  readonly nextHref: string
  readonly text: {
    readonly make: string
    readonly once: string
    readonly keep: string
    readonly next: string
    readonly failed: string
    readonly again: string
    readonly noFactor: string
  }
}

/** The codes come in the answer to the button and stand nowhere else: leave the page and they are gone. */
export function RecoveryCodes({ action, nextHref, text }: RecoveryCodesProps) {
  const [state, make] = useActionState(action, { codes: [] })
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => { if (state.codes.length > 0) shown.current?.focus() }, [state])
  if (state.codes.length > 0) {
    return (
      <div className="stack stack-xl" ref={shown} tabIndex={-1}>
        <Notice tone="warning" title={text.once} live><p>{text.keep}</p></Notice>
        <CodeList codes={state.codes} />
        <p><ButtonLink href={nextHref}>{text.next}</ButtonLink></p>
      </div>
    )
  }
  return (
    <form action={make} className="stack stack-xl">
      {state.failure && <Notice tone="negative" title={text.failed} live><p>{state.failure === 'again' ? text.again : text.noFactor}</p></Notice>}
      <p><button className={buttonClass()}>{text.make}</button></p>
    </form>
  )
}
