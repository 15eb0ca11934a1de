import type { FieldSpec } from '@/components/forms/field-spec'
import { REWARD_LIMITS } from '@/lib/contributions/rewards/schema'
import { CLAIM_KINDS, type TalkedRate } from '@/lib/contributions/rewards/types'
import { formatCents } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Hours or an expense. */
export function claimFields(): FieldSpec[] {
  const t = texts('rewards.form')
  return [
    { kind: 'radio', name: 'kind', label: t('kind'), options: CLAIM_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })) },
    { kind: 'date', name: 'claimedOn', label: t('day') },
    { kind: 'text', name: 'what', label: t('what'), hint: t('whatHint'), maxLength: REWARD_LIMITS.what, guard: true },
    { kind: 'number', name: 'hours', label: t('hours'), hint: t('hoursHint'), optional: true },
    { kind: 'number', name: 'euros', label: t('euros'), hint: t('eurosHint'), unit: t('unit'), optional: true },
  ]
}

/** What is agreed per hour, beside what the first conversation said of it. */
export function rateFields(talked: TalkedRate | null): FieldSpec[] {
  const t = texts('rewards.rate')
  const hint = talked && t(talked.per === 'HOUR' ? 'talkedHour' : 'talkedHalfDay', { amount: formatCents(Math.round(talked.euros * 100), currentLocale()) })
  return [
    { kind: 'number', name: 'euros', label: t('euros'), unit: texts('rewards.form')('unit'), ...(hint ? { hint } : {}) },
    { kind: 'date', name: 'validFrom', label: t('from'), hint: t('fromHint') },
  ]
}
