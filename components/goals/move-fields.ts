import type { FieldSpec } from '@/components/forms/field-spec'
import type { ParentVerdictKind } from '@/lib/goals/parent/types'
import { nextStatuses } from '@/lib/goals/rules'
import { GOAL_LIMITS } from '@/lib/goals/schema'
import { GOAL_STATUSES, type GoalStatus } from '@/lib/goals/types'
import { texts } from '@/lib/platform/i18n/request'

const isMove = (status: GoalStatus): status is Exclude<GoalStatus, 'CANDIDATE'> => status !== 'CANDIDATE'

/** What is asked when a goal goes on from here: only what one of its ways on can need. */
export function moveFields(from: GoalStatus, verdict: ParentVerdictKind | null): FieldSpec[] {
  const t = texts('goals')
  const next = nextStatuses(from).filter(isMove)
  const long = { kind: 'textarea', rows: 3, optional: true, guard: true } as const
  const asksDespite = next.includes('ACTIVE') && (verdict === null || verdict === 'NO')
  return [
    {
      kind: 'radio', name: 'status', label: t('statusForm.status'), labels: Object.fromEntries(GOAL_STATUSES.map((status) => [status, t(`statuses.${status}`)])),
      options: next.map((status) => ({ value: status, label: t(`statusForm.${status}`), hint: t(`statusForm.${status}Hint`) })),
    },
    { ...long, name: 'reason', optional: 'sometimes', label: t('statusForm.reason'), hint: t('statusForm.reasonHint'), maxLength: GOAL_LIMITS.reason },
    ...(asksDespite ? [{ ...long, name: 'despite', optional: 'sometimes' as const, label: t('statusForm.despite'), hint: t(verdict === 'NO' ? 'statusForm.despiteNo' : 'statusForm.despiteNone'), maxLength: GOAL_LIMITS.reason }] : []),
    ...(from === 'ACTIVE'
      ? [
        { kind: 'date' as const, name: 'happenedOn', label: t('statusForm.happenedOn'), hint: t('statusForm.happenedOnHint'), optional: true },
        { ...long, name: 'lesson', label: t('statusForm.lesson'), maxLength: GOAL_LIMITS.lesson },
        { ...long, name: 'celebration', optional: 'sometimes' as const, label: t('statusForm.celebration'), hint: t('statusForm.celebrationHint'), rows: 2, maxLength: GOAL_LIMITS.celebration },
      ]
      : []),
  ]
}
