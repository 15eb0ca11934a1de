'use client'
import { startAuthentication, type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { PasskeyButton } from './passkey-button'
import type { Answer, PasskeyText } from './passkey-text'

interface UsePasskeyProps {
  readonly text: PasskeyText
  readonly returnTo: string
  /** Server actions, handed down by the page. */
  readonly start: () => Promise<Answer<{ options: PublicKeyCredentialRequestOptionsJSON }>>
  readonly finish: (response: AuthenticationResponseJSON, returnTo: string) => Promise<Answer<{ next: string }>>
}

/** Shows a passkey to come in, or to show once more who you are. */
export function UsePasskey({ text, returnTo, start, finish }: UsePasskeyProps) {
  const work = async () => {
    const asked = await start()
    return asked.ok ? finish(await startAuthentication({ optionsJSON: asked.options }), returnTo) : asked
  }
  return <PasskeyButton text={text} icon="key-round" work={work} />
}
