import { FilterForm, FilterSelect } from '@/components/forms/filter-form'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_GROUPS, typesOf } from '@/lib/partners/definitions'
import { PARTNER_LIMITS, type RegisterQuestion } from '@/lib/partners/schema'
import { PARTNER_DOMAINS, PARTNER_STATUSES } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Which partners to show. */
export function RegisterFilterForm({ slug, question }: { slug: string; question: RegisterQuestion }) {
  const t = texts('partners')
  const phases = texts('lifePhases')
  return (
    <FilterForm
      href={paths.partners(slug)} isAsked={Object.values(question).some(Boolean)} text={{ title: t('filter.title'), submit: t('filter.submit'), clear: t('filter.clear') }}
      search={{ label: t('filter.text'), hint: t('filter.textHint'), maxLength: PARTNER_LIMITS.search, value: question.zoek }}
    >
      <FilterSelect
        name="type" label={t('filter.type')} all={t('filter.everyType')} chosen={question.type}
        groups={PARTNER_GROUPS.map((group) => ({ label: t(`groups.${group}`), options: typesOf(group).map((type) => ({ value: type, label: t(`types.${type}`) })) }))}
      />
      <FilterSelect name="fase" label={t('filter.phase')} all={t('filter.everyPhase')} chosen={question.fase} groups={[{ options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase) })) }]} />
      <FilterSelect name="domein" label={t('filter.domain')} all={t('filter.everyDomain')} chosen={question.domein} groups={[{ options: PARTNER_DOMAINS.map((domain) => ({ value: domain, label: t(`domains.${domain}`) })) }]} />
      <FilterSelect name="stand" label={t('filter.status')} all={t('filter.everyStatus')} chosen={question.stand} groups={[{ options: PARTNER_STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) })) }]} />
    </FilterForm>
  )
}
