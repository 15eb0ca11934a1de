import { DateField } from '@/components/forms/date-field'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { TrailCodes } from '@/lib/history/rules'
import { HISTORY_LIMITS, type TrailQuestion } from '@/lib/history/schema'
import { TRAIL_ROLES, type TrailPerson } from '@/lib/history/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface Choice {
  readonly value: string
  readonly label: string
}

function Select({ name, label, all, options, chosen }: { name: string; label: string; all: string; options: readonly Choice[]; chosen: string | undefined }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <div className="select">
        <select className="control" id={name} name={name} defaultValue={chosen ?? ''}>
          <option value="">{all}</option>
          {options.map(({ value, label: word }) => <option key={value} value={value}>{word}</option>)}
        </select>
        <Icon name="chevron-down" />
      </div>
    </div>
  )
}

const byWord = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nl'))

interface TrailFilterProps {
  readonly slug: string
  readonly question: TrailQuestion
  readonly people: readonly TrailPerson[]
  readonly codes: TrailCodes
}

/**
 * What to look for: a form that only asks, so that its answer has an address of its own. It is folded until something is
 * asked, so that on a phone the trail itself comes first.
 */
export function TrailFilterForm({ slug, question: { form, typed, noDays }, people, codes }: TrailFilterProps) {
  const t = texts('history')
  const roles = texts('roleNames')
  const forms = texts('forms')
  const text = { fault: forms('fault'), optional: forms('optional'), day: forms('day'), month: forms('month'), year: forms('year') }
  const nameOf = ({ name, role }: TrailPerson): string => name ?? t('formerMemberWas', { role: roles(role) })
  const roleName = (role: (typeof TRAIL_ROLES)[number]): string => (role === 'LINK' ? t('actors.link') : role === 'JOB' ? t('actors.job') : roles(role))
  const { voor: _place, ...asked } = form
  const isAsked = Object.values(asked).some(Boolean) || noDays.length > 0
  const days = [['vanaf', t('filter.from')], ['tot', t('filter.until')]] as const
  return (
    <details className="sheet fold" open={isAsked}>
      <summary>{t('filter.title')}</summary>
      <form className="stack" method="get" action={paths.history(slug)} role="search" aria-label={t('filter.title')}>
        <div className="field">
          <label htmlFor="zoek">{t('filter.search')}</label>
          <p className="hint" id="zoek-hint">{t('filter.searchHint')}</p>
          <input className="control" id="zoek" name="zoek" type="search" autoComplete="off" maxLength={HISTORY_LIMITS.search} defaultValue={form.zoek ?? ''} aria-describedby="zoek-hint" />
        </div>
        <div className="filters">
          <Select name="persoon" label={t('filter.person')} all={t('filter.everybody')} chosen={form.persoon} options={people.map((one) => ({ value: one.id, label: nameOf(one) }))} />
          <Select name="rol" label={t('filter.role')} all={t('filter.everyRole')} chosen={form.rol} options={TRAIL_ROLES.map((role) => ({ value: role, label: roleName(role) }))} />
          <Select name="soort" label={t('filter.subject')} all={t('filter.everySubject')} chosen={form.soort} options={byWord(codes.subjects)} />
          <Select name="gebeurtenis" label={t('filter.event')} all={t('filter.everyEvent')} chosen={form.gebeurtenis} options={byWord(codes.events)} />
          {days.map(([name, label]) => (
            <DateField key={name} spec={{ kind: 'date', name, label }} values={typed} error={noDays.includes(name) ? texts('errors')('not_a_day') : undefined} text={text} />
          ))}
        </div>
        <p className="cluster cluster-sm">
          <button className={buttonClass('primary')}>{t('filter.submit')}</button>
          {isAsked && <ButtonLink href={paths.history(slug)} look="text">{t('filter.clear')}</ButtonLink>}
        </p>
      </form>
    </details>
  )
}
