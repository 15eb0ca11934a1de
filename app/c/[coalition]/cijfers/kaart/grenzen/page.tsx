import { UploadForm } from '@/components/imports/upload-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { listBorders } from '@/lib/indicators/borders/queries'
import { readBorderFailure } from '@/lib/indicators/borders/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

const TONE = { CHECKED: 'apricot', CONFIRMED: 'positive', CANCELLED: 'line', REMOVED: 'line' } as const

/** The borders that figures are drawn on, and a file to bring others. */
export default async function BorderSetsPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/kaart/grenzen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.borderSets(slug), listBorders)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: sets } = read.data
  const { gelukt, fout } = await searchParams
  const t = await requestTexts('borders')
  const locale = await requestLocale()
  const failure = readBorderFailure(fout)
  return (
    <Workspace title={texts('borders')('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('maps')('title'), href: paths.map(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        {failure && <Notice tone="negative" title={t('failedTitle')} live><p>{sayError(locale, failure)}</p><p>{t('failedKept')}</p></Notice>}
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <div className="cols">
          <UploadForm action={paths.uploadBorders(slug)} accept=".geojson,.json,.topojson,application/geo+json,application/json" text={{ file: t('file'), hint: t('fileHint'), submit: t('submit') }} />
          <section className="sand stack stack-sm" aria-labelledby="which"><h2 id="which" className="h3">{t('whichTitle')}</h2><p>{t('which')}</p><p className="small">{t('kept')}</p></section>
        </div>
        {sets.length > 0 && (
          <DataTable
            id="earlier" caption={<h2 className="h3">{t('earlier')}</h2>} stacks
            columns={[{ label: t('column.file') }, { label: t('column.kind') }, { label: t('column.year') }, { label: t('column.areas'), numeric: true }, { label: t('column.state') }]}
            rows={sets.map((one) => ({
              key: one.id,
              cells: [
                <a key="f" href={paths.borders(slug, one.id)}>{one.fileName}</a>, texts('maps')(`kinds.${one.kind}`), one.divisionYear === null ? t('yearUnknown') : String(one.divisionYear),
                formatNumber(one.areaCount, locale), <Tag key="s" tone={TONE[one.state]}>{t(`states.${one.state}`)}</Tag>,
              ],
            }))}
          />
        )}
      </div>
    </Workspace>
  )
}
