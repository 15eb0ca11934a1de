import type { FieldSpec } from '@/components/forms/field-spec'
import { COLUMN_ROLES, type ColumnSeen } from '@/lib/imports/meaning/types'
import { columnName, LEAVE_OUT, placeName } from '@/lib/imports/schema'
import type { ImportRead } from '@/lib/imports/types'
import { texts } from '@/lib/platform/i18n/request'

/** Of a table with hundreds of columns the ones that say something; the others are not read. */
const MOST_SHOWN = 80

type Mapped = Pick<ImportRead, 'survey' | 'mapping' | 'targets'>

/** The columns that a person can choose about: with a meaning now, or with anything in them. */
export function shownColumns({ survey, mapping }: Pick<Mapped, 'survey' | 'mapping'>): { readonly column: ColumnSeen; readonly index: number }[] {
  const all = survey.columns.map((column, index) => ({ column, index }))
  const meant = all.filter(({ index }) => mapping.roles[index])
  const others = all.filter(({ column, index }) => !mapping.roles[index] && column.filled > 0).slice(0, Math.max(0, MOST_SHOWN - meant.length))
  return [...meant, ...others].sort((a, b) => a.index - b.index)
}

/** A choice per column of what it says, and what holds for the whole file. */
export function columnFields({ survey, mapping, targets }: Mapped, municipality: { readonly code: string; readonly name: string } | null): FieldSpec[] {
  const t = texts('imports')
  const regions = [...(municipality ? [{ value: municipality.code, label: municipality.name }] : []), { value: 'NL00', label: t('country') }]
  const fixed = mapping.fixedRegion
  return [
    ...shownColumns({ survey, mapping }).map(({ column: { heading, examples }, index }): FieldSpec => ({
      kind: 'select', name: columnName(index), label: heading || t('mapEmptyHeading', { number: index + 1 }), empty: t('mapSkip'),
      ...(examples.length > 0 ? { hint: t('mapExamples', { examples: examples.join(', ') }) } : {}),
      options: COLUMN_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })),
    })),
    {
      kind: 'select', name: 'fixedRegion', label: t('fixedRegion'), hint: t('fixedRegionHint'), empty: t('fixedRegionEmpty'), optional: true,
      options: fixed && !regions.some((one) => one.value === fixed) ? [...regions, { value: fixed, label: fixed }] : regions,
    },
    { kind: 'text', name: 'fixedPeriod', label: t('fixedPeriod'), hint: t('fixedPeriodHint'), optional: true, maxLength: 20 },
    { kind: 'select', name: 'target', label: t('target'), hint: t('targetHint'), empty: t('targetEmpty'), optional: true, options: targets.map(({ key, name }) => ({ value: key, label: name })) },
  ]
}

/** What is chosen now. */
export const columnValues = ({ survey, mapping }: Pick<Mapped, 'survey' | 'mapping'>): Record<string, string> => ({
  ...Object.fromEntries(survey.columns.map((_, index) => [columnName(index), mapping.roles[index] ?? ''])),
  fixedRegion: mapping.fixedRegion ?? '', fixedPeriod: mapping.fixedPeriod ?? '', target: mapping.target ?? '',
})

/** A choice per name that is not sure. */
export function placeFields({ questions }: ImportRead['report']): FieldSpec[] {
  const t = texts('imports')
  return questions.map(({ name, candidates }, index) => ({
    kind: 'select', name: placeName(index), label: t('question', { name }), empty: t('questionEmpty'),
    options: [...candidates.map((one) => ({ value: one.code, label: one.name })), { value: LEAVE_OUT, label: t('questionLeaveOut') }],
  }))
}
