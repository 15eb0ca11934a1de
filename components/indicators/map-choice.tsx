import { buttonClass } from '@/components/ui/button'
import type { MapRead } from '@/lib/indicators/maps/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { sayPeriod } from './figure-words'

interface PickProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One select of a form that asks, with and without script. */
export function Pick({ name, label, chosen, options }: PickProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="control" id={name} name={name} defaultValue={chosen ?? ''}>{options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}</select>
    </div>
  )
}

/** Which figure, on which borders, of which period. */
export function MapChoice({ slug, map }: { readonly slug: string; readonly map: MapRead }) {
  const t = texts('maps')
  return (
    <form className="sheet sheet-tight stack" method="get" action={paths.map(slug)} aria-label={t('title')}>
      <Pick name="cijfer" label={t('choose.indicator')} chosen={map.asked.indicatorId} options={map.indicators.map(({ id, name }) => ({ value: id, label: name }))} />
      <Pick
        name="grenzen" label={t('choose.borders')} chosen={map.asked.bordersId}
        options={map.sets.map((set) => ({ value: set.id, label: t('set', { kind: t(`kinds.${set.kind}`), year: String(set.divisionYear), file: set.fileName }) }))}
      />
      {map.periods.length > 1 && <Pick name="periode" label={t('choose.period')} chosen={map.asked.period} options={map.periods.map((period) => ({ value: period, label: sayPeriod(period) }))} />}
      <p><button className={buttonClass()}>{t('choose.submit')}</button></p>
    </form>
  )
}
