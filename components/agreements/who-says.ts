import type { FieldSpec } from '@/components/forms/field-spec'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { texts } from '@/lib/platform/i18n/request'

/** Who answers for a partner: a personal link knows the organisation, not the person. */
export function whoSays(): FieldSpec[] {
  const t = texts('agreements.sign')
  return [
    { kind: 'text', name: 'givenName', label: t('name'), autoComplete: 'name', maxLength: AGREEMENT_LIMITS.signerName },
    { kind: 'text', name: 'givenFunction', label: t('function'), autoComplete: 'organization-title', maxLength: AGREEMENT_LIMITS.signerFunction },
  ]
}
