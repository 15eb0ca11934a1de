import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { ASSIGNMENT_KEYS, ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { HOMEWORK_LIMITS } from '@/lib/meetings/homework/schema'
import { WORKSHEETS, type WorksheetKey } from '@/lib/plan/definitions'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import type { SignalTheme } from '@/lib/signals/types'

interface Named {
  readonly id: string
  readonly name: string
}

/** Which assignment, for whom and by when. */
export function homeworkFields({ partners, members }: { readonly partners: readonly Named[]; readonly members: readonly Named[] }): FieldSpec[] {
  const t = texts('meetings')
  const receivers: Option[] = [
    ...partners.map(({ id, name }) => ({ value: `partner:${id}`, label: t('homework.form.partner', { name }) })), ...members.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
  ]
  return [
    { kind: 'select', name: 'assignment', label: t('homework.form.assignment'), empty: t('homework.form.choose'), options: ASSIGNMENT_KEYS.map((key) => ({ value: key, label: t('homework.form.ofStep', { step: ASSIGNMENTS[key].step, title: ASSIGNMENTS[key].title }) })) },
    { kind: 'select', name: 'receiver', label: t('homework.form.receiver'), empty: t('homework.form.choose'), options: receivers },
    { kind: 'date', name: 'dueOn', label: t('homework.form.dueOn') },
    { kind: 'textarea', name: 'note', label: t('homework.form.note'), hint: t('homework.form.noteHint'), rows: 2, maxLength: HOMEWORK_LIMITS.note, optional: true, guard: true },
  ]
}

/** Words alone: what a personal link asks. */
export const handInBody = (optional: boolean): FieldSpec => ({
  kind: 'textarea', name: 'body', label: texts('meetings')('homework.body'), hint: texts('meetings')('homework.bodyHint'), rows: 5, maxLength: HOMEWORK_LIMITS.body, guard: true, ...(optional ? { optional: true } : {}),
})

interface OwnRecords {
  readonly signals: readonly { readonly id: string; readonly theme: SignalTheme; readonly createdAt: Date }[]
  readonly actions: readonly { readonly id: string; readonly what: string }[]
}

/** Words, or what of the workspace came of it: of the sheets those that this person may fill in. Somebody without anything of their own is asked for words. */
export function handInFields(sheets: readonly WorksheetKey[], { signals, actions }: OwnRecords): FieldSpec[] {
  const t = texts('meetings')
  const themes = texts('signals')
  const options: Option[] = [
    ...sheets.map((key) => ({ value: `SHEET:${key}`, label: t('homework.records.SHEET', { title: WORKSHEETS[key].title }) })),
    ...signals.map(({ id, theme, createdAt }) => ({ value: `SIGNAL:${id}`, label: t('homework.records.signalOf', { theme: themes(`themes.${theme}`), day: formatDay(dayOf(createdAt), currentLocale()) }) })),
    ...actions.map(({ id, what }) => ({ value: `ACTION:${id}`, label: t('homework.records.actionOf', { what }) })),
  ]
  return [
    handInBody(options.length > 0),
    ...(options.length === 0 ? [] : [{ kind: 'select' as const, name: 'record', label: t('homework.record'), hint: t('homework.recordHint'), empty: t('homework.recordNone'), options, optional: true }]),
  ]
}
