import type { FieldSpec } from '@/components/forms/field-spec'
import { RANKING_LIMITS } from '@/lib/contributions/ranking/schema'
import type { RankingItem, RankingSource } from '@/lib/contributions/ranking/types'
import { texts } from '@/lib/platform/i18n/request'

/** Asking what is needed most: from what stands in the workspace already, and what else. */
export function rankingFields(sources: readonly RankingSource[]): FieldSpec[] {
  const t = texts('ranking.form')
  const themes = texts('signals')
  return [
    { kind: 'text', name: 'question', label: t('question'), hint: t('questionHint'), maxLength: RANKING_LIMITS.question, guard: true },
    ...(sources.length === 0 ? [] : [{
      kind: 'checkboxes' as const, name: 'sources', label: t('sources'), hint: t('sourcesHint'),
      options: sources.map((one) => ({ value: one.value, label: one.kind === 'THEME' ? themes(`themes.${one.theme}`) : one.words, hint: t(`kinds.${one.kind}`) })),
    }]),
    { kind: 'textarea', name: 'own', label: t('own'), hint: t('ownHint'), rows: 5, maxLength: RANKING_LIMITS.own, optional: true, guard: true },
    { kind: 'date', name: 'closesOn', label: t('closesOn'), hint: t('closesOnHint') },
  ]
}

/** First, second, third: three lists to choose from, which every device and every hand can do. */
export function choiceFields(items: readonly RankingItem[]): FieldSpec[] {
  const t = texts('ranking.choose')
  const options = items.map(({ id, words }) => ({ value: id, label: words }))
  return (['firstId', 'secondId', 'thirdId'] as const).map((name) => ({ kind: 'select', name, label: t(name), options, empty: t('empty') }))
}
