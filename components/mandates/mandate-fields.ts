import type { FieldSpec } from '@/components/forms/field-spec'
import { dateValues } from '@/components/goals/goal-fields'
import { MANDATE_LIMITS } from '@/lib/mandates/schema'
import type { MandateRead } from '@/lib/mandates/types'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { addDays } from '@/lib/platform/clock'
import { texts } from '@/lib/platform/i18n/request'

/** The fields of a mandate; the organisation only where it can be chosen. */
export function mandateFields(partners: readonly { readonly id: string; readonly name: string }[] | null): FieldSpec[] {
  const t = texts('mandates')
  return [
    ...(partners === null ? [] : [{ kind: 'select' as const, name: 'partnerId', label: t('form.partner'), empty: t('form.choose'), options: partners.map(({ id, name }) => ({ value: id, label: name })) }]),
    { kind: 'text', name: 'holderFunction', label: t('form.holderFunction'), hint: t('form.holderFunctionHint'), maxLength: MANDATE_LIMITS.holderFunction, guard: true },
    { kind: 'text', name: 'holderName', label: t('form.holderName'), hint: t('form.holderNameHint'), maxLength: MANDATE_LIMITS.holderName, optional: true, guard: true },
    { kind: 'textarea', name: 'content', label: t('form.content'), hint: t('form.contentHint'), rows: 3, maxLength: MANDATE_LIMITS.content, guard: true },
    { kind: 'number', name: 'financialRoom', label: t('form.room'), hint: t('form.roomHint'), unit: t('form.euro') },
    { kind: 'number', name: 'withoutConsultation', label: t('form.alone'), unit: t('form.euro'), optional: true },
    { kind: 'date', name: 'validFrom', label: t('form.from') },
    { kind: 'date', name: 'validUntil', label: t('form.until') },
    { kind: 'text', name: 'coverName', label: t('form.coverName'), maxLength: MANDATE_LIMITS.coverName, guard: true },
    { kind: 'text', name: 'coverFunction', label: t('form.coverFunction'), maxLength: MANDATE_LIMITS.coverFunction, guard: true },
  ]
}

/** What the form starts with: for one that follows another all of that one, from the day after its last. */
export function mandateValues(before: MandateRead | null, today: string, partnerId: string): FormValues {
  if (!before) return { partnerId, ...dateValues('validFrom', today) }
  const { holderFunction, content, coverFunction, details, validUntil, endedFrom } = before
  const next = addDays(validUntil, 1)
  return {
    partnerId: before.partnerId, holderFunction, content, coverFunction, holderName: details?.holderName ?? '', coverName: details?.coverName ?? '',
    financialRoom: String(details?.financialRoom ?? ''), withoutConsultation: String(details?.withoutConsultation ?? ''),
    ...dateValues('validFrom', endedFrom === null && next > today ? next : today),
  }
}
