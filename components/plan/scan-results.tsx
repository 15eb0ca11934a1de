import { DataTable } from '@/components/ui/data-table'
import { sideBySide, toTalkAbout } from '@/lib/plan/scan/rules'
import type { AspectResult, ScanRoundRead } from '@/lib/plan/scan/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const dayClosed = ({ closedAt, openedAt }: ScanRoundRead): string => formatDay(dayOf(closedAt ?? openedAt), currentLocale())

/** What came out of one round, per aspect, in words beside the numbers. */
export function ScanResults({ round, results }: { round: ScanRoundRead; results: readonly AspectResult[] }) {
  const t = texts('learning.scan')
  const locale = currentLocale()
  const number = (value: number) => formatNumber(value, locale, 1)
  const gapOf = ({ gap }: AspectResult) => (gap ? t('gapSays', { difference: number(gap.difference), low: t(`groups.${gap.low}`), high: t(`groups.${gap.high}`) }) : { missing: t('noGap') })
  return (
    <DataTable
      id={`scan-${round.number}`} stacks caption={<h2 className="h3">{t('outcome', { number: round.number })}</h2>}
      columns={[{ label: t('aspect') }, { label: t('average'), numeric: true }, { label: t('spread'), numeric: true }, { label: t('gap') }]}
      rows={results.map((one) => ({ key: one.aspect, cells: [t(`aspects.${one.aspect}`), number(one.average), number(one.spread), gapOf(one)] }))}
      after={<p className="small subtle">{t('by', { count: round.respondents, day: dayClosed(round) })} {t('scale')}</p>}
    />
  )
}

/** Two rounds beside each other: what became better, and what did not. */
export function ScanRounds({ closed }: { closed: readonly ScanRoundRead[] }) {
  const t = texts('learning.scan')
  const locale = currentLocale()
  const both = sideBySide(closed)
  if (!both) return null
  const { now, before } = both
  const differenceOf = (difference: number) => `${difference > 0 ? '+' : ''}${formatNumber(difference, locale, 1)}`
  return (
    <DataTable
      id="scan-rounds" stacks caption={<h2 className="h3">{t('side')}</h2>}
      columns={[{ label: t('aspect') }, ...[before, now].map((round) => ({ label: t('before', { number: round.number, day: dayClosed(round) }), numeric: true })), { label: t('difference'), numeric: true }]}
      rows={(now.results ?? []).map(({ aspect, average }) => {
        const then = before.results?.find((one) => one.aspect === aspect)?.average ?? average
        return { key: aspect, cells: [t(`aspects.${aspect}`), formatNumber(then, locale, 1), formatNumber(average, locale, 1), differenceOf(average - then)] }
      })}
    />
  )
}

/** What to talk about, and how to begin. */
export function ScanGuide({ results }: { results: readonly AspectResult[] }) {
  const t = texts('learning.scan')
  const about = toTalkAbout(results)
  if (!about) return null
  const { lowest, furthest } = about
  return (
    <section className="stack stack-sm" aria-labelledby="guide">
      <h2 id="guide">{t('guideTitle')}</h2>
      <p><strong>{t('guideLowest', { aspect: t(`aspects.${lowest}`) })}</strong> {t(`guide.${lowest}`)}</p>
      {furthest !== lowest && <p><strong>{t('guideFurthest', { aspect: t(`aspects.${furthest}`) })}</strong> {t(`guide.${furthest}`)}</p>}
    </section>
  )
}
