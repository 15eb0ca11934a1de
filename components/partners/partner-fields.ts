import type { FieldSpec } from '@/components/forms/field-spec'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { PARTNER_LIMITS } from '@/lib/partners/schema'
import { PARTNER_STATUSES, type PartnerStatus } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

/** The fields of a partner, for a new one and to change one. Leaving has a page of its own: only who left stands there as such. */
export function partnerFields(now?: PartnerStatus): FieldSpec[] {
  const t = texts('partners')
  return [
    { kind: 'text', name: 'name', label: t('form.name'), maxLength: PARTNER_LIMITS.name },
    { kind: 'select', name: 'partnerType', label: t('form.type'), empty: t('form.choose'), options: PARTNER_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) })) },
    { kind: 'select', name: 'status', label: t('form.status'), empty: t('form.choose'), options: PARTNER_STATUSES.filter((status) => status !== 'LEFT' || now === 'LEFT').map((status) => ({ value: status, label: t(`statuses.${status}`) })) },
    { kind: 'text', name: 'contactName', label: t('form.contactName'), hint: t('form.contactNameHint'), maxLength: PARTNER_LIMITS.contactName, optional: true },
    { kind: 'text', type: 'email', name: 'contactEmail', label: t('form.contactEmail'), hint: t('form.contactEmailHint'), maxLength: PARTNER_LIMITS.contactEmail, optional: true },
  ]
}
