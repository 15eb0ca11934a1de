'use client'
import { ButtonLink } from '@/components/ui/button'
import { GoalFacts, type GoalFact } from './goal-facts'
import { GoalTrack } from './goal-track'

export interface GoalPanelValues {
  readonly kicker: string
  readonly title: string
  /** How far from the baseline to the target, from 0 to 1; undefined where that may not be drawn. */
  readonly done: number | undefined
  readonly facts: readonly GoalFact[]
  readonly benefitLabel: string
  readonly benefit: string
  readonly owner: string
  readonly action: { readonly label: string; readonly href: string }
}

// Drawn from its words on either side (docs/adr/0015). Nothing in it needs script.

export function GoalPanelView({ kicker, title, done, facts, benefitLabel, benefit, owner, action }: GoalPanelValues) {
  return (
    <section className="petrol petrol-column stack" aria-labelledby="goal">
      <p className="kicker">{kicker}</p>
      <h2 id="goal">{title}</h2>
      <div><GoalTrack done={done} /><GoalFacts facts={facts} /></div>
      <p><strong>{benefitLabel}</strong><br />{benefit}</p>
      <p className="small subtle">{owner}</p>
      <p><ButtonLink href={action.href} look="on-dark" wide>{action.label}</ButtonLink></p>
    </section>
  )
}
