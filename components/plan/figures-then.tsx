import { DataTable, type Cell } from '@/components/ui/data-table'
import type { FigureOfYear, FigureThen } from '@/lib/plan/learning/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Figures before the work began and after. What is not shown or was not delivered says so, and is never zero. */
export function FiguresThen({ figures }: { readonly figures: readonly FigureThen[] }) {
  const t = texts('learning')
  const locale = currentLocale()
  const cell = (figure: FigureOfYear | null, { decimals }: FigureThen, none: 'noFigure' | 'noLater'): Cell => {
    if (figure === null) return { missing: t(none) }
    const year = String(figure.year)
    if (figure.value === null) return { missing: t(figure.status === 'SUPPRESSED' ? 'notShown' : 'notDelivered', { year }) }
    return t(figure.status === 'PROVISIONAL' ? 'provisional' : 'ofYear', { value: formatNumber(figure.value, locale, decimals), year })
  }
  return (
    <DataTable
      id="figures-then" stacks caption={<h3 id="figures-caption">{t('figuresTitle')}</h3>} columns={[{ label: t('figure') }, { label: t('before') }, { label: t('after') }, { label: t('source') }]}
      rows={figures.map((one) => ({ key: one.id, cells: [`${one.name} (${one.unit})`, cell(one.before, one, 'noFigure'), cell(one.after, one, 'noLater'), one.source] }))}
    />
  )
}
