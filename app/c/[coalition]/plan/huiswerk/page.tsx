import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { HomeworkRows } from '@/components/meetings/homework-rows'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { listHomework } from '@/lib/meetings/homework/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { STEPS } from '@/lib/plan/definitions'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** My homework; for a coordinator that of everybody too, per step, what is late on top. */
export default async function HomeworkPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/huiswerk'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.homeworkList(slug), listHomework)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: homework } } = read
  const t = await requestTexts('meetings')
  const own = homework.filter((one) => one.isOwn && one.state !== 'WITHDRAWN')
  const seesAll = may(homeworkPolicy, ctx, 'read_all')
  const late = homework.filter((one) => one.state === 'LATE').length
  const set = may(homeworkPolicy, ctx, 'set') ? <ButtonLink href={paths.setHomework(slug)} icon="plus">{t('homework.set')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('meetings')('homework.title')} shell={shell} place="plan" crumbs={[{ label: texts('plan')('title'), href: paths.plan(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('homework.title')}</h1><p className="lead subtle">{t('homework.lead')}</p><p><TextLink href={paths.meetings(slug)} onward>{t('title')}</TextLink></p></div>
          {homework.length > 0 && set}
        </div>
        {seesAll && homework.length === 0
          ? <EmptyState title={t('homework.emptyTitle')} action={set}>{t('homework.empty')}</EmptyState>
          : (
            <section className="stack" aria-labelledby="mine">
              <h2 id="mine">{t('homework.mine')}</h2>
              {own.length === 0 ? <p className="subtle">{t('homework.mineNone')}</p> : <HomeworkRows slug={slug} homework={own} showsFor />}
            </section>
          )}
        {seesAll && homework.length > 0 && (
          <section className="stack stack-xl" aria-labelledby="all">
            <div className="stack stack-xs"><h2 id="all">{t('homework.all')}</h2>{late > 0 && <p>{t('homework.lateCount', { count: late })}</p>}</div>
            {STEPS.map(({ step, name }) => {
              const ofStep = homework.filter((one) => ASSIGNMENTS[one.assignment].step === step)
              return ofStep.length > 0 && (
                <section key={step} className="stack" aria-labelledby={`step-${step}`}>
                  <h3 id={`step-${step}`}>{t('homework.ofStep', { step, name })}</h3>
                  <HomeworkRows slug={slug} homework={ofStep} showsFor level={4} />
                </section>
              )
            })}
          </section>
        )}
      </div>
    </Workspace>
  )
}
