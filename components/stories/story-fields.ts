import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { STORY_LIMITS } from '@/lib/plan/stories/schema'
import { CONSENT_WAYS, STORY_READERS, STORY_TELLERS } from '@/lib/plan/stories/types'
import { texts } from '@/lib/platform/i18n/request'

interface Choices {
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
  readonly goals: readonly { readonly id: string; readonly title: string }[]
}

/** A story beside a figure or a goal, with the consent under which it may be shown. */
export function storyFields({ indicators, goals }: Choices): FieldSpec[] {
  const t = texts('stories')
  const about = (name: 'indicatorId' | 'goalId', label: string, options: readonly Option[]): FieldSpec =>
    ({ kind: 'select', name, label, empty: t('form.none'), gone: t('form.gone'), options, optional: true, ...(name === 'indicatorId' ? { hint: t('form.aboutHint') } : {}) })
  return [
    { kind: 'radio', name: 'teller', label: t('form.teller'), options: STORY_TELLERS.map((one) => ({ value: one, label: t(`tellers.${one}`) })) },
    { kind: 'text', name: 'chosenName', label: t('form.chosenName'), hint: t('form.chosenNameHint'), maxLength: STORY_LIMITS.chosenName, optional: true, guard: true },
    { kind: 'text', name: 'quote', label: t('form.quote'), hint: t('form.quoteHint'), maxLength: STORY_LIMITS.quote, guard: true },
    { kind: 'textarea', name: 'body', label: t('form.body'), hint: t('form.bodyHint'), rows: 6, maxLength: STORY_LIMITS.body, guard: true },
    about('indicatorId', t('form.indicator'), indicators.map(({ id, name }) => ({ value: id, label: name }))),
    about('goalId', t('form.goal'), goals.map(({ id, title }) => ({ value: id, label: title }))),
    { kind: 'radio', name: 'consentWay', label: t('form.consentWay'), options: CONSENT_WAYS.map((one) => ({ value: one, label: t(`ways.${one}`) })) },
    { kind: 'date', name: 'consentOn', label: t('form.consentOn') },
    { kind: 'radio', name: 'readers', label: t('form.readers'), hint: t('form.readersHint'), options: STORY_READERS.map((one) => ({ value: one, label: t(`readers.${one}`) })) },
    { kind: 'date', name: 'shownUntil', label: t('form.shownUntil'), hint: t('form.shownUntilHint') },
  ]
}
