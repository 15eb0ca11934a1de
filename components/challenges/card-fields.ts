import type { FieldSpec } from '@/components/forms/field-spec'
import { CARD_LIMITS } from '@/lib/challenges/card/schema'
import { PARTS } from '@/lib/challenges/card/types'
import { CHALLENGE_LIMITS } from '@/lib/challenges/schema'
import { texts } from '@/lib/platform/i18n/request'

/** The fields of the card of an opgave: why, on both sides; what parents say; whose part is what. */
export function cardFields(): FieldSpec[] {
  const t = texts('challenges.card')
  const own = texts('challenges.form')
  const long = { kind: 'textarea', rows: 3, guard: true } as const
  return [
    { ...long, name: 'causesLife', label: t('form.causesLife'), maxLength: CARD_LIMITS.causes },
    { ...long, name: 'causesSystem', label: t('form.causesSystem'), maxLength: CARD_LIMITS.causes },
    { ...long, name: 'parentsSay', label: own('parentsSay'), hint: own('parentsSayHint'), maxLength: CHALLENGE_LIMITS.parentsSay },
    { kind: 'text', name: 'place', label: t('form.place'), maxLength: CARD_LIMITS.place, optional: true, guard: true },
    ...PARTS.map((part) => ({ ...long, name: part, label: t('form.part', { who: t(`parts.${part}`) }), rows: 2, maxLength: CARD_LIMITS.part, optional: true })),
    { ...long, name: 'nextGeneration', label: t('nextGeneration'), rows: 2, maxLength: CARD_LIMITS.nextGeneration, optional: true },
  ]
}
