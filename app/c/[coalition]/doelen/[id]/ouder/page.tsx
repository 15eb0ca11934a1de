import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { parentAnswerFields, verdictFields } from '@/components/goals/parent-fields'
import { VerdictList, VerdictTag } from '@/components/goals/verdict-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { answerForParentAction, giveVerdictAction, recordVerdictAction } from '@/lib/goals/parent/actions'
import { readParentCheck } from '@/lib/goals/parent/queries'
import { verdictThatCounts } from '@/lib/goals/parent/rules'
import { goalsPolicy } from '@/lib/goals/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** "Wat schiet de ouder hiermee op?": the answer, and the verdict of who knows it from experience (R-S2-08). */
export default async function ParentCheckPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]/ouder'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.parentCheck(slug, id), (tx, ctx) => readParentCheck(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: check } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('goals.parent')
  const today = dayOf(ctx.now)
  const version = String(check.version)
  const mayJudge = check.answer !== null && !check.isExample
  const facts = [[t('notices'), check.notices], [t('drawback'), check.drawback]] as const
  return (
    <Workspace title={t('title')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }, { label: check.title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <p><VerdictTag kind={verdictThatCounts(check.verdicts)?.kind ?? null} /></p>
          <h1>{t('title')}</h1>
          <p className="lead subtle">{check.title}</p>
        </div>
        <section className="sheet stack" aria-labelledby="given">
          <h2 id="given" className="h3">{t('answerTitle')}</h2>
          {check.answer ? <blockquote className="quote"><p>{check.answer}</p></blockquote> : <p className="subtle">{t('missing')}</p>}
          <dl className="facts">{facts.map(([label, value]) => value && <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
        </section>
        <section className="stack" aria-labelledby="verdicts">
          <h2 id="verdicts">{t('verdictsTitle')}</h2>
          <VerdictList verdicts={check.verdicts} today={today} />
        </section>
        {mayJudge && may(goalsPolicy, ctx, 'give_verdict') && (
          <section className="stack stack-xl" aria-labelledby="give">
            <h2 id="give">{t('giveTitle')}</h2>
            <ActionForm action={giveVerdictAction} text={formText(t('form.give'))} fields={verdictFields(true)} hidden={{ coalition: slug, goalId: id, expectedVersion: version, requestKey: newId() }} />
          </section>
        )}
        {mayJudge && may(goalsPolicy, ctx, 'record_verdict') && (
          <section className="stack stack-xl" aria-labelledby="record">
            <h2 id="record">{t('recordTitle')}</h2>
            <ActionForm
              action={recordVerdictAction} text={formText(t('form.record'))} fields={verdictFields(false)} initial={dateValues('givenOn', today)}
              hidden={{ coalition: slug, goalId: id, expectedVersion: version, requestKey: newId() }}
            />
          </section>
        )}
        {may(goalsPolicy, ctx, 'change') && (
          <section className="stack stack-xl" aria-labelledby="edit">
            <h2 id="edit">{t('editTitle')}</h2>
            <ActionForm
              action={answerForParentAction} text={formText(t('form.submit'))} fields={parentAnswerFields()} theirsHref={paths.parentCheck(slug, id)}
              hidden={{ coalition: slug, goalId: id, expectedVersion: version }}
              initial={{ answer: check.answer ?? '', notices: check.notices ?? '', drawback: check.drawback ?? '' }}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
