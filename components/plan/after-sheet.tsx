import { ButtonLink, TextLink } from '@/components/ui/button'
import { goalsPolicy } from '@/lib/goals/policy'
import type { KeptSheet } from '@/lib/plan/records/types'
import { mayFillIn } from '@/lib/plan/sheets/rules'
import { may } from '@/lib/platform/authz/policy'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { AfterGoal } from './goal-learning'

/** What follows from a sheet about a goal: the goal itself, and what was decided about it. */
export function AfterSheet({ slug, sheet: { worksheet, goalId, actionId, answers }, ctx }: { slug: string; sheet: Pick<KeptSheet, 'worksheet' | 'goalId' | 'actionId' | 'answers'>; ctx: CoalitionContext }) {
  const t = texts('learning')
  if (actionId) return <p className="no-print"><TextLink href={paths.action(slug, actionId)} onward>{t('toAction')}</TextLink></p>
  if (!goalId) return null
  return (
    <section className="stack stack-sm no-print" aria-labelledby="after">
      <h2 id="after">{t('nextTitle')}</h2>
      {worksheet === 'F5.4' && answers.besluit === 'STOP' && mayFillIn('F5.9', ctx) && <p>{t('decidedStop')} <TextLink href={paths.worksheet(slug, 'F5.9', goalId)}>{t('close')}</TextLink></p>}
      {worksheet === 'F5.4' && answers.besluit === 'ADJUST' && may(goalsPolicy, ctx, 'change') && <p>{t('decidedAdjust')} <TextLink href={paths.editGoal(slug, goalId)}>{t('editGoal')}</TextLink></p>}
      {worksheet === 'F5.9' && mayFillIn('F3.3', ctx) && <p><AfterGoal slug={slug} goalId={goalId} choice={String(answers.keuze ?? '')} /></p>}
      <p><ButtonLink href={paths.goal(slug, goalId)} look="secondary">{t('toGoal')}</ButtonLink></p>
    </section>
  )
}
