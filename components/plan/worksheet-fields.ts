import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { dateValues } from '@/components/goals/goal-fields'
import { GOAL_UNITS } from '@/lib/goals/types'
import type { OptionSource, WorksheetDefinition, WorksheetField } from '@/lib/plan/definitions'
import type { Answers } from '@/lib/plan/types'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { texts } from '@/lib/platform/i18n/request'

export type WorksheetOptions = Readonly<Record<Exclude<OptionSource, 'goal_units'>, readonly Option[]>>

/** The fields of a worksheet, from its definition: one renderer for all sheets. */
export function worksheetFields(definition: WorksheetDefinition, options: WorksheetOptions): FieldSpec[] {
  const units = texts('goals.units')
  const choose = (texts('goals.form'))('choose')
  const optionsOf = (source: OptionSource | undefined): readonly Option[] => {
    if (!source) return []
    return source === 'goal_units' ? GOAL_UNITS.map((unit) => ({ value: unit, label: units(unit) })) : options[source]
  }
  return definition.fields.map((field: WorksheetField): FieldSpec => {
    const base = { name: field.name, label: field.label, ...(field.help ? { hint: field.help } : {}), ...(field.required ? {} : { optional: true }) }
    const max = field.max ? { maxLength: field.max } : {}
    switch (field.kind) {
      case 'text': return { ...base, ...max, kind: 'text', guard: true }
      case 'long': return { ...base, ...max, kind: 'textarea', rows: 3, guard: true }
      case 'number': return { ...base, kind: 'number' }
      case 'date': return { ...base, kind: 'date' }
      case 'choice': return { ...base, kind: 'select', empty: choose, options: optionsOf(field.options) }
      case 'choices': return { ...base, kind: 'checkboxes', options: optionsOf(field.options) }
    }
  })
}

/** Answers as the form posts them. */
export function worksheetValues(definition: WorksheetDefinition, answers: Answers): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  for (const { name, kind } of definition.fields) {
    const answer = answers[name]
    if (answer === undefined) continue
    if (kind === 'choices') values[`${name}[]`] = [answer].flat()
    else if (kind === 'date') Object.assign(values, answer ? dateValues(name, String(answer)) : {})
    else values[name] = answer
  }
  return values
}
