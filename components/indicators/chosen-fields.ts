import type { FieldSpec } from '@/components/forms/field-spec'
import { CHOICE_LIMITS } from '@/lib/indicators/chosen/schema'
import { MOST_CHOSEN } from '@/lib/indicators/chosen/types'
import { texts } from '@/lib/platform/i18n/request'

/** Which municipalities the own one stands beside, and why these. */
export function chosenFields(): FieldSpec[] {
  const t = texts('comparison.chosen')
  return [
    { kind: 'textarea', name: 'municipalities', label: t('form.municipalities'), hint: t('form.municipalitiesHint'), rows: MOST_CHOSEN / 2, maxLength: CHOICE_LIMITS.municipalities },
    { kind: 'textarea', name: 'reason', label: t('form.reason'), hint: t('form.reasonHint'), rows: 3, maxLength: CHOICE_LIMITS.reason, guard: true },
  ]
}
