import type { FieldSpec } from '@/components/forms/field-spec'
import { dateValues } from '@/components/goals/goal-fields'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { CLAUSE_KINDS, type AgreementRead } from '@/lib/agreements/types'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { texts } from '@/lib/platform/i18n/request'

/** What an agreement says before its afspraken: two things it cannot do without, and what it rests on. */
export function purposeFields(): FieldSpec[] {
  const t = texts('agreements.form')
  return [
    { kind: 'textarea', name: 'purpose', label: t('purpose'), hint: t('purposeHint'), rows: 6, maxLength: AGREEMENT_LIMITS.purpose, guard: true },
    { kind: 'textarea', name: 'purposeB1', label: t('purposeB1'), hint: t('purposeB1Hint'), rows: 6, maxLength: AGREEMENT_LIMITS.purpose, optional: true, guard: true },
    { kind: 'text', name: 'basisTitle', label: t('basisTitle'), hint: t('basisTitleHint'), maxLength: AGREEMENT_LIMITS.basisTitle, optional: true, guard: true },
    { kind: 'text', name: 'basisUrl', label: t('basisUrl'), hint: t('basisUrlHint'), maxLength: AGREEMENT_LIMITS.basisUrl, optional: true },
    { kind: 'date', name: 'basisOn', label: t('basisOn'), optional: true },
    { kind: 'text', name: 'legalBasis', label: t('legalBasis'), hint: t('legalBasisHint'), maxLength: AGREEMENT_LIMITS.legalBasis, optional: true, guard: true },
  ]
}

/** The sections: each says something already. */
export function clauseFields(): FieldSpec[] {
  const t = texts('agreements.clauses')
  return CLAUSE_KINDS.map((kind) => ({ kind: 'textarea', name: kind, label: t(kind), rows: 3, maxLength: AGREEMENT_LIMITS.clause, optional: true, guard: true }))
}

/** What the form starts with for a text that is there. */
export const textValues = ({ purpose, purposeB1, basisTitle, basisUrl, basisOn, legalBasis, clauses }: AgreementRead): FormValues => ({
  purpose, purposeB1: purposeB1 ?? '', basisTitle: basisTitle ?? '', basisUrl: basisUrl ?? '', legalBasis: legalBasis ?? '',
  ...(basisOn ? dateValues('basisOn', basisOn) : {}), ...Object.fromEntries(clauses.map((one) => [one.kind, one.body])),
})
