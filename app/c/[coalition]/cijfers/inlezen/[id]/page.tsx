import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusedRows } from '@/components/imports/refused-rows'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { cancelImportAction, confirmImportAction } from '@/lib/imports/actions'
import { readImport } from '@/lib/imports/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ImportPage({ params }: PageProps<'/c/[coalition]/cijfers/inlezen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.import(slug, id), (tx, ctx) => readImport(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: batch } = read.data
  const t = await requestTexts('imports')
  const locale = await requestLocale()
  const number = (value: number) => formatNumber(value, locale)
  const toWrite = batch.rowsNew + batch.rowsChanged
  const counts = [[t('rowsNew'), batch.rowsNew], [t('rowsChanged'), batch.rowsChanged], [t('rowsUnchanged'), batch.rowsUnchanged], [t('rowsRefused'), batch.rowsRefused]] as const
  const title = { CHECKED: t('checkTitle'), CONFIRMED: t('doneTitle'), CANCELLED: t('cancelledTitle') }[batch.status]
  const hidden = { coalition: slug, importId: id }
  return (
    <Workspace title={texts('imports')('checkTitle')} shell={shell} place="figures" crumbs={[{ label: t('title'), href: paths.imports(slug) }]}>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead subtle">{t('checkLead', { file: batch.fileName, rows: number(batch.rowsRead) })}</p></div>
        <dl className="sand counts">{counts.map(([label, count]) => <div key={label}><dt>{label}</dt><dd className="big">{number(count)}</dd></div>)}</dl>
        {batch.status === 'CHECKED' && (
          <div className="stack">
            {toWrite === 0 && <Notice title={batch.rowsUnchanged > 0 ? t('nothing') : t('nothingGood')} tone={batch.rowsUnchanged > 0 ? 'positive' : 'warning'} />}
            {toWrite > 0 && <ActionForm action={confirmImportAction} text={formText(t('confirm', { count: toWrite }))} fields={[]} hidden={hidden} icon="check" />}
            <ActionForm action={cancelImportAction} text={formText(t('cancel'))} look="secondary" fields={[]} hidden={hidden}><p className="small subtle">{t('cancelHelp')}</p></ActionForm>
          </div>
        )}
        {batch.status !== 'CHECKED' && <p><ButtonLink href={paths.figures(slug)}>{t('toFigures')}</ButtonLink></p>}
        {batch.rowsRefused > 0 && <RefusedRows batch={batch} downloadHref={paths.downloadRefused(slug, id)} />}
      </div>
    </Workspace>
  )
}
