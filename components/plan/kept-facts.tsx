import { GoalFacts } from '@/components/goals/goal-facts'
import { figureFacts } from '@/components/goals/figures'
import type { SheetFacts } from '@/lib/plan/learning/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { FiguresThen } from './figures-then'

/** What the registers said when a sheet was filled in: the goal as it stood, and its figures before and after. */
export async function SheetFactsView({ facts: { takenOn, goal, figures } }: { facts: SheetFacts }) {
  const t = await requestTexts('learning')
  const locale = await requestLocale()
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle', { day: formatDay(takenOn, locale) })}</h2>
      <p>{goal.title} ({texts('goals')(`units.${goal.unit}`)})</p>
      <div className="petrol"><GoalFacts facts={figureFacts(goal)} /></div>
      {goal.baseline === null && goal.baselinePlan && <p>{t('baselinePlan', { plan: goal.baselinePlan })}</p>}
      {figures.length > 0 && <FiguresThen figures={figures} />}
      <p className="small subtle">{t('factsHelp')}</p>
    </section>
  )
}
