'use client'
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { useHydrated } from '@/components/ui/use-hydrated'
import { sayDeviceError, type Answer, type PasskeyText } from './passkey-text'

interface PasskeyButtonProps {
  readonly text: PasskeyText
  readonly icon: IconName
  /** Asks the device and the server; the address to go on to, or what the server says. */
  readonly work: () => Promise<Answer<{ readonly next: string }>>
  readonly children?: ReactNode
}

/**
 * One of the few things that need script: only script reaches a passkey. Without it the page says so and the button is
 * not there.
 */
export function PasskeyButton({ text, icon, work, children }: PasskeyButtonProps) {
  const isAlive = useHydrated()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fault) notice.current?.focus()
  }, [fault])

  const go = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      const answer = await work()
      if (answer.ok) {
        window.location.assign(answer.next)
        return
      }
      setFault(answer.message)
    } catch (error) {
      setFault(sayDeviceError(error, text))
    }
    setBusy(false)
  }

  return (
    <form className="stack stack-xl" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) void go() }}>
      <noscript><Notice tone="warning" title={text.withoutScript} /></noscript>
      {fault && (
        <div className="notice notice-negative summary" role="alert" tabIndex={-1} ref={notice}>
          <Icon name="circle-alert" large /><h2>{text.failedTitle}</h2><p>{fault}</p>
        </div>
      )}
      {isAlive && (browserSupportsWebAuthn()
        ? (
          <>
            {children}
            <p><button className={buttonClass()} aria-disabled={busy || undefined}><Icon name={icon} />{text.submit}{busy && <span> ({text.busy})</span>}</button></p>
          </>
        )
        : <Notice tone="warning" title={text.unsupported} />)}
    </form>
  )
}
