import type { ReactNode } from 'react'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { TrailCodes } from '@/lib/history/rules'
import { HISTORY_LIMITS, type TrailForm } from '@/lib/history/schema'
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

function Input({ name, label, hint, children }: { name: string; label: string; hint?: string; children: ReactNode }) {
  return <div className="field"><label htmlFor={name}>{label}</label>{hint && <p className="hint" id={`${name}-hint`}>{hint}</p>}{children}</div>
}

const byWord = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nl'))

/** What to look for: a form that only asks, so that its answer has an address of its own. */
export function TrailFilterForm({ slug, form, people, codes }: { slug: string; form: TrailForm; people: readonly TrailPerson[]; codes: TrailCodes }) {
  const t = texts('history')
  const roles = texts('roleNames')
  const nameOf = ({ name, role }: TrailPerson): string => name ?? t('formerMemberWas', { role: roles(role) })
  const roleName = (role: (typeof TRAIL_ROLES)[number]): string => (role === 'LINK' ? t('actors.link') : role === 'JOB' ? t('actors.job') : roles(role))
  const isAsked = Object.values(form).some(Boolean)
  return (
    <form className="sheet stack" method="get" action={paths.history(slug)} role="search" aria-label={t('filter.title')}>
      <Input name="zoek" label={t('filter.search')} hint={t('filter.searchHint')}>
        <input className="control" id="zoek" name="zoek" type="search" autoComplete="off" maxLength={HISTORY_LIMITS.search} defaultValue={form.zoek ?? ''} aria-describedby="zoek-hint" />
      </Input>
      <div className="filters">
        <Select name="persoon" label={t('filter.person')} all={t('filter.everybody')} chosen={form.persoon} options={people.map((one) => ({ value: one.id, label: nameOf(one) }))} />
        <Select name="rol" label={t('filter.role')} all={t('filter.everyRole')} chosen={form.rol} options={TRAIL_ROLES.map((role) => ({ value: role, label: roleName(role) }))} />
        <Select name="soort" label={t('filter.subject')} all={t('filter.everySubject')} chosen={form.soort} options={byWord(codes.subjects)} />
        <Select name="gebeurtenis" label={t('filter.event')} all={t('filter.everyEvent')} chosen={form.gebeurtenis} options={byWord(codes.events)} />
        <Input name="vanaf" label={t('filter.from')}><input className="control control-short" id="vanaf" name="vanaf" type="date" defaultValue={form.vanaf ?? ''} /></Input>
        <Input name="tot" label={t('filter.until')}><input className="control control-short" id="tot" name="tot" type="date" defaultValue={form.tot ?? ''} /></Input>
      </div>
      <p className="cluster cluster-sm">
        <button className={buttonClass('primary')}>{t('filter.submit')}</button>
        {isAsked && <ButtonLink href={paths.history(slug)} look="text">{t('filter.clear')}</ButtonLink>}
      </p>
    </form>
  )
}
