import { FilterForm, FilterSelect } from '@/components/forms/filter-form'
import { LOCATION_TYPES } from '@/lib/locations/definitions'
import { LOCATION_STANDINGS } from '@/lib/locations/rules'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What to see of the list of locations. */
export function LocationFilter({ slug, type, standing }: { slug: string; type: string | null; standing: string | null }) {
  const t = texts('locations')
  return (
    <FilterForm href={paths.locations(slug)} isAsked={type !== null || standing !== null} text={{ title: t('filter.title'), submit: t('filter.submit'), clear: t('filter.clear') }}>
      <FilterSelect name="soort" label={t('filter.type')} all={t('filter.everyType')} chosen={type} groups={[{ options: LOCATION_TYPES.map((one) => ({ value: one, label: t(`types.${one}`) })) }]} />
      <FilterSelect name="stand" label={t('filter.standing')} all={t('filter.everyStanding')} chosen={standing} groups={[{ options: LOCATION_STANDINGS.map((one) => ({ value: one, label: t(`standings.${one}`) })) }]} />
    </FilterForm>
  )
}
