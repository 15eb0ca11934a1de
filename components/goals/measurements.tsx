import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import type { GoalRead } from '@/lib/goals/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { figureText } from './figures'

/** Every tussenstand of a goal, as a table. */
export async function GoalMeasurements({ goal, today }: { goal: GoalRead; today: string }) {
  const t = await getTranslations('goals')
  const locale = await getLocale()
  const say = await figureText()
  const hidden = goal.measurements.some((one) => !one.value.shown) || goal.baseline?.shown === false
  if (goal.measurements.length === 0) {
    return <section className="stack"><h2>{t('measurementsTitle')}</h2><p className="subtle">{t('measurementsNone')}</p></section>
  }
  return (
    <DataTable
      id="metingen" caption={<h2 className="h3">{t('measurementsTitle')}</h2>}
      columns={[{ label: t('columnDay') }, { label: t('columnValue'), numeric: true }, { label: t('columnNote') }, { label: t('columnBy') }]}
      rows={goal.measurements.map((one, index) => ({
        key: String(index), cells: [formatDay(one.measuredOn, locale, today), say(one.value, 'unknown').text, one.note ?? '', one.byName],
      }))}
      after={hidden ? <p className="small subtle">{t('smallWhy')}</p> : undefined}
    />
  )
}
