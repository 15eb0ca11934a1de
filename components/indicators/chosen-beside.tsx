import { ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import type { ComparisonRead } from '@/lib/indicators/comparison/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { decimalsOf, sayPeriod } from './figure-words'
import { pointCell, whyNone } from './point-words'

interface ChosenBesideProps {
  readonly read: Pick<ComparisonRead, 'municipality' | 'chosen'>
  /** Where who may choose goes; undefined for who may not. */
  readonly choose: string | undefined
}

/** The municipalities that somebody chose by hand, with why these, by whom and when: by name, and never a band of so few. */
export function ChosenBeside({ read: { municipality, chosen }, choose }: ChosenBesideProps) {
  const t = texts('comparison.chosen')
  const words = texts('comparison')
  if (!chosen) return choose ? <p><ButtonLink href={choose} look="secondary" icon="plus">{t('choose')}</ButtonLink></p> : null
  const { choice, beside } = chosen
  const reasons = [...new Set(beside?.rows.flatMap(({ point }) => (point && point.value !== null ? [] : [whyNone(point)])))]
  return (
    <section className="stack" aria-labelledby="chosen">
      <div className="stack stack-xs"><h2 id="chosen">{t('title')}</h2><p>{t('lead')}</p></div>
      <div className="sand stack stack-xs"><p className="typed">{t('why', { reason: choice.reason })}</p><p className="small subtle">{t('who', { who: choice.updatedByName, day: formatDay(dayOf(choice.updatedAt), currentLocale()) })}</p></div>
      {beside
        ? (
          <DataTable
            id="chosen-table" caption={<><h3>{t('table')}</h3><p className="small subtle">{beside.indicator.name}, {sayPeriod(beside.period)}. {words('unit', { unit: beside.indicator.unit })}</p></>} stacks
            columns={[{ label: words('column.name') }, { label: words('column.value'), numeric: true }]}
            rows={beside.rows.map(({ code, name, point }) => ({ key: code, target: code === municipality?.code, cells: [code === municipality?.code ? words('own', { name }) : name, pointCell(point, decimalsOf(beside.indicator))] }))}
          />
        )
        : <p>{t('noFigure')} {choice.names.join(', ')}.</p>}
      {reasons.map((one) => <p key={one} className="small subtle">{texts('maps')(`why.${one}`)}</p>)}
      {choose && <p><ButtonLink href={choose} look="secondary" icon="pencil">{t('change')}</ButtonLink></p>}
    </section>
  )
}
