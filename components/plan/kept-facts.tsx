import { GoalFacts } from '@/components/goals/goal-facts'
import { figureFacts } from '@/components/goals/figures'
import { DataTable, type Cell } from '@/components/ui/data-table'
import type { FigureOfYear, FigureThen, SheetFacts } from '@/lib/plan/learning/types'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'

/** What the registers said when a sheet was filled in: the goal as it stood, and its figures before and after. */
export async function SheetFactsView({ facts: { takenOn, goal, figures } }: { facts: SheetFacts }) {
  const t = await requestTexts('learning')
  const locale = await requestLocale()
  const cell = (figure: FigureOfYear | null, { decimals }: FigureThen, none: 'noFigure' | 'noLater'): Cell => {
    if (figure === null) return { missing: t(none) }
    const year = String(figure.year)
    if (figure.value === null) return { missing: t('notDelivered', { year }) }
    return t(figure.status === 'PROVISIONAL' ? 'provisional' : 'ofYear', { value: formatNumber(figure.value, locale, decimals), year })
  }
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle', { day: formatDay(takenOn, locale) })}</h2>
      <p>{goal.title} ({texts('goals')(`units.${goal.unit}`)})</p>
      <div className="petrol"><GoalFacts facts={figureFacts(goal)} /></div>
      {goal.baseline === null && goal.baselinePlan && <p>{t('baselinePlan', { plan: goal.baselinePlan })}</p>}
      {figures.length > 0 && (
        <DataTable
          id="figures-then" stacks caption={<h3 id="figures-caption">{t('figuresTitle')}</h3>} columns={[{ label: t('figure') }, { label: t('before') }, { label: t('after') }, { label: t('source') }]}
          rows={figures.map((one) => ({ key: one.id, cells: [`${one.name} (${one.unit})`, cell(one.before, one, 'noFigure'), cell(one.after, one, 'noLater'), one.source] }))}
        />
      )}
      <p className="small subtle">{t('factsHelp')}</p>
    </section>
  )
}
