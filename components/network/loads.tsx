import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { sharesOf } from '@/lib/network/rules'
import type { Network } from '@/lib/network/types'
import { texts } from '@/lib/platform/i18n/request'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** What each partner carries of everything that is open, with a warning when one of them carries too much (R-S1-01). */
export function Loads({ network }: { network: Network }) {
  const t = texts('network')
  const shares = sharesOf(network.loads, network.partners.length)
  const nameOf = new Map(network.partners.map(({ id, name }) => [id, name]))
  const tooMuch = shares.find((one) => one.isTooMuch)
  return (
    <section className="stack" aria-labelledby="load">
      <h2 id="load">{t('loadTitle')}</h2>
      <p>{shares.length === 0 ? t('loadNone') : t('loadLead')}</p>
      {tooMuch && <Notice tone="warning" level={3} title={t('tooMuch', { name: nameOf.get(tooMuch.partnerId) ?? '', percent: percent(tooMuch.share) })}><p>{t('tooMuchHelp')}</p></Notice>}
      {shares.length > 0 && !tooMuch && <p>{t('balanced')}</p>}
      {shares.length > 0 && (
        <DataTable
          id="lasten" stacks caption={<span className="hidden-text">{t('loadTable')}</span>}
          columns={[{ label: t('columns.partner') }, { label: t('columns.commitments'), numeric: true }, { label: t('columns.open'), numeric: true }, { label: t('columns.share'), numeric: true }]}
          rows={shares.map(({ partnerId, commitments, actions, share }) => ({ key: partnerId, cells: [nameOf.get(partnerId) ?? '', commitments, actions, percent(share)] }))}
        />
      )}
    </section>
  )
}
