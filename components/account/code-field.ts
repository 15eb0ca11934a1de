import type { FieldSpec } from '@/components/forms/field-spec'
import { texts } from '@/lib/platform/i18n/request'

/** Six digits of an app; a phone shows its numbers and offers the code itself. */
export function codeField(): FieldSpec {
  const t = texts('account')
  return { kind: 'text', name: 'code', label: t('code'), hint: t('codeHint'), autoComplete: 'one-time-code', digits: true }
}
