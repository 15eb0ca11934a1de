'use client'
import type { ConflictField, DiffPart, FormState } from '@/lib/platform/actions/form-state'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { specAt, type FieldSpec, type FormText } from './field-spec'

/** A text as the form would show it: a choice by its label, not by its code, and a day as one types it. */
function shown(parts: readonly DiffPart[], spec: FieldSpec | undefined, name?: string): readonly DiffPart[] {
  const text = parts.map((part) => part.text).join('')
  if (spec?.kind === 'date') return [{ text: text.split('-').reverse().map((part) => part.replace(/^0(?=.)/, '')).join('-'), differs: true }]
  if (!spec || !('options' in spec)) return parts
  // What was added after this page was read has no name here.
  const label = (value: string) => spec.options.find((option) => option.value === value)?.label ?? spec.labels?.[value] ?? (value && (name ?? '…'))
  return [{ text: text.split(', ').map((one) => label(one.trim())).join(', '), differs: true }]
}

function Version({ title, parts }: { title: string; parts: readonly DiffPart[] }) {
  return (
    <div className="stack stack-xs">
      <p className="kicker">{title}</p>
      <p>{parts.map((part, index) => (part.differs ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}</p>
    </div>
  )
}

interface ConflictProps {
  readonly state: Extract<FormState, { status: 'conflict' }>
  readonly fields: readonly FieldSpec[]
  readonly text: FormText
  /** The page as it is now, with the other person's text in it. */
  readonly theirsHref: string
  readonly versionField: string
}

/** One of the two choices. Where the rest of the form is put together, both are sent; else the other's text is the page as it is now. */
function Choice({ isMine, state: { take, currentVersion }, text, theirsHref, versionField }: { readonly isMine: boolean } & Omit<ConflictProps, 'fields'>) {
  const label = isMine ? text.conflict.useMine : text.conflict.useTheirs
  if (take !== undefined) return <button className={buttonClass('secondary')} name="take" value={isMine ? '' : take}>{label}</button>
  if (isMine) return <button className={buttonClass('secondary')} name={versionField} value={currentVersion}>{label}</button>
  return <a className={buttonClass('secondary')} href={theirsHref}>{label}</a>
}

/**
 * Somebody else saved first. Both texts, the words that differ marked, and two equal buttons: there is no plain Save
 * that would overwrite. "Mine" sends the form again with the version that was just seen. Where something came in that is
 * not on the screen, there is only one way on: reading it.
 */
export function ConflictPanel({ state, fields, text, theirsHref, versionField }: ConflictProps) {
  const specOf = ({ field }: ConflictField) => specAt(fields, field)
  if (state.unseen) {
    return (
      <section className="notice notice-warning conflict" role="alert" tabIndex={-1} id="form-summary">
        <Icon name="git-compare" />
        <h2>{state.message}</h2>
        <p>{text.conflict.unseen}</p>
        <ul>{state.unseen.map((one, index) => <li key={index}>{one}</li>)}</ul>
        <p><a className={buttonClass('secondary')} href={theirsHref}>{text.conflict.readAgain}</a></p>
      </section>
    )
  }
  const columns = [
    { key: 'mine', title: text.conflict.mine, side: (one: ConflictField) => one.mine },
    { key: 'theirs', title: state.theirsBy ? `${text.conflict.theirs} (${state.theirsBy})` : text.conflict.theirs, side: (one: ConflictField) => one.theirs },
  ] as const
  return (
    <section className="notice notice-warning conflict" role="alert" tabIndex={-1} id="form-summary">
      <Icon name="git-compare" />
      <h2>{state.message}</h2>
      <p>{state.fields.length > 0 ? text.conflict.intro : text.conflict.nothingDiffers}{state.take !== undefined && state.fields.length > 0 && ` ${text.conflict.merged}`}</p>
      <div className="wide versions">
        {columns.map(({ key, title, side }) => (
          <article className="version" key={key}>
            {state.fields.map((one) => (
              <Version key={one.field} title={`${title}: ${specOf(one)?.label ?? one.field}`} parts={shown(side(one), specOf(one), key === 'theirs' ? one.theirName : undefined)} />
            ))}
            <Choice isMine={key === 'mine'} state={state} text={text} theirsHref={theirsHref} versionField={versionField} />
          </article>
        ))}
      </div>
    </section>
  )
}

/** What was typed, carried along unseen while the two texts are on the screen. */
export function CarriedValues({ state, versionField }: { state: Extract<FormState, { status: 'conflict' }>; versionField: string }) {
  return Object.entries(state.take === undefined ? state.values : { ...state.values, [versionField]: String(state.currentVersion) })
    .filter(([name]) => name !== 'take' && (state.take !== undefined || name !== versionField))
    .flatMap(([name, value]) => [value].flat().map((one, index) => <input key={`${name}${index}`} type="hidden" name={name} value={one} />))
}
