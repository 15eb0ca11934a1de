import type { FieldSpec } from '@/components/forms/field-spec'
import { PROVIDER_LIMITS } from '@/lib/coalitions/providers/schema'
import { texts } from '@/lib/platform/i18n/request'

/** What a coordinator fills in about a sign-in service; `keeps` when there is a secret already. */
export function providerFields(keeps: boolean): FieldSpec[] {
  const t = texts('passkeys.settings')
  return [
    { kind: 'text', name: 'label', label: t('label'), hint: t('labelHint'), maxLength: PROVIDER_LIMITS.label, guard: true },
    { kind: 'text', name: 'issuer', label: t('issuer'), hint: t('issuerHint'), maxLength: PROVIDER_LIMITS.issuer },
    { kind: 'text', name: 'clientId', label: t('clientId'), maxLength: PROVIDER_LIMITS.clientId },
    { kind: 'text', type: 'password', autoComplete: 'new-password', name: 'clientSecret', label: t('clientSecret'), hint: keeps ? t('clientSecretKeep') : t('clientSecretHint'), optional: keeps, maxLength: PROVIDER_LIMITS.clientSecret },
    { kind: 'textarea', name: 'allowedTenants', label: t('tenants'), hint: t('tenantsHint'), optional: true, rows: 3, maxLength: PROVIDER_LIMITS.tenants },
  ]
}
