import type { FieldSpec } from '@/components/forms/field-spec'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { placeText } from '@/lib/indicators/borders/schema'
import type { BordersRead } from '@/lib/indicators/borders/types'
import { texts } from '@/lib/platform/i18n/request'

/** Where the code and the name stand in the file, and of which year the borders are. */
export function borderFields({ layers }: Pick<BordersRead, 'layers'>): FieldSpec[] {
  const t = texts('borders')
  const options = (which: 'codeKeys' | 'nameKeys') => layers.flatMap((layer, at) => layer[which].map((property, number) => (
    { value: placeText(at, number), label: layer.name === '' ? property : t('place', { property, layer: layer.name }) })))
  return [
    { kind: 'select', name: 'code', label: t('form.code'), options: options('codeKeys') },
    { kind: 'select', name: 'name', label: t('form.name'), empty: t('form.noName'), options: options('nameKeys'), optional: true },
    { kind: 'text', name: 'divisionYear', label: t('form.divisionYear'), hint: t('form.divisionYearHint'), maxLength: 4, digits: true },
  ]
}

export const borderValues = ({ chosen, divisionYear }: Pick<BordersRead, 'chosen' | 'divisionYear'>): FormValues => ({
  code: chosen ? placeText(chosen.layer, chosen.code) : '', name: chosen && chosen.name !== null ? placeText(chosen.layer, chosen.name) : '', divisionYear: divisionYear === null ? '' : String(divisionYear),
})
