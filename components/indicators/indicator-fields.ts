import type { FieldSpec } from '@/components/forms/field-spec'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { INDICATOR_LIMITS } from '@/lib/indicators/cards/schema'
import { DIRECTIONS, INDICATOR_KINDS, MEASURES, type Aim, type IndicatorRead } from '@/lib/indicators/cards/types'
import { INDICATOR_HORIZONS } from '@/lib/indicators/types'
import { yearOf } from '@/lib/indicators/periods/rules'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { texts } from '@/lib/platform/i18n/request'

type Named = { readonly id: string; readonly name: string }

/** What is said of an indicator; with the reason for a new series when it is there already. */
export function indicatorFields(partners: readonly Named[], { isThere }: { readonly isThere: boolean }): FieldSpec[] {
  const t = texts('indicators')
  const phases = texts('lifePhases')
  const aims = (['baseline', 'target', 'forecast'] as const).flatMap((aim): FieldSpec[] => [
    { kind: 'number', name: `${aim}Value`, label: t(`form.${aim}Value`), optional: true },
    { kind: 'text', name: `${aim}Year`, label: t(`form.${aim}Year`), maxLength: 4, digits: true, optional: true },
  ])
  return [
    { kind: 'text', name: 'name', label: t('form.name'), maxLength: INDICATOR_LIMITS.name, guard: true },
    { kind: 'radio', name: 'kind', label: t('form.kind'), options: INDICATOR_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) })) },
    { kind: 'select', name: 'partnerId', label: t('form.partner'), hint: t('form.partnerHint'), empty: t('form.nobody'), options: partners.map(({ id, name }) => ({ value: id, label: name })), optional: true },
    { kind: 'textarea', name: 'definition', label: t('form.definition'), rows: 2, maxLength: INDICATOR_LIMITS.text, guard: true },
    { kind: 'radio', name: 'measure', label: t('form.measure'), options: MEASURES.map((one) => ({ value: one, label: t(`measures.${one}`) })) },
    { kind: 'text', name: 'numerator', label: t('form.numerator'), maxLength: INDICATOR_LIMITS.text, guard: true },
    { kind: 'text', name: 'denominator', label: t('form.denominator'), hint: t('form.denominatorHint'), maxLength: INDICATOR_LIMITS.text, optional: true, guard: true },
    { kind: 'text', name: 'unit', label: t('form.unit'), hint: t('form.unitHint'), maxLength: INDICATOR_LIMITS.unit, guard: true },
    { kind: 'radio', name: 'direction', label: t('form.direction'), options: DIRECTIONS.map((one) => ({ value: one, label: t(`directions.${one}`) })) },
    { kind: 'text', name: 'source', label: t('form.source'), maxLength: INDICATOR_LIMITS.source, guard: true },
    { kind: 'text', name: 'sourceUrl', label: t('form.sourceUrl'), maxLength: INDICATOR_LIMITS.url, optional: true },
    { kind: 'text', name: 'licence', label: t('form.licence'), maxLength: INDICATOR_LIMITS.licence, optional: true, guard: true },
    { kind: 'textarea', name: 'saysNot', label: t('form.saysNot'), rows: 3, maxLength: INDICATOR_LIMITS.saysNot, guard: true },
    { kind: 'checkboxes', name: 'lifePhases', label: t('form.lifePhases'), look: 'tiles', optional: true, options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })) },
    { kind: 'select', name: 'horizon', label: t('form.horizon'), hint: t('form.horizonHint'), empty: t('form.horizonUnknown'), options: INDICATOR_HORIZONS.map((one) => ({ value: one, label: t(`horizons.${one}`) })), optional: true },
    ...aims,
    ...(isThere ? [{ kind: 'textarea', name: 'reason', label: t('form.reason'), hint: t('form.reasonHint'), rows: 2, maxLength: INDICATOR_LIMITS.reason, optional: true, guard: true } as const] : []),
  ]
}

const aimValues = (name: string, aim: Aim | null): Record<string, string> => ({ [`${name}Value`]: aim ? String(aim.value).replace('.', ',') : '', [`${name}Year`]: aim ? String(yearOf(aim.period)) : '' })

export const indicatorValues = (one: IndicatorRead): FormValues => ({
  name: one.name, kind: one.kind, partnerId: one.partnerId ?? '', definition: one.definition ?? '', measure: one.measure, numerator: one.numerator ?? '', denominator: one.denominator ?? '', unit: one.unit,
  direction: one.direction, source: one.source, sourceUrl: one.sourceUrl ?? '', licence: one.licence ?? '', saysNot: one.saysNot ?? '', 'lifePhases[]': [...one.lifePhases], horizon: one.horizon ?? '',
  ...aimValues('baseline', one.baseline), ...aimValues('target', one.target), ...aimValues('forecast', one.forecast), reason: '',
})
