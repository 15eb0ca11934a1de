import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { AssignmentText } from '@/components/meetings/assignment-text'
import { HandedIn } from '@/components/meetings/handed-in'
import { handInFields } from '@/components/meetings/homework-fields'
import { HOMEWORK_LOOK } from '@/components/meetings/homework-rows'
import { formerName } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { discussHomeworkAction, handInHomeworkAction, withdrawHomeworkAction } from '@/lib/meetings/homework/actions'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { listOwnRecords, readHomework } from '@/lib/meetings/homework/queries'
import { canDiscuss, canHandIn } from '@/lib/meetings/homework/rules'
import { HOMEWORK_LIMITS } from '@/lib/meetings/homework/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { mayFillIn } from '@/lib/plan/sheets/rules'
import { may } from '@/lib/platform/authz/policy'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One homework: what it asks, what was handed in, and what this person may do with it. */
export default async function OneHomeworkPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/huiswerk/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.homework(slug, id), async (tx, ctx) => ({ homework: await readHomework(tx, ctx, id), records: await listOwnRecords(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { homework, records } } } = read
  const t = await requestTexts('meetings')
  const { assignment, state, handIn, discussedAt } = homework
  const { title, step } = ASSIGNMENTS[assignment]
  const sheets = ASSIGNMENTS[assignment].sheets.filter((key) => mayFillIn(key, ctx))
  const isOpen = canHandIn(homework).can
  const crumbs = [{ label: t('homework.title'), href: paths.homeworkList(slug) }]
  return (
    <Workspace title={title} shell={shell} place="plan" crumbs={crumbs} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack">
          <p><Tag {...HOMEWORK_LOOK[state]}>{t(`homework.states.${state}`)}</Tag></p>
          <div className="stack stack-xs"><p className="kicker">{t('homework.kicker', { step })}</p><h1>{title}</h1></div>
          <p>{t('homework.forBefore', { name: formerName({ byName: homework.forName, hasLeft: homework.forHasLeft }), day: formatDay(homework.dueOn, currentLocale()) })}</p>
          {state === 'WITHDRAWN' && <p>{homework.withdrawReason ? t('homework.withdrawnWhy', { reason: homework.withdrawReason }) : t('homework.withdrawnLeft')}</p>}
          <AssignmentText assignment={assignment} note={homework.note} />
          {isOpen && sheets.map((key) => <p key={key}><TextLink href={paths.worksheet(slug, key)} onward>{t('homework.openSheet', { title: WORKSHEETS[key].title })}</TextLink></p>)}
        </div>
        {handIn && <section className="stack" aria-labelledby="handed-in"><h2 id="handed-in">{t('homework.handedIn')}</h2><HandedIn handIn={handIn} slug={slug} /></section>}
        {may(homeworkPolicy, ctx, 'discuss') && canDiscuss(homework).can && (
          <ActionForm
            action={discussHomeworkAction} text={formText(t(discussedAt ? 'homework.undiscuss' : 'homework.discuss'))} look={discussedAt ? 'text' : 'primary'} fields={[]}
            hidden={{ coalition: slug, homeworkId: id, to: discussedAt ? 'open' : 'discussed' }}
          />
        )}
        {isOpen && may(homeworkPolicy, ctx, 'hand_in', homework) && (
          <section className="stack" aria-labelledby="hand-in">
            <div className="stack stack-xs">
              <h2 id="hand-in">{t(handIn ? 'homework.handInAgain' : homework.isOwn ? 'homework.handIn' : 'homework.handInForThem')}</h2>
              {!homework.isOwn && <p className="subtle">{t('homework.forThemHelp')}</p>}
            </div>
            <ActionForm
              action={handInHomeworkAction} text={formText(t('homework.handInSubmit'))} fields={handInFields(sheets, records)} hidden={{ coalition: slug, homeworkId: id, seen: handIn?.id ?? '' }}
              initial={handIn?.body ? { body: handIn.body } : {}}
            />
          </section>
        )}
        {isOpen && may(homeworkPolicy, ctx, 'withdraw') && (
          <section className="stack" aria-labelledby="withdraw">
            <h2 id="withdraw">{t('homework.withdrawTitle')}</h2>
            <ActionForm
              action={withdrawHomeworkAction} text={formText(t('homework.withdraw'))} look="danger" hidden={{ coalition: slug, homeworkId: id }}
              fields={[{ kind: 'textarea', name: 'reason', label: t('homework.withdrawReason'), rows: 2, maxLength: HOMEWORK_LIMITS.reason, guard: true }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
