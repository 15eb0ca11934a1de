import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { BadRows, columnFields, columnValues, GoodRows } from '@/components/partners/list-rows-read'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { cancelPartnersAction, confirmPartnersAction, mapPartnerColumnsAction, undoPartnersAction } from '@/lib/imports/partners/actions'
import { readPartnerImport } from '@/lib/imports/partners/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatList, formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One list: what its columns say, what would happen, what is wrong; then what it did, and the way back. */
export default async function PartnerImportPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/inlezen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.partnerImport(slug, id), (tx, ctx) => readPartnerImport(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: list } = read.data
  const t = await requestTexts('partners')
  const locale = await requestLocale()
  const toWrite = list.rowsNew + list.rowsChanged
  const counts = [[t('list.rowsNew'), list.rowsNew], [t('list.rowsChanged'), list.rowsChanged], [t('list.rowsUnchanged'), list.rowsUnchanged], [t('list.rowsRefused'), list.rowsRefused]] as const
  const title = { CHECKED: t('list.checkTitle'), CONFIRMED: t('list.doneTitle'), CANCELLED: t('list.cancelledTitle'), UNDONE: t('list.undoneTitle') }[list.status]
  const hidden = { coalition: slug, importId: id }
  const isWaiting = list.status === 'CHECKED'
  const isMapped = list.missing.length === 0
  return (
    <Workspace title={texts('partners')('list.title')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: t('list.title'), href: paths.partnerImports(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{title}</h1>{isWaiting && <p className="lead subtle">{t('list.checkLead', { file: list.fileName, rows: list.good.length + list.bad.length })}</p>}</div>
        {isWaiting && !isMapped && <Notice tone="warning" title={t('list.missing', { fields: formatList(list.missing.map((field) => t(`list.fields.${field}`)), locale) })} />}
        {isMapped && <dl className="sand counts">{counts.map(([label, count]) => <div key={label}><dt>{label}</dt><dd className="big">{formatNumber(count, locale)}</dd></div>)}</dl>}
        {isWaiting && isMapped && (
          <div className="stack">
            {toWrite === 0 && <Notice title={list.rowsUnchanged > 0 ? t('list.nothing') : t('list.nothingGood')} tone={list.rowsUnchanged > 0 ? 'positive' : 'warning'} />}
            {toWrite > 0 && <ActionForm action={confirmPartnersAction} text={formText(t('list.confirm', { count: toWrite }))} fields={[]} hidden={{ ...hidden, seen: list.seen }} icon="check" />}
          </div>
        )}
        <BadRows bad={list.bad} />
        {isWaiting && (
          <details className="sheet fold" open={!isMapped}>
            <summary>{t('list.mapTitle')}</summary>
            <div className="stack">
              <p>{t('list.mapLead')}</p>
              <ActionForm action={mapPartnerColumnsAction} text={formText(t('list.mapSubmit'))} look="secondary" fields={columnFields(list)} initial={columnValues(list)} hidden={hidden} />
            </div>
          </details>
        )}
        <GoodRows good={list.good} />
        {isWaiting && <ActionForm action={cancelPartnersAction} text={formText(t('list.cancel'))} look="secondary" fields={[]} hidden={hidden}><p className="small subtle">{t('list.cancelHelp')}</p></ActionForm>}
        {!isWaiting && <p><ButtonLink href={paths.partners(slug)}>{t('list.toRegister')}</ButtonLink></p>}
        {list.mayUndo && toWrite > 0 && (
          <ActionForm action={undoPartnersAction} text={formText(t('list.undo'))} look="danger" fields={[]} hidden={hidden}><p className="small subtle">{t('list.undoHelp')}</p></ActionForm>
        )}
      </div>
    </Workspace>
  )
}
