import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { SESSION_LIMITS } from '@/lib/meetings/sessions/schema'
import { OUTCOME_KINDS } from '@/lib/meetings/sessions/types'
import { texts } from '@/lib/platform/i18n/request'

/** What it is and what was said, as it stands or to be written. */
export function outcomeWordFields(): FieldSpec[] {
  const t = texts('meetings.sessions')
  return [
    { kind: 'radio', name: 'kind', label: t('kind'), options: OUTCOME_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`kindHints.${kind}`) })) },
    { kind: 'textarea', name: 'body', label: t('body'), hint: t('bodyHint'), rows: 2, maxLength: SESSION_LIMITS.body, guard: true },
  ]
}

/** The same with whose it is; who writes for one partner only is not asked. */
export function outcomeFields(partners: readonly Option[]): FieldSpec[] {
  const t = texts('meetings.sessions')
  return [...(partners.length === 1 ? [] : [{ kind: 'select' as const, name: 'partnerId', label: t('partner'), empty: t('choose'), options: partners }]), ...outcomeWordFields()]
}
