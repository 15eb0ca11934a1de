import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import type { GoalListed } from '@/lib/goals/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { GoalFigures } from './figures'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface GoalPanelProps {
  readonly goal: GoalListed
  readonly today: string
  readonly action: { readonly label: string; readonly href: string }
}

/** The one goal that runs, on petrol: baseline, now and target, and what the parent gains. */
export function GoalPanel({ goal, today, action }: GoalPanelProps) {
  const t = texts('goals')
  const locale = currentLocale()
  return (
    <section className="petrol petrol-column stack" aria-labelledby="goal">
      <p className="kicker">{t('ourGoal', { day: formatDay(goal.dueOn, locale, today) })}</p>
      <h2 id="goal">{goal.title}</h2>
      <GoalFigures goal={goal} withTrack />
      <p><strong>{t('parentBenefit')}</strong><br />{goal.parentBenefit ?? t('parentBenefitMissing')}</p>
      <p className="small subtle">{t('owner')}: {formerName({ byName: goal.ownerName, hasLeft: goal.ownerHasLeft })}</p>
      <p><ButtonLink href={action.href} look="on-dark" wide>{action.label}</ButtonLink></p>
    </section>
  )
}
