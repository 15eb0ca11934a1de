import { findingOf, type Finding } from '@/lib/indicators/rules'
import type { Outcome, OutcomeSeries } from '@/lib/indicators/types'
import { texts } from '@/lib/platform/i18n/request'
import { amountOf } from './amount'

export interface Headline {
  readonly series: OutcomeSeries
  readonly finding: Finding
  /** The finding in one sentence, which never claims a cause. */
  readonly title: string
  /** The figure itself, and of what. */
  readonly figure: string
  readonly unit: string
  /** The country and the first year beside it. */
  readonly beside: string
}

/** The first figure that says something, in words. Undefined while there are no figures of the own municipality. */
export function headlineOf({ municipality, series }: Outcome): Headline | undefined {
  const t = texts('figures')
  const found = series.flatMap((one) => {
    const finding = findingOf(one)
    return finding ? [{ series: one, finding }] : []
  })[0]
  if (!municipality || !found) return undefined
  const { series: lead, finding } = found
  const { say, rest } = amountOf(lead.unit)
  const number = (value: number) => say(value, lead.decimals)
  const words = { municipality: municipality.name, year: String(finding.year), value: number(finding.own), unit: rest, name: lead.name }
  const title = lead.cardKey === 'youth_care_spending' ? t(`headline.${finding.versusCountry?.side ?? 'ALONE'}`, words) : t('headlineOther', words)
  const beside = [
    finding.country === null ? '' : t('countryWas', { country: number(finding.country) }),
    finding.first ? t('ownWas', { firstYear: String(finding.first.year), municipality: municipality.name, first: number(finding.first.own) }) : '',
    finding.band === null ? '' : t('band', { least: number(finding.band.least), most: number(finding.band.most) }),
    finding.isTooSmall && finding.first ? t('tooSmall', { firstYear: String(finding.first.year) }) : '',
    finding.changePercent === null || finding.isTooSmall ? '' : t('change', { percent: Math.abs(finding.changePercent), direction: t(finding.changePercent < 0 ? 'down' : 'up') }),
  ].filter(Boolean).join(' ')
  return { series: lead, finding, title, figure: number(finding.own), unit: t('figureUnit', { unit: rest, year: String(finding.year) }), beside }
}
