import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { StandingAgreements } from '@/components/standing/agreements'
import { StandingData } from '@/components/standing/data-gaps'
import { StandingGoals } from '@/components/standing/goals'
import { StandingLoop } from '@/components/standing/loop'
import { StandingPlan } from '@/components/standing/plan'
import { readWorkspace } from '@/lib/notifications/queries'
import { readStanding } from '@/lib/notifications/standing/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Hoe staan we ervoor: goals, agreements, signals, plan and what is not known, each number a way to where it comes from. */
export default async function StandingPage({ params }: PageProps<'/c/[coalition]/voortgang'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.standing(slug), readStanding)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { goals, agreements, commitments, loop, steps, evidence, gates, gaps, failed, old } } } = read
  const t = await requestTexts('standing')
  const today = dayOf(ctx.now)
  const attention = goals.filter(({ stuck }) => stuck.length > 0).length
  return (
    <Workspace title={texts('standing')('title')} shell={shell} place="today" crumbs={[{ label: texts('shell')('nav.today'), href: paths.workspace(slug) }]}>
      <div className="stack stack-3xl">
        <div className="stack stack-sm">
          <h1>{t('title')}</h1>
          <p className="lead">{t('finding', { goals: attention, signals: loop.late, gaps: gaps.length })}</p>
          <p className="subtle">{t('lead')}</p>
        </div>
        <StandingGoals slug={slug} today={today} goals={goals} />
        <StandingAgreements slug={slug} agreements={agreements} commitments={commitments} />
        <StandingLoop slug={slug} loop={loop} />
        <StandingPlan slug={slug} today={today} steps={steps} evidence={evidence} gates={gates} />
        <StandingData slug={slug} today={today} gaps={gaps} failed={failed} old={old} />
      </div>
    </Workspace>
  )
}
