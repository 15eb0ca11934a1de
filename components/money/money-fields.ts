import type { FieldSpec } from '@/components/forms/field-spec'
import { MONEY_LIMITS } from '@/lib/money/schema'
import { BUNDLINGS, CERTAINTIES } from '@/lib/money/types'
import { texts } from '@/lib/platform/i18n/request'

/** A money flow (F4.7): whose it is, what for, and how it can be put together. */
export function moneyFields(partners: readonly { readonly id: string; readonly name: string }[]): FieldSpec[] {
  const t = texts('money')
  const options = partners.map(({ id, name }) => ({ value: id, label: name }))
  return [
    { kind: 'text', name: 'name', label: t('form.name'), hint: t('form.nameHint'), maxLength: MONEY_LIMITS.name, guard: true },
    { kind: 'select', name: 'partnerId', label: t('form.partner'), empty: t('form.choose'), options },
    { kind: 'textarea', name: 'purpose', label: t('form.purpose'), rows: 2, maxLength: MONEY_LIMITS.purpose, guard: true },
    { kind: 'number', name: 'amountPerYear', label: t('form.amount'), unit: t('form.euro'), optional: true },
    { kind: 'radio', name: 'certainty', label: t('form.certainty'), options: CERTAINTIES.map((one) => ({ value: one, label: t(`certainties.${one}`) })) },
    { kind: 'date', name: 'runsUntil', label: t('form.until') },
    { kind: 'radio', name: 'bundling', label: t('form.bundling'), options: BUNDLINGS.map((one) => ({ value: one, label: t(`bundlings.${one}`) })) },
    { kind: 'textarea', name: 'ruleInTheWay', label: t('form.rule'), hint: t('form.ruleHint'), rows: 2, maxLength: MONEY_LIMITS.rule, optional: 'sometimes', guard: true },
    { kind: 'textarea', name: 'howThen', label: t('form.howThen'), hint: t('form.howThenHint'), rows: 2, maxLength: MONEY_LIMITS.howThen, optional: 'sometimes', guard: true },
    { kind: 'select', name: 'gainerId', label: t('form.gainer'), empty: t('form.unknown'), options, optional: true },
  ]
}
