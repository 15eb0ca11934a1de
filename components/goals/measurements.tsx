import { formerName } from '@/components/members/former-name'
import { DataTable } from '@/components/ui/data-table'
import type { GoalRead } from '@/lib/goals/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { figureText } from './figures'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Every tussenstand of a goal, as a table. */
export function GoalMeasurements({ goal, today }: { goal: GoalRead; today: string }) {
  const t = texts('goals')
  const locale = currentLocale()
  const say = figureText()
  const hidden = goal.measurements.some((one) => !one.value.shown) || goal.baseline?.shown === false
  if (goal.measurements.length === 0) {
    return <section className="stack"><h2>{t('measurementsTitle')}</h2><p className="subtle">{t('measurementsNone')}</p></section>
  }
  return (
    <DataTable
      id="metingen" stacks caption={<h2 className="h3">{t('measurementsTitle')}</h2>}
      columns={[{ label: t('columnDay') }, { label: t('columnValue', { unit: t(`units.${goal.unit}`) }), numeric: true }, { label: t('columnNote') }, { label: t('columnBy') }]}
      rows={goal.measurements.map((one, index) => ({
        key: String(index), cells: [<span key="day" className="nowrap">{formatDay(one.measuredOn, locale, today)}</span>, say(one.value, 'unknown', goal.unit).text, one.note ?? '', formerName(one)],
      }))}
      after={hidden ? <p className="small subtle">{t('smallWhy')}</p> : undefined}
    />
  )
}
