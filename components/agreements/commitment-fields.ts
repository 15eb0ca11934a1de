import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { dateValues } from '@/components/goals/goal-fields'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import type { CommitmentRead } from '@/lib/agreements/types'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { texts } from '@/lib/platform/i18n/request'

/** The form of an afspraak: what it cannot do without comes first, the rest may wait (R-S3-16). */
export function commitmentFields(partners: readonly Option[], mandates: readonly Option[]): FieldSpec[] {
  const t = texts('agreements.commitmentForm')
  return [
    { kind: 'select', name: 'partnerId', label: t('partner'), empty: t('choose'), options: partners },
    { kind: 'text', name: 'what', label: t('what'), hint: t('whatHint'), maxLength: AGREEMENT_LIMITS.what, guard: true },
    { kind: 'text', name: 'forWhom', label: t('forWhom'), maxLength: AGREEMENT_LIMITS.forWhom, guard: true },
    { kind: 'text', name: 'evidence', label: t('evidence'), maxLength: AGREEMENT_LIMITS.evidence, guard: true },
    { kind: 'text', name: 'place', label: t('place'), hint: t('placeHint'), maxLength: AGREEMENT_LIMITS.place, optional: true, guard: true },
    { kind: 'date', name: 'startsOn', label: t('startsOn'), optional: true },
    { kind: 'date', name: 'endsOn', label: t('endsOn'), optional: true },
    { kind: 'text', name: 'room', label: t('room'), hint: t('roomHint'), maxLength: AGREEMENT_LIMITS.room, optional: true, guard: true },
    { kind: 'text', name: 'speaksUp', label: t('speaksUp'), hint: t('speaksUpHint'), maxLength: AGREEMENT_LIMITS.speaksUp, optional: true, guard: true },
    // Without a mandate anywhere there is nothing to choose; the register of mandates says how one is given.
    ...(mandates.length === 0 ? [] : [{ kind: 'select' as const, name: 'mandateId', label: t('mandate'), hint: t('mandateHint'), empty: t('noMandate'), gone: t('mandateGone'), options: mandates, optional: true }]),
  ]
}

/** What the form starts with for an afspraak that is there. */
export const commitmentValues = ({ partnerId, what, forWhom, evidence, place, startsOn, endsOn, room, speaksUp, mandateId }: CommitmentRead): FormValues => ({
  partnerId, what, forWhom, evidence, place: place ?? '', room: room ?? '', speaksUp: speaksUp ?? '', mandateId: mandateId ?? '',
  ...(startsOn ? dateValues('startsOn', startsOn) : {}), ...(endsOn ? dateValues('endsOn', endsOn) : {}),
})
