import type { FieldSpec } from '@/components/forms/field-spec'
import { MISSION_WORD_LIMITS } from '@/lib/goals/mission/schema'
import type { MissionRead } from '@/lib/goals/mission/types'
import { GOAL_STANCES } from '@/lib/goals/stances/types'
import { texts } from '@/lib/platform/i18n/request'

/** Where an organisation stands on the mission, and who said so aloud; the organisation only where it can be chosen. */
export function missionFields(partners: MissionRead['partners'] | null): FieldSpec[] {
  const t = texts('goals')
  const options = partners?.map(({ partnerId, partnerName }) => ({ value: partnerId, label: partnerName }))
  return [
    ...(options ? [{ kind: 'select' as const, name: 'partnerId', label: t('stances.form.partner'), empty: t('stances.form.choose'), options }] : []),
    { kind: 'radio', name: 'stance', label: t('mission.form.stance'), options: GOAL_STANCES.map((value) => ({ value, label: t(`stances.kinds.${value}`), hint: t(`mission.hints.${value}`) })) },
    { kind: 'textarea', name: 'reason', label: t('stances.form.reason'), hint: t('stances.form.reasonHint'), rows: 3, maxLength: MISSION_WORD_LIMITS.reason, optional: true, guard: true },
    { kind: 'text', name: 'saidBy', label: t('mission.form.saidBy'), hint: t('mission.form.saidByHint'), maxLength: MISSION_WORD_LIMITS.saidBy, guard: true },
    { kind: 'date', name: 'saidOn', label: t('mission.form.saidOn') },
  ]
}
