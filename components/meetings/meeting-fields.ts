import type { FieldSpec } from '@/components/forms/field-spec'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { MEETING_LIMITS } from '@/lib/meetings/schema'
import { MEETING_KINDS, VERDICTS, type AgendaLine } from '@/lib/meetings/types'
import type { ActionListed } from '@/lib/action-items/types'
import { texts } from '@/lib/platform/i18n/request'

/** When, where, and a story when there is one. */
export function meetingFields(stories: readonly { readonly id: string; readonly name: string }[]): FieldSpec[] {
  const t = texts('meetings')
  return [
    { kind: 'date', name: 'heldOn', label: t('form.heldOn') },
    { kind: 'text', name: 'place', label: t('form.place'), maxLength: MEETING_LIMITS.place, optional: true, guard: 'organisation' },
    { kind: 'select', name: 'storyId', label: t('form.story'), hint: t('form.storyHint'), empty: t('form.storyNone'), gone: t('form.storyGone'), options: stories.map(({ id, name }) => ({ value: id, label: name })), optional: true },
  ]
}

/** What kind of meeting it is, for one that is planned; then the same. */
export function planFields(stories: Parameters<typeof meetingFields>[0]): FieldSpec[] {
  const t = texts('meetings')
  return [
    { kind: 'radio', name: 'kind', label: t('form.kind'), options: MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`kinds.${kind}Hint`) })) },
    ...meetingFields(stories),
  ]
}

/** What closing asks: the question of parents, who was there, what was discussed and what comes of it. */
export function closingFields(agenda: readonly AgendaLine[], actions: readonly ActionListed[]): FieldSpec[] {
  const t = texts('meetings')
  const homework = agenda.flatMap((line) => (line.kind === 'HOMEWORK' ? [{ value: line.homework.id, label: t('agenda.homeworkOf', { title: ASSIGNMENTS[line.homework.assignment].title, name: line.homework.forName }) }] : []))
  return [
    { kind: 'textarea', name: 'parentAnswer', label: t('agenda.parent'), hint: t('closing.parentHint'), rows: 3, maxLength: MEETING_LIMITS.answer, guard: true },
    { kind: 'radio', name: 'verdict', label: t('closing.verdict'), options: VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdicts.${verdict}`) })) },
    { kind: 'textarea', name: 'verdictWhy', label: t('closing.verdictWhy'), hint: t('closing.verdictWhyHint'), rows: 2, maxLength: MEETING_LIMITS.why, guard: true },
    { kind: 'textarea', name: 'unansweredReason', label: t('closing.unanswered'), hint: t('closing.unansweredHint'), rows: 2, maxLength: MEETING_LIMITS.reason, optional: true, guard: true },
    { kind: 'number', name: 'parents', label: t('closing.parents') },
    { kind: 'number', name: 'experts', label: t('closing.experts') },
    ...(homework.length === 0 ? [] : [{ kind: 'checkboxes' as const, name: 'discussed', label: t('closing.discussed'), options: homework, optional: true }]),
    { kind: 'select', name: 'actionId', label: t('closing.action'), hint: t('closing.actionHint'), empty: t('closing.actionNone'), options: actions.map(({ id, what }) => ({ value: id, label: what })), optional: true },
    { kind: 'textarea', name: 'noActionReason', label: t('closing.noAction'), hint: t('closing.noActionHint'), rows: 2, maxLength: MEETING_LIMITS.reason, optional: true, guard: true },
  ]
}
