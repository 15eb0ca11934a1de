import type { FieldSpec } from '@/components/forms/field-spec'
import { BRIEF_WORDS, SOURCE_LENGTH } from '@/lib/goals/sources/rules'
import { SOURCE_LIMITS } from '@/lib/goals/sources/schema'
import type { SourceKind } from '@/lib/goals/sources/types'
import { texts } from '@/lib/platform/i18n/request'

/** What one source teaches, or the text for the work floor with three points to remember; and where it can be read. */
export function sourceFields(kind: SourceKind): FieldSpec[] {
  const t = texts('goals.sources.form')
  const body: FieldSpec = kind === 'BRIEF'
    ? { kind: 'textarea', name: 'body', label: t('brief'), hint: t('briefHint', { max: BRIEF_WORDS }), rows: 8, maxLength: SOURCE_LIMITS.body, guard: true }
    : { kind: 'textarea', name: 'body', label: t('body'), hint: t('bodyHint', { max: SOURCE_LENGTH }), rows: 4, maxLength: SOURCE_LENGTH, guard: true }
  return [
    body,
    ...(kind === 'BRIEF' ? ([1, 2, 3] as const).map((number): FieldSpec => ({ kind: 'text', name: `point${number}`, label: t('point', { number }), maxLength: SOURCE_LIMITS.point, guard: true })) : []),
    { kind: 'text', name: 'sourceName', label: t('sourceName'), hint: t('sourceNameHint'), maxLength: SOURCE_LIMITS.name, guard: true },
    { kind: 'text', name: 'sourceUrl', label: t('sourceUrl'), hint: t('sourceUrlHint'), maxLength: SOURCE_LIMITS.url },
  ]
}
