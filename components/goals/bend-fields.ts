import type { FieldSpec } from '@/components/forms/field-spec'
import { BEND_LIMITS } from '@/lib/goals/bend/schema'
import { texts } from '@/lib/platform/i18n/request'

/** What would bend the line of a goal, with one idea at least that costs no money. */
export function bendFields(): FieldSpec[] {
  const t = texts('goals.bend')
  const long = { kind: 'textarea', rows: 2, guard: true } as const
  return [
    { ...long, name: 'trend', label: t('trend'), hint: t('trendHint'), maxLength: BEND_LIMITS.line, optional: true },
    { ...long, name: 'withoutAction', label: t('withoutAction'), maxLength: BEND_LIMITS.line, optional: true },
    { ...long, name: 'story', label: t('story'), hint: t('storyHint'), rows: 3, maxLength: BEND_LIMITS.story },
    { ...long, name: 'whatWorks', label: t('whatWorks'), maxLength: BEND_LIMITS.works, optional: true },
    { ...long, name: 'freeIdea', label: t('freeIdea'), maxLength: BEND_LIMITS.idea },
    { ...long, name: 'proposal', label: t('proposal'), maxLength: BEND_LIMITS.idea },
  ]
}
