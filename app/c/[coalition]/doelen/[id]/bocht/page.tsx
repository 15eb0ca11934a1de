import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { bendFields } from '@/components/goals/bend-fields'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { writeBendAction } from '@/lib/goals/bend/actions'
import { readBend } from '@/lib/goals/bend/queries'
import { BEND_IDEAS } from '@/lib/goals/bend/types'
import { goalsPolicy } from '@/lib/goals/policy'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import { readStances } from '@/lib/goals/stances/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readOutcome } from '@/lib/indicators/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const FACTS = ['trend', 'withoutAction', 'story', 'whatWorks', 'freeIdea', 'proposal'] as const

/** De bocht ombuigen: where a line goes without action, and what would bend it; an idea becomes an action as it stands. */
export default async function GoalBendPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]/bocht'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.goalBend(slug, id), async (tx, ctx) => ({
    ...await readBend(tx, ctx, id), series: may(indicatorsPolicy, ctx, 'read') ? (await readOutcome(tx, ctx)).series : [], partners: may(goalStancesPolicy, ctx, 'list') ? (await readStances(tx, ctx, id)).partners : null,
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { title, bend, version, isExample, partners, series } } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('goals.bend')
  const line = series.find((one) => one.id === bend?.trendIndicatorId)
  const doing = partners?.filter(({ stance, contribution }) => stance === 'TAKES_PART' && contribution !== null)
  const mayPlan = bend !== null && !isExample && may(actionItemsPolicy, ctx, 'log')
  return (
    <Workspace title={t('title')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }, { label: title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><p className="kicker">{title}</p><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        {bend
          ? <section className="sheet" aria-label={t('title')}><dl className="facts">{line && <div><dt>{t('line')}</dt><dd><a href={paths.figures(slug)}>{line.name}</a> ({line.unit})</dd></div>}{FACTS.map((field) => bend[field] && <div key={field}><dt>{t(field)}</dt><dd>{bend[field]}</dd></div>)}</dl></section>
          : <p className="subtle">{t('none')}</p>}
        {mayPlan && (
          <p className="cluster cluster-sm">
            {BEND_IDEAS.map((idea) => <ButtonLink key={idea} href={paths.newAction(slug, { goalId: id, idea })} look="secondary" icon="plus">{t(`plan.${idea}`)}</ButtonLink>)}
          </p>
        )}
        {doing && (
          <section className="stack stack-sm" aria-labelledby="who">
            <h2 id="who">{t('whoDoesWhat')}</h2>
            {doing.length === 0
              ? <p className="subtle">{t('whoNone')}</p>
              : <dl className="facts">{doing.map(({ partnerId, partnerName, contribution }) => <div key={partnerId}><dt>{partnerName}</dt><dd>{contribution}</dd></div>)}</dl>}
            <p><TextLink href={paths.goalPartners(slug, id)} onward>{goals('stances.open')}</TextLink></p>
          </section>
        )}
        {may(goalsPolicy, ctx, 'change') && (
          <section className="stack stack-xl" aria-labelledby="edit">
            <h2 id="edit">{t('editTitle')}</h2>
            <ActionForm
              action={writeBendAction} text={formText(t('submit'))} fields={bendFields()} theirsHref={paths.goalBend(slug, id)}
              hidden={{ coalition: slug, goalId: id, expectedVersion: String(version) }}
              initial={Object.fromEntries(FACTS.map((field) => [field, bend?.[field] ?? '']))}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
