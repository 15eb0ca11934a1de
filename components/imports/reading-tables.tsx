import { DataTable } from '@/components/ui/data-table'
import { problemParams } from '@/lib/imports/rules'
import type { FlaggedFigure, ImportRead, PreviewFigure } from '@/lib/imports/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'

/** How many indicators are named. */
const MOST_NAMED = 30

const total = ({ figuresNew, figuresChanged, figuresUnchanged }: ImportRead): number => figuresNew + figuresChanged + figuresUnchanged

/** The first figures as they will be read, so that a wrong column shows at once. */
export function PreviewTable({ batch }: { batch: ImportRead }) {
  const t = texts('imports')
  const locale = currentLocale()
  const { preview } = batch.report
  if (preview.length === 0) return null
  const value = ({ value: number, status, unit }: PreviewFigure) => {
    if (number === null) return { missing: t('unknown') }
    const said = `${formatNumber(number, locale)} ${unit}`
    return status === 'PROVISIONAL' ? t('provisional', { value: said }) : said
  }
  return (
    <DataTable
      id="preview" stacks caption={<h2 className="h3">{t('previewTitle')}</h2>}
      columns={[{ label: t('previewRegion') }, { label: t('previewPeriod') }, { label: t('previewIndicator') }, { label: t('previewValue'), numeric: true }, { label: t('previewRow'), numeric: true }]}
      rows={preview.map((one, index) => ({ key: String(index), cells: [one.regionName, one.period, one.series, value(one), formatNumber(one.rowNumber, locale)] }))}
      after={total(batch) > preview.length ? <p className="small subtle">{t('previewMore', { shown: formatNumber(preview.length, locale), total: formatNumber(total(batch), locale) })}</p> : undefined}
    />
  )
}

/** Which indicators the figures go to, and which of them the file brings along. */
export function SeriesTable({ batch }: { batch: ImportRead }) {
  const t = texts('imports')
  const { series } = batch.report
  if (series.length === 0) return null
  const more = series.length - MOST_NAMED
  return (
    <DataTable
      id="series" stacks caption={<h2 className="h3">{t('seriesTitle')}</h2>}
      columns={[{ label: t('seriesName') }, { label: t('seriesUnit') }, { label: t('seriesIs') }]}
      rows={series.slice(0, MOST_NAMED).map((one, index) => ({ key: String(index), cells: [one.name, one.unit, one.isNew ? t('seriesNew') : t('seriesThere')] }))}
      after={more > 0 ? <p className="small subtle">{t('seriesMore', { count: more })}</p> : undefined}
    />
  )
}

/** What stands out and must be looked at before it is taken over. */
export function FlaggedFigures({ batch }: { batch: ImportRead }) {
  const t = texts('imports')
  const locale = currentLocale()
  const { flags } = batch.report
  if (flags.length === 0) return null
  return (
    <section className="stack" aria-labelledby="flags">
      <div className="stack stack-xs"><h2 id="flags">{t('flagsTitle')}</h2><p>{t('flagsLead')}</p></div>
      <ul className="sheet stack stack-sm">
        {flags.map((flag: FlaggedFigure, index) => <li key={index}>{sayError(locale, flag.code, problemParams(flag.rowNumber, flag))}</li>)}
      </ul>
      {batch.figuresFlagged > flags.length && <p className="small subtle">{t('flagsMore', { shown: formatNumber(flags.length, locale), total: formatNumber(batch.figuresFlagged, locale) })}</p>}
    </section>
  )
}
