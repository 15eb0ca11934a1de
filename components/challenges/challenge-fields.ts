import type { FieldSpec } from '@/components/forms/field-spec'
import { CHALLENGE_LIMITS } from '@/lib/challenges/schema'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { texts } from '@/lib/platform/i18n/request'

/** The fields of an opgave, for a new one and to change one. */
export function challengeFields(): FieldSpec[] {
  const t = texts('challenges.form')
  const phases = texts('lifePhases')
  return [
    { kind: 'text', name: 'title', label: t('title'), hint: t('titleHint'), maxLength: CHALLENGE_LIMITS.title, guard: true },
    { kind: 'text', name: 'forWhom', label: t('forWhom'), hint: t('forWhomHint'), maxLength: CHALLENGE_LIMITS.forWhom, guard: true },
    {
      kind: 'checkboxes', name: 'lifePhases', label: t('lifePhases'), hint: t('lifePhasesHint'), look: 'tiles',
      options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })),
    },
    { kind: 'textarea', name: 'parentsSay', label: t('parentsSay'), hint: t('parentsSayHint'), maxLength: CHALLENGE_LIMITS.parentsSay, optional: true, guard: true },
  ]
}
