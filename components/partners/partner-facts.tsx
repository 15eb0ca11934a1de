import { sayPhases } from './status-look'
import type { PartnerCard } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

/** What a partner does, for which ages, and where else. What is not known yet says so. */
export function PartnerFacts({ partner }: { partner: PartnerCard }) {
  const t = texts('partners')
  const { domains, lifePhases, kvkNumber, otherCoalitions, person } = partner
  const facts: readonly (readonly [string, string | null])[] = [
    [t('card.domains'), domains.length > 0 ? domains.map((one) => t(`domains.${one}`)).join(', ') : null],
    [t('card.lifePhases'), lifePhases.length > 0 ? sayPhases(lifePhases).join(', ') : null],
    [t('card.elsewhere'), otherCoalitions],
    [t('card.kvk'), kvkNumber],
    ...(person ? [[t('card.person'), [person.name, person.email].filter(Boolean).join(', ') || null] as const] : []),
  ]
  return (
    <dl className="facts">
      {facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value ?? <span className="subtle">{t('card.unknown')}</span>}</dd></div>)}
    </dl>
  )
}
