import type { FieldSpec } from '@/components/forms/field-spec'
import { GAP_LIMITS } from '@/lib/indicators/agenda/schema'
import { GAP_STATES } from '@/lib/indicators/agenda/types'
import type { MemberName } from '@/lib/members/types'
import { texts } from '@/lib/platform/i18n/request'

interface Choices {
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
  readonly members: readonly MemberName[]
}

/** Something that is not known yet; with how it stands when it is there already. */
export function gapFields({ indicators, members }: Choices, { isThere }: { readonly isThere: boolean }): FieldSpec[] {
  const t = texts('indicators.agenda')
  const roles = texts('roleNames')
  return [
    { kind: 'text', name: 'question', label: t('form.question'), maxLength: GAP_LIMITS.question, guard: true },
    { kind: 'textarea', name: 'why', label: t('form.why'), rows: 2, maxLength: GAP_LIMITS.why, guard: true },
    { kind: 'select', name: 'indicatorId', label: t('form.indicator'), empty: t('form.none'), options: indicators.map(({ id, name }) => ({ value: id, label: name })), optional: true },
    { kind: 'select', name: 'ownerId', label: t('form.owner'), empty: t('form.choose'), options: members.map(({ id, displayName, role }) => ({ value: id, label: `${displayName} (${roles(role).toLowerCase()})` })) },
    { kind: 'date', name: 'dueOn', label: t('form.due') },
    ...(isThere ? [
      { kind: 'radio', name: 'state', label: t('form.state'), options: GAP_STATES.map((one) => ({ value: one, label: t(`states.${one}`) })) },
      { kind: 'textarea', name: 'answer', label: t('form.answer'), hint: t('form.answerHint'), rows: 3, maxLength: GAP_LIMITS.answer, optional: 'sometimes', guard: true },
    ] as const : []),
  ]
}
