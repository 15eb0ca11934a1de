import type { FieldSpec } from '@/components/forms/field-spec'
import type { ChallengeListed } from '@/lib/challenges/types'
import { GOAL_LIMITS } from '@/lib/goals/schema'
import { GOAL_UNITS, type GoalToEdit } from '@/lib/goals/types'
import type { MemberName } from '@/lib/members/types'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { texts } from '@/lib/platform/i18n/request'

interface Choices {
  readonly challenges: readonly ChallengeListed[]
  readonly members: readonly MemberName[]
}

/** The fields of a goal, for a new one and to change one. */
export function goalFields({ challenges, members }: Choices): FieldSpec[] {
  const t = texts('goals.form')
  const units = texts('goals.units')
  const roles = texts('roleNames')
  return [
    { kind: 'select', name: 'challengeId', label: t('challenge'), empty: t('choose'), options: challenges.map(({ id, title }) => ({ value: id, label: title })) },
    { kind: 'text', name: 'title', label: t('title'), hint: t('titleHint'), maxLength: GOAL_LIMITS.title, guard: true },
    { kind: 'text', name: 'forWhom', label: t('forWhom'), hint: t('forWhomHint'), maxLength: GOAL_LIMITS.forWhom, guard: true },
    { kind: 'textarea', name: 'parentBenefit', label: t('parentBenefit'), hint: t('parentBenefitHint'), rows: 3, maxLength: GOAL_LIMITS.parentBenefit, guard: true },
    { kind: 'select', name: 'unit', label: t('unit'), empty: t('choose'), options: GOAL_UNITS.map((unit) => ({ value: unit, label: units(unit) })) },
    { kind: 'number', name: 'baseline', label: t('baseline'), hint: t('baselineHint'), optional: true },
    { kind: 'textarea', name: 'baselinePlan', label: t('baselinePlan'), rows: 2, maxLength: GOAL_LIMITS.baselinePlan, optional: true, guard: true },
    { kind: 'number', name: 'target', label: t('target') },
    {
      kind: 'select', name: 'ownerId', label: t('owner'), hint: t('ownerHint'), empty: t('choose'),
      options: members.map(({ id, displayName, role }) => ({ value: id, label: `${displayName} (${roles(role).toLowerCase()})` })),
    },
    { kind: 'date', name: 'dueOn', label: t('due'), hint: t('dueHint') },
    { kind: 'textarea', name: 'notNow', label: t('notNow'), rows: 2, maxLength: GOAL_LIMITS.notNow, optional: true, guard: true },
    { kind: 'textarea', name: 'stopCriterion', label: t('stopCriterion'), rows: 2, maxLength: GOAL_LIMITS.stopCriterion, optional: true, guard: true },
  ]
}

/** A number as the form shows it: with a decimal comma. */
export const numberValue = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

/** A day as the three fields of a date. */
export const dateValues = (name: string, day: string): FormValues => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}.day`]: String(Number(date)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year }
}

/** What the form starts with for a goal that is there. */
export const goalValues = (goal: GoalToEdit): FormValues => ({
  challengeId: goal.challengeId, title: goal.title, forWhom: goal.forWhom, parentBenefit: goal.parentBenefit ?? '', unit: goal.unit,
  baseline: numberValue(goal.baseline), baselinePlan: goal.baselinePlan ?? '', target: numberValue(goal.target), ownerId: goal.ownerId,
  ...dateValues('dueOn', goal.dueOn), notNow: goal.notNow ?? '', stopCriterion: goal.stopCriterion ?? '',
})
