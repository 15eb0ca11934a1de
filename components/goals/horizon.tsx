import { TextLink } from '@/components/ui/button'
import { HORIZONS, type GoalEffect } from '@/lib/goals/effects/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface GoalHorizonProps {
  readonly slug: string
  readonly goalId: string
  readonly effects: readonly GoalEffect[]
}

/** What comes of a goal now, later and for the next generation (R-S0-02): from its chains of effects; nothing is typed twice. */
export function GoalHorizon({ slug, goalId, effects }: GoalHorizonProps) {
  const t = texts('goals.horizon')
  if (effects.length === 0) return null
  return (
    <section className="stack" aria-labelledby="horizon">
      <h2 id="horizon">{t('title')}</h2>
      <dl className="facts sheet sheet-tight">
        {HORIZONS.map((horizon) => <div key={horizon}><dt>{t(`terms.${horizon}`)}</dt><dd>{effects.map((effect) => <p key={effect.id} className="typed">{effect[`${horizon}Term`]}</p>)}</dd></div>)}
      </dl>
      <p><TextLink href={paths.goalEffects(slug, goalId)} onward>{t('more')}</TextLink></p>
    </section>
  )
}
