import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Progress } from '@/components/imports/progress'
import { RefusedRows } from '@/components/imports/refused-rows'
import { WaitingImport } from '@/components/imports/waiting-import'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { readProfile } from '@/lib/coalitions/queries'
import { answerPlacesAction, cancelImportAction, confirmImportAction, mapColumnsAction, undoImportAction } from '@/lib/imports/actions'
import { readImport } from '@/lib/imports/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One file: what would happen, what it did, and the way back. */
export default async function ImportPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/inlezen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.import(slug, id), async (tx, ctx) => ({ batch: await readImport(tx, ctx, id), municipality: (await readProfile(tx, ctx)).municipality }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { batch, municipality } } = read.data
  const t = await requestTexts('imports')
  const locale = await requestLocale()
  const number = (value: number) => formatNumber(value, locale)
  const toWrite = batch.figuresNew + batch.figuresChanged
  const counts = [
    [t('rowsNew'), batch.figuresNew], [t('rowsChanged'), batch.figuresChanged], [t('rowsUnchanged'), batch.figuresUnchanged], [t('rowsSuppressed'), batch.rowsSuppressed],
    [t('rowsRefused'), batch.rowsRefused],
  ] as const
  const title = { CHECKED: t('checkTitle'), WRITING: t('writingTitle'), CONFIRMED: t('doneTitle'), CANCELLED: t('cancelledTitle'), UNDONE: t('undoneTitle') }[batch.status]
  const hidden = { coalition: slug, importId: id }
  return (
    <Workspace title={texts('imports')('checkTitle')} shell={shell} place="figures" crumbs={[{ label: t('title'), href: paths.imports(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead subtle">{t('checkLead', { file: batch.fileName, rows: number(batch.rowsRead) })}</p></div>
        {batch.report.lacks.length === 0 && <dl className="sand counts">{counts.map(([label, count]) => <div key={label}><dt>{label}</dt><dd className="big">{number(count)}</dd></div>)}</dl>}
        {batch.status === 'CHECKED' && (
          <WaitingImport
            batch={batch} hidden={hidden} municipality={municipality}
            actions={{ answerPlaces: answerPlacesAction, confirm: confirmImportAction, cancel: cancelImportAction, mapColumns: mapColumnsAction }}
          />
        )}
        {batch.status === 'WRITING' && (
          <Notice title={t('writingTitle')}>
            <p>{t('writingLead')}</p>
            <Progress done={batch.figuresDone} total={toWrite} label={t('writingTitle')} text={t('writingDone', { done: number(batch.figuresDone), total: number(toWrite) })} />
            <p><a href={paths.import(slug, id)}>{t('writingAgain')}</a></p>
          </Notice>
        )}
        {batch.undoReason && <p className="lead">{t('undoneWhy', { reason: batch.undoReason })}</p>}
        {batch.status !== 'CHECKED' && <p><ButtonLink href={paths.figures(slug)}>{t('toFigures')}</ButtonLink></p>}
        {batch.rowsRefused > 0 && <RefusedRows batch={batch} downloadHref={paths.downloadRefused(slug, id)} />}
        {batch.mayUndo && (
          <section className="stack" aria-labelledby="undo">
            <div className="stack stack-xs"><h2 id="undo">{t('undoTitle')}</h2><p>{t('undoLead')}</p><p className="small subtle">{t('built')}</p></div>
            <ActionForm
              action={undoImportAction} text={formText(t('undo'))} look="danger" hidden={hidden}
              fields={[{ kind: 'textarea', name: 'reason', label: t('undoReason'), hint: t('undoReasonHint'), rows: 2, maxLength: 300, guard: true }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
