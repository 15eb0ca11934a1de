import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { AssignmentText } from '@/components/meetings/assignment-text'
import { homeworkFields } from '@/components/meetings/homework-fields'
import { setHomeworkAction } from '@/lib/meetings/homework/actions'
import { ASSIGNMENT_KEYS, ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { listReceivers } from '@/lib/meetings/homework/queries'
import { HOMEWORK_DAYS } from '@/lib/meetings/homework/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Sets homework; `opdracht` names the assignment that somebody came from. */
export default async function SetHomeworkPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/huiswerk/nieuw'>) {
  const { coalition: slug } = await params
  const { opdracht } = await searchParams
  const asked = ASSIGNMENT_KEYS.find((key) => key === opdracht)
  const read = await readWorkspace(slug, paths.setHomework(slug, asked), listReceivers)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: receivers } } = read
  const t = await requestTexts('meetings')
  const back = asked ? paths.planStep(slug, ASSIGNMENTS[asked].step) : paths.homeworkList(slug)
  return (
    <Workspace title={texts('meetings')('homework.set')} shell={shell} place="plan" crumbs={[{ label: t('homework.title'), href: paths.homeworkList(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          {asked && <p className="kicker">{ASSIGNMENTS[asked].title}</p>}
          <h1>{t('homework.set')}</h1>
          <p className="lead subtle">{t('homework.setLead')}</p>
        </div>
        {asked && <details><summary>{t('homework.whatAsked')}</summary><AssignmentText assignment={asked} /></details>}
        <ActionForm
          action={setHomeworkAction} text={formText(t('homework.form.submit'))} fields={homeworkFields(receivers)} hidden={{ coalition: slug, requestKey: newId() }}
          initial={{ assignment: asked ?? '', ...dateValues('dueOn', addDays(dayOf(ctx.now), HOMEWORK_DAYS)) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: back }}
        />
      </div>
    </Workspace>
  )
}
