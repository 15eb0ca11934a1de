import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LOCATION_TYPES } from '@/lib/locations/definitions'
import { LOCATION_STANDINGS } from '@/lib/locations/rules'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What to see of the list: a form that only asks, so that its answer has an address. Folded until something is asked. */
export function LocationFilter({ slug, type, standing }: { slug: string; type: string | null; standing: string | null }) {
  const t = texts('locations')
  const selects = [
    { name: 'soort', label: t('filter.type'), all: t('filter.everyType'), chosen: type, options: LOCATION_TYPES.map((one) => [one, t(`types.${one}`)] as const) },
    { name: 'stand', label: t('filter.standing'), all: t('filter.everyStanding'), chosen: standing, options: LOCATION_STANDINGS.map((one) => [one, t(`standings.${one}`)] as const) },
  ]
  return (
    <details className="sheet fold" open={type !== null || standing !== null}>
      <summary>{t('filter.title')}</summary>
      <form className="stack" method="get" action={paths.locations(slug)} role="search" aria-label={t('filter.title')}>
        <div className="filters">
          {selects.map(({ name, label, all, chosen, options }) => (
            <div className="field" key={name}>
              <label htmlFor={name}>{label}</label>
              <div className="select">
                <select className="control" id={name} name={name} defaultValue={chosen ?? ''}>
                  <option value="">{all}</option>
                  {options.map(([value, word]) => <option key={value} value={value}>{word}</option>)}
                </select>
                <Icon name="chevron-down" />
              </div>
            </div>
          ))}
        </div>
        <p><button className={buttonClass('secondary')}>{t('filter.submit')}</button></p>
      </form>
    </details>
  )
}
