import { Icon } from '@/components/ui/icon'
import type { WorksheetDefinition } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'

/** What a worksheet is for, with an example. Worksheets are Dutch in every language. */
export function WorksheetHead({ definition: { key, title, intro, example, minutes, withWhom }, isPrinted = false }: { definition: WorksheetDefinition; isPrinted?: boolean }) {
  const t = texts('plan')
  return (
    <div className="stack stack-sm">
      <p className="kicker">{t('worksheetTitle')} {key}, {t('worksheetMeta', { minutes, withWhom })}</p>
      <h1 lang="nl">{title}</h1>
      <p className="lead" lang="nl">{intro}</p>
      <details><summary>{t('exampleTitle')}</summary><blockquote className="quote" lang="nl"><p>{example}</p></blockquote></details>
      {isPrinted && <p className="small subtle no-print"><Icon name="printer" /> {t('printHint')}</p>}
    </div>
  )
}
