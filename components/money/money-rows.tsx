import { formerPartner } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import type { MoneyRead } from '@/lib/money/types'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LOOK = { YES: { tone: 'positive', icon: 'check' }, PARTLY: { tone: 'info' }, NO: { tone: 'warning', icon: 'circle-alert' } } as const

/** Money flows, each with what stands in the way and how it can be done then. */
export function MoneyRows({ flows, hrefOf }: { readonly flows: readonly MoneyRead[]; readonly hrefOf: ((id: string) => string) | null }) {
  const t = texts('money')
  const locale = currentLocale()
  return (
    <ul className="stack stack-xl">
      {flows.map((flow) => (
        <li key={flow.id} className="sheet sheet-tight stack stack-sm">
          <p><Tag {...LOOK[flow.bundling]}>{t(`bundled.${flow.bundling}`)}</Tag></p>
          <h2 className="h3">{hrefOf ? <a href={hrefOf(flow.id)}>{flow.name}</a> : flow.name}</h2>
          <p>{flow.purpose}</p>
          <dl className="facts">
            <div><dt>{t('fact.owner')}</dt><dd>{formerPartner(flow)}</dd></div>
            <div><dt>{t('fact.amount')}</dt><dd>{flow.amountPerYear === null ? t('fact.unknown') : t('fact.euros', { amount: formatNumber(flow.amountPerYear, locale, 0) })}</dd></div>
            <div><dt>{t('fact.certainty')}</dt><dd>{t(`certainties.${flow.certainty}`)}</dd></div>
            <div><dt>{t('fact.until')}</dt><dd>{formatDay(flow.runsUntil, locale)}</dd></div>
            {flow.ruleInTheWay && <div><dt>{t('fact.rule')}</dt><dd className="typed">{flow.ruleInTheWay}</dd></div>}
            {flow.howThen && <div><dt>{t('fact.howThen')}</dt><dd className="typed">{flow.howThen}</dd></div>}
            {flow.gainerName && <div><dt>{t('fact.gainer')}</dt><dd>{flow.gainerName}</dd></div>}
          </dl>
        </li>
      ))}
    </ul>
  )
}
