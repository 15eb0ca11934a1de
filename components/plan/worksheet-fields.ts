import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { DECISION_RULES } from '@/lib/coalitions/ground-rules/types'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { INVITING_WAYS } from '@/lib/goals/inviting/types'
import { CERTAINTIES, HORIZONS } from '@/lib/goals/effects/types'
import { PARENT_VERDICTS, VERDICT_VOICES } from '@/lib/goals/parent/types'
import { GOAL_STANCES } from '@/lib/goals/stances/types'
import { ACTION_STATUSES, PREVENTION_TYPES } from '@/lib/action-items/types'
import { GOAL_UNITS } from '@/lib/goals/types'
import { DISCIPLINES, WEEKDAYS } from '@/lib/locations/definitions'
import { KNOWS_SCALE, PARTNER_ASSETS } from '@/lib/partners/cards/types'
import { GOVERNANCE_FORMS, SCALE } from '@/lib/partners/governance/types'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { CHOSEN_STATUSES, PARTNER_DOMAINS } from '@/lib/partners/types'
import type { OptionSource, WorksheetDefinition, WorksheetField } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { SIGNAL_FREQUENCIES, SIGNAL_THEMES, SIGNAL_URGENCIES } from '@/lib/signals/types'

/** Choices that a page has read: what is not there has none. */
export type WorksheetOptions = Partial<Readonly<Record<'challenges' | 'members' | 'partners' | 'team_people' | 'mandates' | 'team_newcomers' | 'other_partners' | 'locations' | 'supporters' | 'changeable' | 'candidate_goals' | 'next_goal' | 'indicators' | 'stories' | 'goals' | 'covers', readonly Option[]>>>

const choicesOf = <T extends string>(values: readonly T[], label: (value: T) => string): Option[] => values.map((value) => ({ value, label: label(value) }))

/** The choices of a source, in the reader's language. */
function optionsOfSource(source: OptionSource | undefined, read: WorksheetOptions): readonly Option[] {
  const partners = texts('partners')
  switch (source) {
    case undefined: return []
    case 'goal_units': return choicesOf(GOAL_UNITS, texts('goals.units'))
    case 'partner_types': return choicesOf(PARTNER_TYPES, (type) => partners(`types.${type}`))
    case 'partner_statuses': return choicesOf(CHOSEN_STATUSES, (status) => partners(`statuses.${status}`))
    case 'partner_domains': return choicesOf(PARTNER_DOMAINS, (domain) => partners(`domains.${domain}`))
    case 'partner_assets': return choicesOf(PARTNER_ASSETS, (asset) => partners(`assets.${asset}`))
    case 'life_phases': return choicesOf(LIFE_PHASES, texts('lifePhases')).map((option) => ({ ...option, phase: option.value }))
    case 'release': return choicesOf(['KEEP', 'RELEASE'] as const, (choice) => texts('plan')(`release.${choice}`))
    case 'inviting_ways': return choicesOf(INVITING_WAYS, (way) => partners(`invite.ways.${way}`))
    case 'scale': return choicesOf(SCALE, (one) => texts('governance')(`scale.${one}`))
    case 'governance_forms': return choicesOf(GOVERNANCE_FORMS, texts('governance.forms'))
    case 'weekdays': return choicesOf(WEEKDAYS, texts('locations.days'))
    case 'knows': return choicesOf(KNOWS_SCALE, (one) => partners(`knows.${one}`))
    case 'disciplines': return choicesOf(DISCIPLINES, texts('locations.disciplines'))
    case 'decision_rules': return choicesOf(DECISION_RULES, texts('groundRules.decisions'))
    case 'signal_themes': return choicesOf(SIGNAL_THEMES, texts('signals.themes'))
    case 'goal_stances': return choicesOf(GOAL_STANCES, texts('goals.stances.kinds'))
    case 'verdict_voices': return choicesOf(VERDICT_VOICES, texts('goals.parent.voices'))
    case 'verdicts': return choicesOf(PARENT_VERDICTS, texts('goals.parent.kinds'))
    case 'certainties': return choicesOf(CERTAINTIES, texts('goals.effects.certainties'))
    case 'horizons': return choicesOf(HORIZONS, (horizon) => texts('goals.effects')(`terms.${horizon}`))
    case 'action_statuses': return choicesOf(ACTION_STATUSES, texts('actions.statuses'))
    case 'signal_frequencies': return choicesOf(SIGNAL_FREQUENCIES, texts('signals.frequencies'))
    case 'signal_urgencies': return choicesOf(SIGNAL_URGENCIES, texts('signals.urgencies'))
    case 'prevention_types': return choicesOf(PREVENTION_TYPES, texts('actions.prevention'))
    case 'challenges': case 'members': case 'partners': case 'team_people': case 'mandates': case 'team_newcomers': case 'other_partners': case 'locations': case 'supporters':
    case 'changeable': case 'candidate_goals': case 'next_goal': case 'indicators': case 'stories': case 'indicators': case 'goals': case 'covers': return read[source] ?? []
  }
}

/** One to five. */
const STEPS_OF_SCALE: readonly Option[] = ['1', '2', '3', '4', '5'].map((one) => ({ value: one, label: one }))

/** The choices of a field. */
export const optionsOf = ({ kind, choices, options }: Pick<WorksheetField, 'kind' | 'choices' | 'options'>, read: WorksheetOptions): readonly Option[] =>
  (kind === 'scale' ? STEPS_OF_SCALE : (choices ?? optionsOfSource(options, read)))

/** So few that all of them can be seen at once. */
const FEW: readonly OptionSource[] = ['prevention_types', 'release', 'inviting_ways', 'decision_rules', 'scale', 'governance_forms', 'verdict_voices', 'verdicts', 'certainties', 'action_statuses', 'signal_themes', 'signal_frequencies', 'signal_urgencies']

/** The fields of a worksheet, from its definition: one renderer for all sheets. */
export function worksheetFields(definition: WorksheetDefinition, read: WorksheetOptions): FieldSpec[] {
  const choose = (texts('goals.form'))('choose')
  const gone = texts('plan')('choiceGone')
  return definition.fields.map((field: WorksheetField): FieldSpec => {
    const base = { name: field.name, label: field.label, ...(field.help ? { hint: field.help } : {}), ...(field.required ? {} : { optional: true }) }
    const words = { ...base, ...(field.max ? { maxLength: field.max } : {}), ...(field.isWork ? {} : { guard: field.isOrganisation ? 'organisation' as const : true as const }) }
    const options = optionsOf(field, read)
    switch (field.kind) {
      case 'text': return { ...words, kind: 'text' }
      case 'email': return { ...words, kind: 'text', type: 'email' }
      case 'long': return { ...words, kind: 'textarea', rows: (field.max ?? 0) > 600 ? 5 : 3 }
      case 'number': return { ...base, kind: 'number' }
      case 'money': return { ...base, kind: 'number', unit: texts('plan')('euro') }
      case 'date': return { ...base, kind: 'date' }
      case 'scale': return { ...base, kind: 'radio', look: 'scale', options }
      case 'choice': return field.choices || (field.options && FEW.includes(field.options)) ? { ...base, kind: 'radio', options: field.required ? options : [...options, { value: '', label: texts('plan')('noChoice') }] } : { ...base, kind: 'select', empty: choose, gone, options }
      case 'rows': return { ...base, kind: 'rows', row: texts('plan')('row', { row: '{row}' }), more: texts('plan')('moreRows'), columns: (field.columns ?? []).flatMap((column): Extract<FieldSpec, { kind: 'rows' }>['columns'] => {
        const choices = optionsOf(column, read)
        const cell = { name: column.name, label: column.label }
        if (column.kind === 'number') return [{ ...cell, kind: 'number' }]
        if (column.kind === 'text') return [{ ...cell, kind: 'text', ...(column.max ? { maxLength: column.max } : {}), ...(column.isWork ? {} : { guard: true }) }]
        // Nobody to choose from: then there is nothing to ask.
        return choices.length === 0 ? [] : [{ ...cell, kind: 'select', empty: choose, gone, options: choices }]
      }) }
      case 'choices': return { ...base, kind: 'checkboxes', options, ...(field.options === 'life_phases' ? { look: 'tiles' as const } : {}) }
    }
  })
}
