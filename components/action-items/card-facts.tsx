import type { ActionCard } from '@/lib/action-items/card/types'
import { texts } from '@/lib/platform/i18n/request'

/** What the card of an action says besides what it is and who does it. */
export function CardFacts({ card: { parentBenefit, goalBenefit, togetherWith, locationName, domains, evidence } }: { card: ActionCard }) {
  const t = texts('actions.card')
  const domainNames = texts('partners.domains')
  const benefit = parentBenefit ?? goalBenefit
  return (
    <>
      {benefit && <div><dt>{t('benefit')}</dt><dd className="typed">{benefit}{parentBenefit === null && <span className="small subtle"> {t('fromGoal')}</span>}</dd></div>}
      {togetherWith && <div><dt>{t('together')}</dt><dd className="typed">{togetherWith}</dd></div>}
      {locationName && <div><dt>{t('location')}</dt><dd>{locationName}</dd></div>}
      {domains.length > 0 && <div><dt>{t('domains')}</dt><dd>{domains.map((one) => domainNames(one)).join(', ')}</dd></div>}
      {evidence && <div><dt>{t('evidence')}</dt><dd className="typed">{evidence}</dd></div>}
    </>
  )
}
