'use client'
import type { ConflictField, DiffPart, FormState } from '@/lib/platform/actions/form-state'
import { cellOf, SECOND_TEXT, takeName } from '@/lib/platform/actions/form-data'
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

interface Column {
  readonly key: 'mine' | 'theirs'
  readonly title: string
  readonly use: string
  readonly side: (one: ConflictField) => readonly DiffPart[]
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

type SpecOf = (one: ConflictField) => FieldSpec | undefined

/** One of the two texts of each of these fields. */
function Versions({ fields, column: { key, title, side }, specOf }: { readonly fields: readonly ConflictField[]; readonly column: Column; readonly specOf: SpecOf }) {
  return fields.map((one) => <Version key={one.field} title={`${title}: ${specOf(one)?.label ?? one.field}`} parts={shown(side(one), specOf(one), key === 'theirs' ? one.theirName : undefined)} />)
}

/** Is this field, or this cell, of the question? */
const isOf = (token: string) => ({ field }: ConflictField): boolean => (cellOf(field)?.field ?? field) === token.replace(SECOND_TEXT, '')

/** More than one question: of each is chosen which text stays, mine unless somebody says otherwise. */
function ChooseApart({ state, questions, columns, specOf, text }: {
  readonly state: ConflictProps['state']; readonly questions: readonly string[]; readonly columns: readonly Column[]; readonly specOf: SpecOf; readonly text: FormText
}) {
  return (
    <>
      {questions.map((token) => (
        <fieldset className="field" key={token}>
          <legend>{state.fields.filter(isOf(token)).slice(0, 1).map((one) => specOf(one)?.label ?? one.field)}</legend>
          <div className="wide versions">
            {columns.map((column) => (
              <article className="version" key={column.key}>
                <Versions fields={state.fields.filter(isOf(token))} column={column} specOf={specOf} />
                <label className="choice"><input type="radio" name={takeName(token)} value={column.key} defaultChecked={column.key === 'mine'} /><span>{column.use}</span></label>
              </article>
            ))}
          </div>
        </fieldset>
      ))}
      <p><button className={buttonClass('secondary')}>{text.conflict.useChosen}</button></p>
    </>
  )
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
  const columns: readonly Column[] = [
    { key: 'mine', title: text.conflict.mine, use: text.conflict.useMine, side: (one) => one.mine },
    { key: 'theirs', title: state.theirsBy ? `${text.conflict.theirs} (${state.theirsBy})` : text.conflict.theirs, use: text.conflict.useTheirs, side: (one) => one.theirs },
  ]
  const questions = (state.take ?? '').split(',').filter((token) => state.fields.some(isOf(token)))
  const isApart = questions.length > 1
  return (
    <section className="notice notice-warning conflict" role="alert" tabIndex={-1} id="form-summary">
      <Icon name="git-compare" />
      <h2>{state.message}</h2>
      <p>{state.fields.length > 0 ? (isApart ? text.conflict.introApart : text.conflict.intro) : text.conflict.nothingDiffers}{state.take !== undefined && state.fields.length > 0 && ` ${text.conflict.merged}`}</p>
      {isApart ? <ChooseApart state={state} questions={questions} columns={columns} specOf={specOf} text={text} /> : <div className="wide versions">
        {columns.map((column) => (
          <article className="version" key={column.key}>
            <Versions fields={state.fields} column={column} specOf={specOf} />
            <Choice isMine={column.key === 'mine'} state={state} text={text} theirsHref={theirsHref} versionField={versionField} />
          </article>
        ))}
      </div>}
    </section>
  )
}

/** What was typed, carried along unseen while the two texts are on the screen. */
export function CarriedValues({ state, versionField }: { state: Extract<FormState, { status: 'conflict' }>; versionField: string }) {
  return Object.entries(state.take === undefined ? state.values : { ...state.values, [versionField]: String(state.currentVersion) })
    .filter(([name]) => name !== 'take' && !name.startsWith(takeName('')) && (state.take !== undefined || name !== versionField))
    .flatMap(([name, value]) => [value].flat().map((one, index) => <input key={`${name}${index}`} type="hidden" name={name} value={one} />))
}
