import type { FieldSpec } from '@/components/forms/field-spec'
import { PARENT_LIMITS } from '@/lib/goals/parent/schema'
import { PARENT_VERDICTS, VERDICT_VOICES } from '@/lib/goals/parent/types'
import { GOAL_LIMITS } from '@/lib/goals/schema'
import { texts } from '@/lib/platform/i18n/request'

/** What a parent gains, how they notice it, what it costs them. */
export function parentAnswerFields(): FieldSpec[] {
  const t = texts('goals.parent.form')
  return [
    { kind: 'textarea', name: 'answer', label: t('answer'), hint: t('answerHint'), rows: 3, maxLength: GOAL_LIMITS.parentBenefit, guard: true },
    { kind: 'textarea', name: 'notices', label: t('notices'), rows: 2, maxLength: PARENT_LIMITS.notices, guard: true },
    { kind: 'textarea', name: 'drawback', label: t('drawback'), rows: 2, maxLength: PARENT_LIMITS.drawback, optional: true, guard: true },
  ]
}

/** A verdict: one's own, or one that somebody else gave, with who and when. */
export function verdictFields(isOwn: boolean): FieldSpec[] {
  const t = texts('goals.parent')
  return [
    { kind: 'radio', name: 'verdict', label: t('form.verdict'), options: PARENT_VERDICTS.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`hints.${value}`) })) },
    { kind: 'textarea', name: 'why', label: isOwn ? t('form.why') : t('form.whyRecorded'), hint: t('form.whyHint'), rows: 3, maxLength: PARENT_LIMITS.why, guard: true },
    ...(isOwn ? [] : [
      { kind: 'radio' as const, name: 'voice', label: t('form.voice'), hint: t('form.voiceHint'), options: VERDICT_VOICES.map((value) => ({ value, label: t(`voices.${value}`) })) },
      { kind: 'date' as const, name: 'givenOn', label: t('form.givenOn') },
    ]),
  ]
}
