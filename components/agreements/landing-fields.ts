import type { FieldSpec } from '@/components/forms/field-spec'
import { LANDING_LIMITS } from '@/lib/agreements/landing/schema'
import { LANDINGS, type OwnLanding } from '@/lib/agreements/landing/types'
import { texts } from '@/lib/platform/i18n/request'

/** One question with three large choices; who speaks for several layers says which, who writes down for others says for whom. */
export function landingFields({ levels, rows }: Pick<OwnLanding, 'levels' | 'rows'>, forOthers: boolean): FieldSpec[] {
  const t = texts('agreements.landing')
  const fields: FieldSpec[] = []
  if (forOthers) fields.push({ kind: 'select', name: 'partnerId', label: t('partnerField'), empty: t('choose'), options: rows.map((one) => ({ value: one.partnerId, label: one.partnerName })) })
  if (levels.length > 1) fields.push({ kind: 'radio', name: 'level', label: t('level'), options: levels.map((value) => ({ value, label: t(`levels.${value}`) })) })
  fields.push(
    { kind: 'radio', name: 'landing', label: t('question'), look: 'tiles', options: LANDINGS.map((value) => ({ value, label: t(`answers.${value}`) })) },
    { kind: 'text', name: 'difference', label: t('difference'), hint: t('differenceHint'), maxLength: LANDING_LIMITS.difference, guard: true },
  )
  if (forOthers) fields.push({ kind: 'text', name: 'saidBy', label: t('saidBy'), hint: t('saidByHint'), maxLength: LANDING_LIMITS.saidBy, guard: true })
  return fields
}
