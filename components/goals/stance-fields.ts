import type { FieldSpec } from '@/components/forms/field-spec'
import { STANCE_LIMITS } from '@/lib/goals/stances/schema'
import { GOAL_STANCES } from '@/lib/goals/stances/types'
import { texts } from '@/lib/platform/i18n/request'

/** The fields with which an organisation says where it stands; the organisation only where it can be chosen. */
export function stanceFields(partners: readonly { readonly partnerId: string; readonly partnerName: string }[] | null): FieldSpec[] {
  const t = texts('goals.stances')
  return [
    ...(partners === null ? [] : [{ kind: 'select' as const, name: 'partnerId', label: t('form.partner'), empty: t('form.choose'), options: partners.map((one) => ({ value: one.partnerId, label: one.partnerName })) }]),
    { kind: 'radio', name: 'stance', label: t('form.stance'), options: GOAL_STANCES.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`hints.${value}`) })) },
    { kind: 'textarea', name: 'contribution', label: t('form.contribution'), hint: t('form.contributionHint'), rows: 3, maxLength: STANCE_LIMITS.contribution, optional: 'sometimes', guard: true },
    { kind: 'textarea', name: 'reason', label: t('form.reason'), hint: t('form.reasonHint'), rows: 3, maxLength: STANCE_LIMITS.reason, optional: 'sometimes', guard: true },
  ]
}
