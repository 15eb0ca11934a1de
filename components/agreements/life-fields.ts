import type { FieldSpec } from '@/components/forms/field-spec'
import type { Move } from '@/lib/agreements/life/rules'
import { LIFE_LIMITS } from '@/lib/agreements/life/schema'
import { CLOSING_OUTCOMES } from '@/lib/agreements/life/types'
import type { CommitmentStatus } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'

/** What an afspraak can become from where it stands, and why. */
export function moveFields(from: CommitmentStatus, moves: readonly Move[]): FieldSpec[] {
  const t = texts('agreements')
  const label = ({ to, needsReason }: Move) => {
    const status = t(`commitmentStatuses.${to}`)
    if (!needsReason || to === 'EXPIRED') return status
    return from === 'DEVIATED' || from === 'EXPIRED' || from === 'SELF_EVIDENT' ? t('life.again', { status }) : t('life.back', { status })
  }
  const isAlways = moves.every((one) => one.needsReason)
  return [
    { kind: 'radio', name: 'to', label: t('life.move'), options: moves.map((one) => ({ value: one.to, label: label(one), hint: t(`life.hints.${one.to as Exclude<CommitmentStatus, 'DEVIATED'>}`) })) },
    { kind: 'textarea', name: 'reason', label: t('life.reason'), hint: t(isAlways ? 'life.reasonAlways' : 'life.reasonHint'), rows: 3, maxLength: LIFE_LIMITS.reason, guard: true, optional: isAlways ? false : 'sometimes' },
  ]
}

export function deviationFields(): FieldSpec[] {
  const t = texts('agreements.life.deviation')
  return [
    { kind: 'textarea', name: 'reason', label: t('reason'), rows: 3, maxLength: LIFE_LIMITS.reason, guard: true },
    { kind: 'textarea', name: 'parentsInterest', label: t('parents'), hint: t('parentsHint'), rows: 3, maxLength: LIFE_LIMITS.parentsInterest, guard: true },
    { kind: 'date', name: 'untilOn', label: t('until'), hint: t('untilHint') },
  ]
}

export function closureFields(): FieldSpec[] {
  const t = texts('agreements.life.deviation')
  return [
    { kind: 'radio', name: 'outcome', label: t('outcome'), options: CLOSING_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`), hint: t(value === 'RESUMED' ? 'resumedHint' : 'wishHint') })) },
    { kind: 'textarea', name: 'what', label: t('what'), hint: t('whatHint'), rows: 3, maxLength: LIFE_LIMITS.what, guard: true, optional: true },
  ]
}
