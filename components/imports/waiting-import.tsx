import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Notice } from '@/components/ui/notice'
import type { ImportRead } from '@/lib/imports/types'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { columnFields, columnValues, placeFields, shownColumns } from './column-fields'
import { FlaggedFigures, PreviewTable, SeriesTable } from './reading-tables'

interface WaitingImportProps {
  readonly batch: ImportRead
  readonly hidden: Readonly<Record<string, string>>
  readonly municipality: { readonly code: string; readonly name: string } | null
  readonly actions: Readonly<Record<'answerPlaces' | 'confirm' | 'cancel' | 'mapColumns', FormAction>>
}

/** What must be known, asked and seen before the figures of a file can be taken over; and the choice itself. */
export function WaitingImport({ batch, hidden, municipality, actions }: WaitingImportProps) {
  const t = texts('imports')
  const { report } = batch
  const isMapped = report.lacks.length === 0
  const toWrite = batch.figuresNew + batch.figuresChanged
  const left = batch.survey.columns.length - shownColumns(batch).length
  const isMapOpen = !isMapped || (toWrite === 0 && batch.figuresUnchanged === 0)
  return (
    <>
      {report.stopped && <Notice tone="negative" title={t('stoppedTitle')}><p>{sayError(currentLocale(), report.stopped)} {t('stoppedLead')}</p></Notice>}
      {!isMapped && <Notice tone="warning" title={t('lacksTitle')}><ul>{report.lacks.map((one) => <li key={one}>{t(`lacks.${one}`)}</li>)}</ul></Notice>}
      {report.questions.length > 0 && (
        <section className="stack" aria-labelledby="places">
          <div className="stack stack-xs"><h2 id="places">{t('questionsTitle')}</h2><p>{t('questionsLead')}</p></div>
          <ActionForm action={actions.answerPlaces} text={formText(t('questionSubmit'))} look="secondary" fields={placeFields(report)} hidden={hidden} />
        </section>
      )}
      <FlaggedFigures batch={batch} />
      {isMapped && (
        <div className="stack">
          {toWrite === 0 && <Notice title={batch.figuresUnchanged > 0 ? t('nothing') : t('nothingGood')} tone={batch.figuresUnchanged > 0 ? 'positive' : 'warning'} />}
          {toWrite > 0 && (
            <ActionForm
              action={actions.confirm} text={formText(t('confirm', { count: toWrite }))} hidden={hidden} icon="check"
              fields={batch.figuresFlagged > 0 ? [{ kind: 'checkbox', name: 'seen', label: t('seen', { count: batch.figuresFlagged }) }] : []}
            />
          )}
        </div>
      )}
      <ActionForm action={actions.cancel} text={formText(t('cancel'))} look="secondary" fields={[]} hidden={hidden}><p className="small subtle">{t('cancelHelp')}</p></ActionForm>
      {report.leftOut > 0 && <p className="small subtle">{t('leftOut', { count: report.leftOut })}</p>}
      <PreviewTable batch={batch} />
      <SeriesTable batch={batch} />
      <details className="sheet fold" open={isMapOpen}>
        <summary>{t('mapTitle')}</summary>
        <div className="stack">
          <p>{t('mapLead')}</p>
          {left > 0 && <p className="small subtle">{t('mapHidden', { count: left })}</p>}
          <ActionForm action={actions.mapColumns} text={formText(t('mapSubmit'))} look="secondary" fields={columnFields(batch, municipality)} initial={columnValues(batch)} hidden={hidden} />
        </div>
      </details>
    </>
  )
}
