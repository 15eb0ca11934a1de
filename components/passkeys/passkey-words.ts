import { texts } from '@/lib/platform/i18n/request'
import type { PasskeyText } from './passkey-text'

/** The sentences round a button that reaches a passkey. */
export function passkeyText(submit: string): PasskeyText {
  const t = texts('passkeys')
  return {
    submit, busy: t('busy'), failedTitle: t('failedTitle'), cancelled: t('cancelled'), alreadyThere: t('alreadyThere'), unsupported: t('unsupported'), withoutScript: t('withoutScript'),
  }
}
