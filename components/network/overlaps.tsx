import { LifePhaseList } from '@/components/challenges/life-phases'
import { overlapsOf } from '@/lib/network/rules'
import type { Network } from '@/lib/network/types'
import { texts } from '@/lib/platform/i18n/request'

/** Where partners do the same for the same age in the same place (R-S0-05): a reason to talk, not a fault. */
export function Overlaps({ network }: { network: Network }) {
  const t = texts('network')
  const domains = texts('partners.domains')
  const overlaps = overlapsOf(network.overlaps)
  const nameOf = new Map(network.partners.map(({ id, name }) => [id, name]))
  return (
    <section className="stack" aria-labelledby="overlap">
      <h2 id="overlap">{t('overlapTitle')}</h2>
      <p>{overlaps.length > 0 ? t('overlapLead') : t('overlapNone')}</p>
      {overlaps.length > 0 && (
        <div className="sheet">
          <ul className="rows rows-plain rows-slim">
            {overlaps.map(({ place, domain, lifePhases, partnerIds }) => (
              <li key={`${place} ${domain} ${partnerIds.join(' ')}`}>
                <div className="stack stack-xs">
                  <h3 className="h4">{t('overlapAt', { place, domain: domains(domain) })}</h3>
                  <p>{partnerIds.map((id) => nameOf.get(id) ?? '').join(', ')}</p>
                  <p className="meta"><LifePhaseList phases={lifePhases} /></p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
