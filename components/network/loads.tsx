import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { FEWEST, hourSharesOf, sharesOf } from '@/lib/network/rules'
import type { Network } from '@/lib/network/types'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** What each partner carries of everything that is open and of the hours, with a warning when one of them carries too much (R-S1-01). */
export function Loads({ network }: { network: Network }) {
  const t = texts('network')
  const locale = currentLocale()
  const shares = sharesOf(network.loads, network.partners.length)
  const hours = hourSharesOf(network.hours)
  const nameOf = new Map(network.partners.map(({ id, name }) => [id, name]))
  const tooMuch = shares.find((one) => one.isTooMuch)
  const tooManyHours = hours.find((one) => one.isTooMuch)
  const ids = [...new Set([...shares, ...hours].map((one) => one.partnerId))]
  return (
    <section className="stack" aria-labelledby="load">
      <h2 id="load">{t('loadTitle')}</h2>
      <p>{ids.length === 0 ? t('loadNone') : t('loadLead')}</p>
      {tooMuch && <Notice tone="warning" level={3} title={t('tooMuch', { name: nameOf.get(tooMuch.partnerId) ?? '', percent: percent(tooMuch.share) })}><p>{t('tooMuchHelp')}</p></Notice>}
      {tooManyHours && <Notice tone="warning" level={3} title={t('tooManyHours', { name: nameOf.get(tooManyHours.partnerId) ?? '', percent: percent(tooManyHours.share) })}><p>{t('tooMuchHelp')}</p></Notice>}
      {ids.length > 0 && !tooMuch && !tooManyHours && <p>{t(hours.length >= FEWEST ? 'balanced' : 'balancedWork')}</p>}
      {ids.length > 0 && <p>{t('hoursKnown', { known: hours.length, all: network.partners.length })}</p>}
      {ids.length > 0 && (
        <DataTable
          id="lasten" stacks caption={<span className="hidden-text">{t('loadTable')}</span>}
          columns={[
            { label: t('columns.partner') }, { label: t('columns.commitments'), numeric: true }, { label: t('columns.open'), numeric: true }, { label: t('columns.share'), numeric: true },
            { label: t('columns.hours'), numeric: true }, { label: t('columns.hoursShare'), numeric: true },
          ]}
          rows={ids.map((id) => {
            const load = shares.find((one) => one.partnerId === id)
            const own = hours.find((one) => one.partnerId === id)
            return {
              key: id,
              cells: [
                nameOf.get(id) ?? '', load?.commitments ?? 0, load?.actions ?? 0, percent(load?.share ?? 0),
                own ? own.hours.toLocaleString(locale) : t('unknown'), own ? percent(own.share) : t('unknown'),
              ],
            }
          })}
        />
      )}
    </section>
  )
}
