import type { ReactNode } from 'react'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

interface Choice {
  readonly value: string
  readonly label: string
}

interface FilterSelectProps {
  readonly name: string
  readonly label: string
  /** What it says while nothing is chosen. */
  readonly all: string
  readonly chosen: string | null | undefined
  /** Under a heading each, where they have one. */
  readonly groups: readonly { readonly label?: string; readonly options: readonly Choice[] }[]
}

export function FilterSelect({ name, label, all, chosen, groups }: FilterSelectProps) {
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

interface FilterFormProps {
  /** Of the page that shows the answer. */
  readonly href: string
  readonly text: { readonly title: string; readonly submit: string; readonly clear: string }
  readonly isAsked: boolean
  readonly search?: { readonly label: string; readonly hint: string; readonly maxLength: number; readonly value: string | undefined }
  readonly children: ReactNode
}

/**
 * What to show of a list: a form that only asks, so it needs no script and its answer has an address. Folded until
 * something is asked, so that on a phone the list itself comes first.
 */
export function FilterForm({ href, text, isAsked, search, children }: FilterFormProps) {
  return (
    <details className="sheet fold" open={isAsked}>
      <summary>{text.title}</summary>
      <form className="stack" method="get" action={href} role="search" aria-label={text.title}>
        {search && (
          <div className="field">
            <label htmlFor="zoek">{search.label}</label>
            <p className="hint" id="zoek-hint">{search.hint}</p>
            <input className="control" id="zoek" name="zoek" type="search" autoComplete="off" maxLength={search.maxLength} defaultValue={search.value ?? ''} aria-describedby="zoek-hint" />
          </div>
        )}
        <div className="filters">{children}</div>
        <p className="cluster cluster-sm">
          <button className={buttonClass('secondary')}>{text.submit}</button>
          {isAsked && <ButtonLink href={href} look="text">{text.clear}</ButtonLink>}
        </p>
      </form>
    </details>
  )
}
