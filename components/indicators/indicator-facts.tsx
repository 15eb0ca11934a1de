import { TextLink } from '@/components/ui/button'
import type { Aim, IndicatorRead } from '@/lib/indicators/cards/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatList, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayPeriod } from './figure-words'

/** What an indicator counts, where it comes from and what it is held against. */
export function IndicatorFacts({ indicator }: { readonly indicator: IndicatorRead }) {
  const t = texts('indicators')
  const phases = texts('lifePhases')
  const locale = currentLocale()
  const aim = (one: Aim | null) => one && t('fact.aim', { value: formatNumber(one.value, locale), period: sayPeriod(one.period) })
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [t('fact.definition'), indicator.definition ?? t('fact.unknown')], [t('fact.numerator'), indicator.numerator], [t('fact.denominator'), indicator.denominator], [t('fact.unit'), indicator.unit],
    [t('fact.direction'), t(`directions.${indicator.direction}`)], [t('fact.kind'), t(`kinds.${indicator.kind}`)], [t('fact.partner'), indicator.partnerName],
    [t('fact.lifePhases'), indicator.lifePhases.length > 0 ? formatList(indicator.lifePhases.map((phase) => phases(phase)), locale) : null],
    [t('fact.horizon'), indicator.horizon && t(`horizons.${indicator.horizon}`)],
    [t('fact.baseline'), aim(indicator.baseline)], [t('fact.target'), aim(indicator.target)], [t('fact.forecast'), aim(indicator.forecast)],
    [t('fact.source'), indicator.source], [t('fact.table'), indicator.tableId], [t('fact.licence'), indicator.licence],
    [t('fact.changed'), indicator.updatedAt && t('fact.by', { day: formatDay(dayOf(indicator.updatedAt), locale), who: indicator.updatedByName ?? '' })],
  ]
  return (
    <section className="sheet sheet-tight stack" aria-labelledby="about">
      <h2 id="about" className="h3">{t('aboutTitle')}</h2>
      <dl className="facts">{facts.map(([label, value]) => value && <div key={label}><dt>{label}</dt><dd className="typed">{value}</dd></div>)}</dl>
      {indicator.sourceUrl && <p><TextLink href={indicator.sourceUrl} onward>{texts('figures')('sourceLink')}</TextLink></p>}
    </section>
  )
}
