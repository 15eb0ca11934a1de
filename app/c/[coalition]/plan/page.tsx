import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { countEvidence } from '@/components/plan/gate'
import { PlanLinks } from '@/components/plan/plan-links'
import { PlanTextView } from '@/components/plan/plan-text'
import { planPlaces } from '@/components/plan/step-pages'
import { SteppingStones } from '@/components/plan/stepping-stones'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listTerms } from '@/lib/coalitions/words/queries'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { listContributions } from '@/lib/contributions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { STEPS } from '@/lib/plan/definitions'
import { planPolicy } from '@/lib/plan/policy'
import { listSteps, readEvidence, readPlanText } from '@/lib/plan/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function PlanPage({ params, searchParams }: PageProps<'/c/[coalition]/plan'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.plan(slug), async (tx, ctx) => ({
    steps: await listSteps(tx, ctx), evidence: await readEvidence(tx, ctx), text: await readPlanText(tx, ctx), terms: await listTerms(tx, ctx),
    contributions: may(contributionsPolicy, ctx, 'list_all') ? await listContributions(tx, ctx) : [],
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { steps, evidence, text, terms, contributions } } } = read
  const t = await requestTexts('plan')
  const now = STEPS.find((one) => one.step === steps.find((step) => step.isNow)?.step)
  const counts = new Map<string, number>()
  for (const one of contributions) if (one.about === 'PLAN') counts.set(one.part, (counts.get(one.part) ?? 0) + 1)
  const mayWrite = may(planPolicy, ctx, 'publish_text')
  const mayContribute = may(contributionsPolicy, ctx, 'give')
  return (
    <Workspace title={texts('plan')('title')} shell={shell} place={mayContribute ? 'today' : 'plan'}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t(may(planPolicy, ctx, 'change_step') ? 'lead' : 'leadRead')}</p></div>
        <section className="sand stack" aria-label={t('title')}>
          {now && <p><TextLink href={paths.planStep(slug, now.step)} onward>{t('openStep', { step: now.step })}</TextLink></p>}
          <SteppingStones slug={slug} steps={steps} today={dayOf(ctx.now)} look="path" {...(now ? { evidence: countEvidence(now, evidence) } : {})} />
        </section>
        <PlanLinks places={planPlaces(slug, ctx)} />
        <section className="stack" aria-labelledby="text">
          <div className="cluster between">
            <h2 id="text">{t('textTitle')}</h2>
            {mayWrite && text && <ButtonLink href={paths.planText(slug)} look="secondary" icon="pencil">{t('editText')}</ButtonLink>}
          </div>
          {text
            ? <PlanTextView text={text} terms={terms} counts={counts} writes={mayWrite} {...(mayContribute ? { contributeHref: (passage: number) => paths.contribute(slug, passage) } : {})} />
            : <EmptyState title={t('textNone')} action={mayWrite ? <ButtonLink href={paths.planText(slug)} icon="pencil">{t('writeText')}</ButtonLink> : undefined}>{t('textNoneHelp')}</EmptyState>}
        </section>
      </div>
    </Workspace>
  )
}
