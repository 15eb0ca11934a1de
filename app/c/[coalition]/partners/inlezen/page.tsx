import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { UploadForm } from '@/components/imports/upload-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { ListRows } from '@/components/ui/list-rows'
import { Notice } from '@/components/ui/notice'
import { pastePartnersAction } from '@/lib/imports/partners/actions'
import { MOST_PASTED } from '@/lib/imports/partners/definitions'
import { listPartnerImports } from '@/lib/imports/partners/queries'
import { readUploadFailure } from '@/lib/imports/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { formatMoment } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

/** A list of partners from a spreadsheet: as a file, or pasted. Looked at first, then read in. */
export default async function PartnerImportsPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/inlezen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.partnerImports(slug), listPartnerImports)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: lists } = read.data
  const { gelukt, fout } = await searchParams
  const t = await requestTexts('partners')
  const locale = await requestLocale()
  const failure = readUploadFailure(fout)
  return (
    <Workspace title={texts('partners')('list.title')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        {failure && <Notice tone="negative" title={texts('imports')('failedTitle')} live><p>{sayError(locale, failure.code, failure.params)}</p><p>{texts('imports')('failedKept')}</p></Notice>}
        <div className="stack stack-sm"><h1>{t('list.title')}</h1><p className="lead subtle">{t('list.lead')}</p></div>
        <UploadForm action={paths.uploadPartners(slug)} accept=".xlsx,.csv,text/csv" text={{ file: t('list.file'), hint: t('list.fileHint'), submit: t('list.submit') }} />
        <section className="stack" aria-labelledby="paste">
          <h2 id="paste">{t('list.pasteTitle')}</h2>
          <ActionForm
            action={pastePartnersAction} text={formText(t('list.pasteSubmit'))} hidden={{ coalition: slug, requestKey: newId() }} look="secondary"
            fields={[{ kind: 'textarea', name: 'cells', label: t('list.paste'), hint: t('list.pasteHint'), rows: 6, maxLength: MOST_PASTED }]}
          />
        </section>
        <section className="sand stack stack-sm" aria-labelledby="what">
          <h2 id="what" className="h3">{t('list.whatTitle')}</h2>
          <p>{t('list.what')}</p>
          <p className="small">{t('list.safe')}</p>
        </section>
        {lists.length > 0 && (
          <section className="stack" aria-labelledby="earlier">
            <h2 id="earlier">{t('list.earlier')}</h2>
            <ListRows
              rows={lists.map((one) => ({
                key: one.id, title: one.fileName, href: paths.partnerImport(slug, one.id), meta: [formatMoment(one.createdAt, locale), formerName(one)],
                tag: { tone: one.status === 'CONFIRMED' ? 'positive' : one.status === 'CHECKED' ? 'apricot' : 'line', text: t(`list.statuses.${one.status}`) },
              }))}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
