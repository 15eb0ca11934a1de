import { TakeAlong } from '@/components/charts/take-along'
import { TextLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import type { AreaRow, AreasRead } from '@/lib/indicators/areas/types'
import type { IndicatorRead } from '@/lib/indicators/cards/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { decimalsOf, sayPeriod } from './figure-words'
import { pointCell, whyNone } from './point-words'
import { areasTake } from './take-values'

/** More than this nobody reads on a page: the file has all. */
const MOST_AREAS = 120
const MOST_PERIODS = 8

/** The areas of the municipality by periods. Figures that may not be shown came in as nothing: there is none to be computed here. */
export function AreaFigures({ slug, indicator, areas: { kinds, divisionYears, table } }: { readonly slug: string; readonly indicator: IndicatorRead; readonly areas: AreasRead }) {
  const t = texts('indicators.areas')
  const { kind, divisionYear, rows, total, otherPeriods } = table
  const [decimals, skipped] = [decimalsOf(indicator), Math.max(0, table.periods.length - MOST_PERIODS)]
  const [periods, shown] = [table.periods.slice(skipped), rows.slice(0, MOST_AREAS)]
  const lineOf = ({ code, name, cells }: AreaRow) => ({ key: code, cells: [name, ...cells.slice(skipped).map((point) => pointCell(point, decimals))] })
  const reasons = [...new Set([...shown, ...(total ? [total] : [])].flatMap(({ cells }) => cells.slice(skipped).flatMap((point) => (point && point.value !== null ? [] : [whyNone(point)]))))]
  const choices = [
    ...kinds.filter((one) => one !== kind).map((one) => ({ label: t(`kinds.${one}`), href: paths.indicator(slug, indicator.id, { gebieden: one }) })),
    ...divisionYears.filter((one) => one !== divisionYear).map((one) => ({ label: t('inBorders', { year: String(one) }), href: paths.indicator(slug, indicator.id, { gebieden: kind, grenzen: String(one) }) })),
  ]
  return (
    <section className="stack" aria-label={t(`kinds.${kind}`)} id="gebieden">
      <DataTable
        id="areas" caption={<><h2 className="h3">{t(`kinds.${kind}`)}</h2><p className="small subtle">{t('lead', { year: String(divisionYear), unit: indicator.unit })}</p></>} stacks
        columns={[{ label: t('area') }, ...periods.map((period) => ({ label: sayPeriod(period), numeric: true }))]}
        rows={[...shown.map(lineOf), ...(total ? [{ ...lineOf({ ...total, name: t('total', { place: total.name }) }), target: true }] : [])]}
      />
      {(['SUPPRESSED', 'NOT_DELIVERED', 'OTHER_BORDERS'] as const).filter((one) => reasons.includes(one)).map((one) => <p key={one} className="small subtle">{texts('maps')(`why.${one}`)}</p>)}
      {total && <p className="small subtle">{t('totalWhy')}</p>}
      {otherPeriods.length > 0 && <p className="small subtle">{t('otherPeriods', { periods: otherPeriods.map(sayPeriod).join(', ') })}</p>}
      {(shown.length < rows.length || skipped > 0) && <p className="small">{t('more', { areas: shown.length, periods: periods.length })}</p>}
      {choices.length > 0 && <p className="cluster cluster-sm"><span>{t('choose')}</span>{choices.map((one) => <TextLink key={one.href} href={`${one.href}#gebieden`}>{one.label}</TextLink>)}</p>}
      <TakeAlong take={areasTake(slug, indicator, { gebieden: kind, grenzen: String(divisionYear) })} />
    </section>
  )
}
