import { UploadForm } from '@/components/imports/upload-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { listImports } from '@/lib/imports/queries'
import { readUploadFailure } from '@/lib/imports/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatMoment, formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

export default async function ImportsPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/inlezen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.imports(slug), listImports)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: imports } = read.data
  const { gelukt, fout } = await searchParams
  const t = await requestTexts('imports')
  const locale = await requestLocale()
  const failure = readUploadFailure(fout)
  return (
    <Workspace title={texts('imports')('title')} shell={shell} place="figures" crumbs={[{ label: (await requestTexts('figures'))('title'), href: paths.figures(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        {failure && (
          <Notice tone="negative" title={t('failedTitle')} live><p>{sayError(locale, failure.code, failure.params)}</p><p>{t('failedKept')}</p></Notice>
        )}
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        <div className="cols">
          <UploadForm action={paths.upload(slug)} accept=".csv,.txt,.tsv,.xlsx,.ods,.json,.geojson,text/csv,application/json" text={{ file: t('file'), hint: t('fileHint'), submit: t('submit') }} />
          <section className="sand stack stack-sm" aria-labelledby="which">
            <h2 id="which" className="h3">{t('whichTitle')}</h2>
            <p>{t('which')}</p>
            <p>{t('shapes')}</p>
            <p className="small">{t('zero')}</p>
            <p className="small">{t('noPersons')}</p>
          </section>
        </div>
        {imports.length > 0 && (
          <DataTable
            id="earlier" caption={<h2 className="h3">{t('earlier')}</h2>}
            columns={[{ label: t('columnFile') }, { label: t('columnWhen') }, { label: t('columnBy') }, { label: t('columnRows'), numeric: true }, { label: t('columnState') }]}
            rows={imports.map((one) => ({
              key: one.id,
              cells: [
                <a key="f" href={paths.import(slug, one.id)}>{one.fileName}</a>, formatMoment(one.createdAt, locale), formerName(one), formatNumber(one.rowsRead, locale),
                <Tag key="s" tone={one.status === 'CONFIRMED' ? 'positive' : one.status === 'CHECKED' || one.status === 'WRITING' ? 'apricot' : 'line'}>{t(`statuses.${one.status}`)}</Tag>,
              ],
            }))}
          />
        )}
      </div>
    </Workspace>
  )
}
