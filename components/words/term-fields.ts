import type { FieldSpec } from '@/components/forms/field-spec'
import { TERM_LIMITS } from '@/lib/coalitions/words/schema'
import { texts } from '@/lib/platform/i18n/request'

/** A word and what the coalition means by it. */
export function termFields(): FieldSpec[] {
  const t = texts('words.form')
  return [
    { kind: 'text', name: 'term', label: t('term'), hint: t('termHint'), maxLength: TERM_LIMITS.term, guard: true },
    { kind: 'textarea', name: 'meaning', label: t('meaning'), hint: t('meaningHint'), rows: 3, maxLength: TERM_LIMITS.meaning, guard: true },
  ]
}
