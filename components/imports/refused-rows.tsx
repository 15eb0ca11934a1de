import { ButtonLink } from '@/components/ui/button'
import { problemParams } from '@/lib/imports/rules'
import type { ImportRead } from '@/lib/imports/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'

/** What was refused and why, by row and column, with all of it as a file to mend. */
export function RefusedRows({ batch, downloadHref }: { batch: ImportRead; downloadHref: string }) {
  const t = texts('imports')
  const locale = currentLocale()
  return (
    <section className="stack" aria-labelledby="refused">
      <div className="stack stack-xs"><h2 id="refused">{t('refusedTitle')}</h2><p>{t('refusedLead')}</p></div>
      <ul className="sheet stack stack-sm">
        {batch.refused.flatMap(({ rowNumber, problems }) => problems.map((problem) => (
          <li key={`${rowNumber} ${problem.column} ${problem.code}`}>{sayError(locale, problem.code, problemParams(rowNumber, problem))}</li>
        )))}
      </ul>
      {batch.rowsRefused > batch.refused.length && (
        <p className="small subtle">{t('refusedMore', { shown: formatNumber(batch.refused.length, locale), total: formatNumber(batch.rowsRefused, locale) })}</p>
      )}
      <p><ButtonLink href={downloadHref} look="secondary" icon="download">{t('downloadRefused')}</ButtonLink></p>
    </section>
  )
}
