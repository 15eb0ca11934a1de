import { TextLink } from '@/components/ui/button'
import type { IconName } from '@/components/ui/icon'
import { texts } from '@/lib/platform/i18n/request'
import type { PlanPlace } from './step-pages'

const ICON: Readonly<Record<PlanPlace['key'], IconName>> = { meetings: 'calendar', homework: 'list-checks', keptSheets: 'book-open', money: 'wallet', words: 'languages' }

/** One row of links to what belongs to the plan. */
export function PlanLinks({ places }: { readonly places: readonly PlanPlace[] }) {
  const t = texts('plan')
  const label: Readonly<Record<PlanPlace['key'], string>> = {
    meetings: texts('meetings')('title'), homework: texts('meetings')('homework.title'), keptSheets: t('kept.title'), money: texts('money')('title'), words: texts('words')('title'),
  }
  return <nav aria-label={t('more')}><ul className="cluster">{places.map(({ key, href }) => <li key={key}><TextLink href={href} icon={ICON[key]}>{label[key]}</TextLink></li>)}</ul></nav>
}
