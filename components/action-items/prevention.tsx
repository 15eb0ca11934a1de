import { DataTable } from '@/components/ui/data-table'
import { actionsIn, preventionShare } from '@/lib/action-items/prevention/rules'
import type { Prevention } from '@/lib/action-items/prevention/types'
import { PREVENTION_TYPES } from '@/lib/action-items/types'
import { PARTNER_DOMAINS } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

/** How much of what is done comes before help is needed, per quarter; and which domains take part, the blank ones too. */
export function PreventionView({ prevention: { quarters, domains } }: { prevention: Prevention }) {
  const t = texts('actions')
  const domainNames = texts('partners.domains')
  const percent = (share: number | undefined) => (share === undefined ? '' : `${share}%`)
  return (
    <section className="stack" aria-labelledby="prevention">
      <h2 id="prevention">{t('share.title')}</h2>
      <p>{actionsIn(quarters) === 0 ? t('share.none') : t('share.finding', { share: percent(preventionShare(quarters)) })}</p>
      {quarters.length > 0 && (
        <DataTable
          id="preventie" stacks caption={<h3 className="h4">{t('share.table')}</h3>}
          columns={[
            { label: t('share.columns.when') }, { label: t('share.columns.share'), numeric: true }, { label: t('share.columns.count'), numeric: true },
            ...PREVENTION_TYPES.map((type) => ({ label: t('share.for', { type: t(`prevention.${type}`) }), numeric: true })),
          ]}
          rows={quarters.map((one) => ({
            key: `${one.year}-${one.quarter}`,
            cells: [t('share.quarter', { quarter: String(one.quarter), year: String(one.year) }), percent(preventionShare([one])), actionsIn([one]), ...PREVENTION_TYPES.map((type) => one[type])],
          }))}
        />
      )}
      <h3>{t('share.domainsTitle')}</h3>
      <dl className="facts">{PARTNER_DOMAINS.map((domain) => <div key={domain}><dt>{domainNames(domain)}</dt><dd>{t('share.partners', { count: domains[domain] })}</dd></div>)}</dl>
    </section>
  )
}
