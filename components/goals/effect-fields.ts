import type { FieldSpec } from '@/components/forms/field-spec'
import { EFFECT_LIMITS } from '@/lib/goals/effects/schema'
import { CERTAINTIES, HORIZONS } from '@/lib/goals/effects/types'
import { texts } from '@/lib/platform/i18n/request'

/** A chain of effects: each step with the arrow that leads to it. */
export function effectFields(): FieldSpec[] {
  const t = texts('goals.effects')
  const options = CERTAINTIES.map((value) => ({ value, label: t(`certainties.${value}`) }))
  return [
    { kind: 'text', name: 'action', label: t('form.action'), maxLength: EFFECT_LIMITS.link, guard: true },
    ...HORIZONS.flatMap((horizon): FieldSpec[] => [
      { kind: 'text', name: `${horizon}Term`, label: t(`form.term.${horizon}`), ...(horizon === 'long' ? { hint: t('form.longHint') } : {}), maxLength: EFFECT_LIMITS.link, guard: true },
      { kind: 'textarea', name: `${horizon}Assumption`, label: `${t(`terms.${horizon}`)}: ${t('form.assumption')}`, rows: 2, maxLength: EFFECT_LIMITS.assumption, guard: true },
      { kind: 'radio', name: `${horizon}Certainty`, label: `${t(`terms.${horizon}`)}: ${t('form.certainty')}`, options },
      { kind: 'text', name: `${horizon}Source`, label: `${t(`terms.${horizon}`)}: ${t('form.source')}`, maxLength: EFFECT_LIMITS.source, optional: true, guard: true },
    ]),
  ]
}
