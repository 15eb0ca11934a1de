import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_GROUPS, typesOf } from '@/lib/partners/definitions'
import { PARTNER_LIMITS, type RegisterQuestion } from '@/lib/partners/schema'
import { PARTNER_DOMAINS, PARTNER_STATUSES } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface Choice {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly chosen: string | undefined
  readonly groups: readonly { readonly label?: string; readonly options: readonly Choice[] }[]
}

function Select({ name, label, all, chosen, groups }: SelectProps) {
  const drawn = (options: readonly Choice[]) => options.map(({ value, label: word }) => <option key={value} value={value}>{word}</option>)
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <div className="select">
        <select className="control" id={name} name={name} defaultValue={chosen ?? ''}>
          <option value="">{all}</option>
          {groups.map(({ label: group, options }) => (group ? <optgroup key={group} label={group}>{drawn(options)}</optgroup> : drawn(options)))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </div>
  )
}

/** Which partners to show: a form that only asks, so it needs no script and its answer has an address. Folded until something is asked. */
export function RegisterFilterForm({ slug, question }: { slug: string; question: RegisterQuestion }) {
  const t = texts('partners')
  const phases = texts('lifePhases')
  const isAsked = Object.values(question).some(Boolean)
  return (
    <details className="sheet fold" open={isAsked}>
      <summary>{t('filter.title')}</summary>
      <form className="stack" method="get" action={paths.partners(slug)} role="search" aria-label={t('filter.title')}>
        <div className="field">
          <label htmlFor="zoek">{t('filter.text')}</label>
          <p className="hint" id="zoek-hint">{t('filter.textHint')}</p>
          <input className="control" id="zoek" name="zoek" type="search" autoComplete="off" maxLength={PARTNER_LIMITS.search} defaultValue={question.zoek ?? ''} aria-describedby="zoek-hint" />
        </div>
        <div className="filters">
          <Select
            name="type" label={t('filter.type')} all={t('filter.everyType')} chosen={question.type}
            groups={PARTNER_GROUPS.map((group) => ({ label: t(`groups.${group}`), options: typesOf(group).map((type) => ({ value: type, label: t(`types.${type}`) })) }))}
          />
          <Select name="fase" label={t('filter.phase')} all={t('filter.everyPhase')} chosen={question.fase} groups={[{ options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase) })) }]} />
          <Select name="domein" label={t('filter.domain')} all={t('filter.everyDomain')} chosen={question.domein} groups={[{ options: PARTNER_DOMAINS.map((domain) => ({ value: domain, label: t(`domains.${domain}`) })) }]} />
          <Select name="stand" label={t('filter.status')} all={t('filter.everyStatus')} chosen={question.stand} groups={[{ options: PARTNER_STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) })) }]} />
        </div>
        <p className="cluster cluster-sm">
          <button className={buttonClass('secondary')}>{t('filter.submit')}</button>
          {isAsked && <ButtonLink href={paths.partners(slug)} look="text">{t('filter.clear')}</ButtonLink>}
        </p>
      </form>
    </details>
  )
}
