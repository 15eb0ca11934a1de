/** What a server action answers: what was asked for, or a sentence. */
export type Answer<T> = { readonly ok: true } & T | { readonly ok: false; readonly message: string }

/** What the two buttons say; words of the page, in the reader's language. */
export interface PasskeyText {
  readonly submit: string
  readonly busy: string
  readonly failedTitle: string
  /** The person closed the window of their device, or it took too long. */
  readonly cancelled: string
  /** This device has one of this person already. */
  readonly alreadyThere: string
  readonly unsupported: string
  readonly withoutScript: string
}

/** What went wrong in the device or the browser, as a sentence. */
export function sayDeviceError(error: unknown, text: PasskeyText): string {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'InvalidStateError' || code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return text.alreadyThere
  if (name === 'NotAllowedError' || name === 'AbortError' || code === 'ERROR_CEREMONY_ABORTED') return text.cancelled
  return text.unsupported
}
