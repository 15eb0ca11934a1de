import { formerName } from '@/components/members/former-name'
import type { GoalListed } from '@/lib/goals/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { figureFacts } from './figures'
import { GoalRows, type GoalRowsProps } from './goal-rows'
import { statusLook } from './status-tag'

interface GoalListProps {
  readonly slug: string
  readonly goals: readonly GoalListed[]
  readonly today: string
}

export function goalRowsOf({ slug, goals, today }: GoalListProps): GoalRowsProps {
  const t = texts('goals')
  const locale = currentLocale()
  return {
    benefitLabel: t('parentBenefit'),
    rows: goals.map((goal) => ({
      id: goal.id, href: paths.goal(slug, goal.id), title: goal.title,
      tag: goal.isExample ? { tone: 'info', text: t('example') } : { ...statusLook(goal.status), text: t(`statuses.${goal.status}`) },
      owner: `${t('owner')}: ${formerName({ byName: goal.ownerName, hasLeft: goal.ownerHasLeft })}`, due: t('dueUntil', { day: formatDay(goal.dueOn, locale, today) }),
      challenge: `${t('challenge')}: ${goal.challengeTitle}`, benefit: goal.parentBenefit ?? t('parentBenefitMissing'), facts: figureFacts(goal),
    })),
  }
}

/** Goals as rows of one sheet. */
export function GoalList(props: GoalListProps) {
  return <GoalRows {...goalRowsOf(props)} />
}
