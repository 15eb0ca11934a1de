import { DataTable } from '@/components/ui/data-table'
import { problemParams } from '@/lib/imports/rules'
import { columnName } from '@/lib/imports/partners/schema'
import { COLUMN_FIELDS } from '@/lib/imports/partners/definitions'
import type { PartnerImportRead } from '@/lib/imports/partners/types'
import type { FieldSpec } from '@/components/forms/field-spec'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'

/** How many rows are shown before they are read in. */
const SHOWN = 60

/** A choice per column of what it says. */
export function columnFields({ columns }: Pick<PartnerImportRead, 'columns'>): FieldSpec[] {
  const t = texts('partners')
  return columns.map(({ heading, examples }, index) => ({
    kind: 'select', name: columnName(index), label: heading || t('list.emptyHeading', { number: index + 1 }), empty: t('list.skip'),
    ...(examples.length > 0 ? { hint: t('list.examples', { examples: examples.map((one) => one.slice(0, 40)).join(', ') }) } : {}),
    options: COLUMN_FIELDS.map((field) => ({ value: field, label: t(`list.fields.${field}`) })),
  }))
}

/** What is chosen per column now. */
export const columnValues = ({ columns }: Pick<PartnerImportRead, 'columns'>): Record<string, string> =>
  Object.fromEntries(columns.map(({ field }, index) => [columnName(index), field ?? '']))

/** What is wrong, by row and column, in the order of the sheet. */
export function BadRows({ bad }: Pick<PartnerImportRead, 'bad'>) {
  const t = texts('partners')
  const locale = currentLocale()
  if (bad.length === 0) return null
  return (
    <section className="stack" aria-labelledby="refused">
      <div className="stack stack-xs"><h2 id="refused">{t('list.refusedTitle')}</h2><p>{t('list.refusedLead')}</p></div>
      <ul className="sheet stack stack-sm">
        {bad.flatMap(({ rowNumber, problems }) => problems.map((problem) => (
          <li key={`${rowNumber} ${problem.column} ${problem.code}`}>{sayError(locale, problem.code, problemParams(rowNumber, problem))}</li>
        )))}
      </ul>
    </section>
  )
}

/** What each row would do. */
export function GoodRows({ good }: Pick<PartnerImportRead, 'good'>) {
  const t = texts('partners')
  if (good.length === 0) return null
  const more = good.length - SHOWN
  return (
    <DataTable
      id="preview" caption={<h2 className="h3">{t('list.previewTitle')}</h2>}
      columns={[{ label: t('list.previewName') }, { label: t('list.previewWhat') }, { label: t('list.previewType') }, { label: t('list.previewStatus') }]}
      rows={good.slice(0, SHOWN).map(({ rowNumber, kind, content, status }) => ({
        key: String(rowNumber), cells: [content.name, t(`list.kinds.${kind}`), t(`types.${content.partnerType}`), t(`statuses.${status}`)],
      }))}
      after={more > 0 ? <p className="small subtle">{t('list.previewMore', { count: more })}</p> : undefined}
    />
  )
}
