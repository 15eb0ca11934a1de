import { ASSIGNMENTS, type AssignmentKey } from '@/lib/meetings/homework/definitions'
import { texts } from '@/lib/platform/i18n/request'

/** What an assignment asks, with an example. */
export function AssignmentText({ assignment, note }: { readonly assignment: AssignmentKey; readonly note?: string | null }) {
  const t = texts('meetings')
  const { explanation, handIn, example } = ASSIGNMENTS[assignment]
  return (
    <div className="stack">
      <p className="lead">{explanation}</p>
      <dl className="facts">
        <div><dt>{t('homework.handInWhat')}</dt><dd>{handIn}</dd></div>
        <div><dt>{t('homework.example')}</dt><dd>{example}</dd></div>
        {note && <div><dt>{t('homework.note')}</dt><dd className="typed">{note}</dd></div>}
      </dl>
    </div>
  )
}
