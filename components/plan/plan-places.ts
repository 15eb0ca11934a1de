import type { IconName } from '@/components/ui/icon'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { moneyPolicy } from '@/lib/money/policy'
import { planPolicy } from '@/lib/plan/policy'
import { may } from '@/lib/platform/authz/policy'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { MemberContext } from '@/lib/platform/tenancy/context'

interface PlanPlace {
  readonly href: string
  readonly label: string
  readonly icon: IconName
}

/** What belongs to the plan and has a page of its own, as far as this person may read it. */
export function planPlaces(slug: string, ctx: MemberContext): PlanPlace[] {
  const meetings = texts('meetings')
  return [
    ...(may(meetingsPolicy, ctx, 'read') ? [{ href: paths.meetings(slug), label: meetings('title'), icon: 'calendar' as const }] : []),
    ...(may(homeworkPolicy, ctx, 'list') ? [{ href: paths.homeworkList(slug), label: meetings('homework.title'), icon: 'list-checks' as const }] : []),
    ...(may(planPolicy, ctx, 'read_kept') ? [{ href: paths.keptSheets(slug), label: texts('plan')('kept.title'), icon: 'book-open' as const }] : []),
    ...(may(moneyPolicy, ctx, 'read_lock') ? [{ href: paths.money(slug), label: texts('money')('title'), icon: 'wallet' as const }] : []),
    ...(may(coalitionsPolicy, ctx, 'read_words') ? [{ href: paths.words(slug), label: texts('words')('title'), icon: 'languages' as const }] : []),
  ]
}
