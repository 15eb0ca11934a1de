import { DateField } from '@/components/forms/date-field'
import { FilterForm, FilterSelect } from '@/components/forms/filter-form'
import type { TrailCodes } from '@/lib/history/rules'
import { HISTORY_LIMITS, type TrailQuestion } from '@/lib/history/schema'
import { TRAIL_ROLES, type TrailPerson } from '@/lib/history/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const byWord = (words: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nl'))

interface TrailFilterProps {
  readonly slug: string
  readonly question: TrailQuestion
  readonly people: readonly TrailPerson[]
  readonly codes: TrailCodes
}

/** What to look for in the trail. */
export function TrailFilterForm({ slug, question: { form, typed, noDays }, people, codes }: TrailFilterProps) {
  const t = texts('history')
  const roles = texts('roleNames')
  const forms = texts('forms')
  const text = { fault: forms('fault'), optional: forms('optional'), sometimes: forms('sometimes'), day: forms('day'), month: forms('month'), year: forms('year') }
  const nameOf = ({ name, role }: TrailPerson): string => name ?? t('formerMemberWas', { role: roles(role) })
  const roleName = (role: (typeof TRAIL_ROLES)[number]): string => (role === 'LINK' ? t('actors.link') : role === 'JOB' ? t('actors.job') : roles(role))
  const { voor: _place, ...asked } = form
  const isAsked = Object.values(asked).some(Boolean) || noDays.length > 0
  const days = [['vanaf', t('filter.from')], ['tot', t('filter.until')]] as const
  return (
    <FilterForm
      href={paths.history(slug)} isAsked={isAsked} text={{ title: t('filter.title'), submit: t('filter.submit'), clear: t('filter.clear') }}
      search={{ label: t('filter.search'), hint: t('filter.searchHint'), maxLength: HISTORY_LIMITS.search, value: form.zoek }}
    >
      <FilterSelect name="persoon" label={t('filter.person')} all={t('filter.everybody')} chosen={form.persoon} groups={[{ options: people.map((one) => ({ value: one.id, label: nameOf(one) })) }]} />
      <FilterSelect name="rol" label={t('filter.role')} all={t('filter.everyRole')} chosen={form.rol} groups={[{ options: TRAIL_ROLES.map((role) => ({ value: role, label: roleName(role) })) }]} />
      <FilterSelect name="soort" label={t('filter.subject')} all={t('filter.everySubject')} chosen={form.soort} groups={[{ options: byWord(codes.subjects) }]} />
      <FilterSelect name="gebeurtenis" label={t('filter.event')} all={t('filter.everyEvent')} chosen={form.gebeurtenis} groups={[{ options: byWord(codes.events) }]} />
      {days.map(([name, label]) => (
        <DateField key={name} spec={{ kind: 'date', name, label }} values={typed} error={noDays.includes(name) ? texts('errors')('not_a_day') : undefined} text={text} />
      ))}
    </FilterForm>
  )
}
