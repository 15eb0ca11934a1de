import type { FieldSpec } from '@/components/forms/field-spec'
import { DIRECTIONS } from '@/lib/indicators/cards/types'
import { filterField, STATLINE_LIMITS } from '@/lib/indicators/statline/schema'
import type { Code, Dimension, TableRead } from '@/lib/indicators/statline/types'
import { COUNTRY } from '@/lib/indicators/types'
import { texts } from '@/lib/platform/i18n/request'

interface Choices {
  readonly table: TableRead
  readonly others: readonly { readonly dimension: Dimension; readonly codes: readonly Code[] }[]
  readonly area: { readonly code: string; readonly name: string } | null
}

/** What can be asked of a table of CBS: a measure, areas, the first year, and one value of each other dimension. */
export function statlineFields({ table, others, area }: Choices): FieldSpec[] {
  const t = texts('indicators.statline')
  const measures = table.measures.map(({ title, unit }) => ({ value: title, label: unit ? `${title} (${unit})` : title }))
  const hasAreas = table.dimensions.some((one) => one.kind === 'REGION')
  const areas = [...(area ? [{ value: area.code, label: area.name }] : []), { value: COUNTRY, label: texts('figures')('country') }]
  return [
    { kind: 'select', name: 'measure', label: t('measure'), empty: t('choose'), options: measures },
    { kind: 'select', name: 'denominator', label: t('denominator'), hint: t('denominatorHint'), empty: t('noDenominator'), options: measures, optional: true },
    ...others.map(({ dimension, codes }): FieldSpec => ({ kind: 'select', name: filterField(dimension.id), label: t('filter', { name: dimension.title }), empty: t('choose'), options: codes.map(({ id, title }) => ({ value: id.trim(), label: title })) })),
    ...(hasAreas ? [{ kind: 'checkboxes', name: 'areas', label: t('areas'), options: areas } as const] : []),
    { kind: 'text', name: 'fromYear', label: t('fromYear'), maxLength: 4, digits: true },
    { kind: 'text', name: 'name', label: t('name'), maxLength: STATLINE_LIMITS.name, guard: true },
    { kind: 'text', name: 'unit', label: texts('indicators')('form.unit'), hint: texts('indicators')('form.unitHint'), maxLength: STATLINE_LIMITS.unit, guard: true },
    { kind: 'radio', name: 'direction', label: texts('indicators')('form.direction'), options: DIRECTIONS.map((one) => ({ value: one, label: texts('indicators')(`directions.${one}`) })) },
  ]
}
