'use client'
import { startRegistration, type PublicKeyCredentialCreationOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/browser'
import { useRef } from 'react'
import { PasskeyButton } from './passkey-button'
import type { Answer, PasskeyText } from './passkey-text'

interface AddPasskeyProps {
  readonly text: PasskeyText & { readonly label: string; readonly labelHint: string }
  /** Server actions, handed down by the page. */
  readonly start: (label: string) => Promise<Answer<{ options: PublicKeyCredentialCreationOptionsJSON }>>
  readonly finish: (response: RegistrationResponseJSON, label: string) => Promise<Answer<{ next: string }>>
}

/** Makes a passkey on this device, under a name of one's own. */
export function AddPasskey({ text, start, finish }: AddPasskeyProps) {
  const name = useRef<HTMLInputElement>(null)
  const work = async () => {
    const label = name.current?.value ?? ''
    const asked = await start(label)
    return asked.ok ? finish(await startRegistration({ optionsJSON: asked.options }), label) : asked
  }
  return (
    <PasskeyButton text={text} icon="key-round" work={work}>
      <div className="field">
        <label htmlFor="label">{text.label}</label>
        <p className="hint" id="label-hint">{text.labelHint}</p>
        <input className="control" id="label" name="label" type="text" maxLength={60} ref={name} aria-describedby="label-hint" autoComplete="off" />
      </div>
    </PasskeyButton>
  )
}
