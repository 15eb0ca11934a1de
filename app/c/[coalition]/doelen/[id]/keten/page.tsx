import { EffectChain } from '@/components/goals/effect-chain'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { readEffects } from '@/lib/goals/effects/queries'
import { goalsPolicy } from '@/lib/goals/policy'
import { isOpenGoal } from '@/lib/goals/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What comes of what is done, drawn; with per arrow what is assumed and how sure that is. It is written on worksheet F3.6. */
export default async function GoalEffectsPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]/keten'>) {
  const { coalition: slug, id } = await params
  const { gelukt } = await searchParams
  const read = await readWorkspace(slug, paths.goalEffects(slug, id), (tx, ctx) => readEffects(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { title, effects, ...goal } } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('goals.effects')
  const mayChange = may(goalsPolicy, ctx, 'change') && isOpenGoal(goal)
  return (
    <Workspace title={t('title')} shell={shell} place="goals" crumbs={[{ label: goals('listTitle'), href: paths.goals(slug) }, { label: title, href: paths.goal(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm"><p className="kicker">{title}</p><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        {effects.length === 0 && <p className="subtle">{t('none')}</p>}
        {effects.map((effect) => (
          <section key={effect.id} className="stack" aria-label={t('drawing', { action: effect.action })}>
            <h2 className="h3">{effect.action}</h2>
            <EffectChain effect={effect} />
            {mayChange && <p className="no-print"><TextLink href={paths.worksheet(slug, 'F3.6', effect.id)} icon="pencil">{t('change')}</TextLink></p>}
          </section>
        ))}
        {mayChange && <p className="no-print"><ButtonLink href={paths.worksheet(slug, 'F3.6', id)} icon="plus">{t('addTitle')}</ButtonLink></p>}
      </div>
    </Workspace>
  )
}
