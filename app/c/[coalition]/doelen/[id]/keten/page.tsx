import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { EffectChain } from '@/components/goals/effect-chain'
import { effectFields } from '@/components/goals/effect-fields'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { TextLink } from '@/components/ui/button'
import { addEffectAction, changeEffectAction } from '@/lib/goals/effects/actions'
import { readEffects } from '@/lib/goals/effects/queries'
import { goalsPolicy } from '@/lib/goals/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What comes of what is done, drawn; with per arrow what is assumed and how sure that is. */
export default async function GoalEffectsPage({ params, searchParams }: PageProps<'/c/[coalition]/doelen/[id]/keten'>) {
  const { coalition: slug, id } = await params
  const { gelukt, keten } = await searchParams
  const read = await readWorkspace(slug, paths.goalEffects(slug, id), (tx, ctx) => readEffects(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { title, effects } } } = read
  const goals = await requestTexts('goals')
  const t = await requestTexts('goals.effects')
  const mayChange = may(goalsPolicy, ctx, 'change')
  const chosen = mayChange ? effects.find((one) => one.id === keten) : undefined
  const { id: _id, version: _version, ...content } = chosen ?? { id: '', version: 0 }
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
            {mayChange && <p className="no-print"><TextLink href={`${paths.goalEffects(slug, id, effect.id)}#form`} icon="pencil">{t('change')}</TextLink></p>}
          </section>
        ))}
        {mayChange && (
          <section className="stack stack-xl no-print" aria-labelledby="form">
            <h2 id="form">{chosen ? t('editTitle') : t('addTitle')}</h2>
            {chosen
              ? (
                <ActionForm
                  key={chosen.id} action={changeEffectAction} text={formText(t('form.save'))} fields={effectFields()} theirsHref={paths.goalEffects(slug, id, chosen.id)}
                  hidden={{ coalition: slug, goalId: id, id: chosen.id, expectedVersion: String(chosen.version) }}
                  initial={Object.fromEntries(Object.entries(content).map(([field, value]) => [field, value ?? '']))}
                  cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.goalEffects(slug, id) }}
                />
              )
              : <ActionForm key="new" action={addEffectAction} text={formText(t('form.add'))} fields={effectFields()} hidden={{ coalition: slug, goalId: id, requestKey: newId() }} />}
          </section>
        )}
      </div>
    </Workspace>
  )
}
