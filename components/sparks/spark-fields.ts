import type { FieldSpec } from '@/components/forms/field-spec'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { texts } from '@/lib/platform/i18n/request'
import { SPARK_LIMITS } from '@/lib/sparks/schema'
import { SCORES } from '@/lib/sparks/types'

/** The fields of a vuurtjeskaart (F1.1). With municipalities it asks for one: whoever leaves it belongs to no coalition. */
export function sparkFields(municipalities?: readonly string[]): FieldSpec[] {
  const t = texts('sparks.form')
  const phases = texts('lifePhases')
  const score = (name: 'fun' | 'important' | 'needed'): FieldSpec =>
    ({ kind: 'radio', name, label: t(name), hint: t('scoreHint'), look: 'scale', options: SCORES.map((one) => ({ value: one, label: one })) })
  return [
    { kind: 'text', name: 'title', label: t('title'), hint: t('titleHint'), maxLength: SPARK_LIMITS.title, guard: true },
    { kind: 'textarea', name: 'observation', label: t('observation'), hint: t('observationHint'), rows: 5, maxLength: SPARK_LIMITS.observation, guard: true },
    { kind: 'text', name: 'forWhom', label: t('forWhom'), hint: t('forWhomHint'), maxLength: SPARK_LIMITS.forWhom, guard: true },
    { kind: 'checkboxes', name: 'lifePhases', label: t('lifePhases'), hint: t('lifePhasesHint'), look: 'tiles', options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })) },
    ...(municipalities ? [{ kind: 'text' as const, name: 'municipality', label: t('municipality'), hint: t('municipalityHint'), maxLength: SPARK_LIMITS.municipality, optional: true, suggestions: municipalities }] : []),
    { kind: 'text', name: 'place', label: t('place'), hint: t('placeHint'), maxLength: SPARK_LIMITS.place, optional: true, guard: true },
    { kind: 'textarea', name: 'whyNow', label: t('whyNow'), hint: t('whyNowHint'), rows: 3, maxLength: SPARK_LIMITS.whyNow, optional: true, guard: true },
    score('fun'), score('important'), score('needed'),
    { kind: 'textarea', name: 'companions', label: t('companions'), hint: t('companionsHint'), rows: 3, maxLength: SPARK_LIMITS.companions, optional: true, guard: true },
    { kind: 'text', name: 'firstStep', label: t('firstStep'), hint: t('firstStepHint'), maxLength: SPARK_LIMITS.firstStep, guard: true },
    { kind: 'number', name: 'withinDays', label: t('withinDays'), unit: t('withinDaysUnit') },
  ]
}
