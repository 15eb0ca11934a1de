'use client'
import { useActionState, useEffect } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import type { FieldSpec, FormText } from '@/components/forms/field-spec'
import { Field } from '@/components/forms/fields'
import { buttonClass } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { IDLE, type FormState } from '@/lib/platform/actions/form-state'

export interface ListText {
  readonly checkAgain: string
  readonly checkedTitle: string
  readonly nothingSent: string
  readonly problemsLead: string
  readonly doneRest: string
  readonly changedHint: string
  readonly columns: Readonly<Record<'row' | 'where' | 'name' | 'email' | 'role' | 'partner' | 'what', string>>
}

interface ListFormProps {
  readonly action: FormAction
  readonly slug: string
  readonly field: FieldSpec
  readonly form: FormText
  readonly text: ListText
  readonly cancel: { readonly label: string; readonly href: string }
}

/** More lines than this are folded: the button that sends them must not be pages further on. */
const MOST_OPEN = 12

type Checked = Extract<FormState, { status: 'checked' }>

/** What was read in the list: first what is not right, by row and column, then what can go. */
function Report({ state, text }: { state: Checked; text: ListText }) {
  const { row, where, name, email, role, partner, what } = text.columns
  const good = (
    <DataTable
      id="good" caption={state.good.length > MOST_OPEN ? <span className="hidden-text">{state.say.good}</span> : state.say.good}
      columns={[{ label: row }, { label: name }, { label: email }, { label: role }, { label: partner }]}
      rows={state.good.map((cells) => ({ key: cells[0] ?? '', cells: [...cells] }))}
    />
  )
  return (
    <div className="stack stack-xl" id="form-summary" tabIndex={-1}>
      {state.done > 0
        ? <Notice tone="positive" title={state.say.done} live><p>{text.doneRest}</p></Notice>
        : <Notice tone={state.problems.length > 0 ? 'warning' : 'positive'} title={text.checkedTitle} live><p>{text.nothingSent} {state.problems.length > 0 && text.problemsLead}</p></Notice>}
      {state.problems.length > 0 && (
        <DataTable
          id="problems" caption={state.say.problems} columns={[{ label: where }, { label: what }]}
          rows={state.problems.map((one) => ({ key: `${one.row} ${one.column} ${one.message}`, cells: [`${one.row}, ${one.column}`, <span key="what" className="break">{one.message}</span>] }))}
        />
      )}
      {state.good.length === 0 && <p><strong>{state.say.good}</strong></p>}
      {state.good.length > 0 && (state.good.length > MOST_OPEN ? <details><summary>{state.say.good}</summary>{good}</details> : good)}
    </div>
  )
}

/** A pasted list, in two stages: it is looked at, and then what is good is sent. The text stays, to be mended. */
export function ListForm({ action, slug, field, form, text, cancel }: ListFormProps) {
  const [state, submit, busy] = useActionState(action, IDLE)
  useEffect(() => {
    if (state.status !== 'idle') document.getElementById('form-summary')?.focus()
  }, [state])
  const values = state.status === 'idle' ? {} : state.values
  const problem = state.status === 'invalid' ? state.problems.find((one) => one.field === field.name)?.message : undefined
  const isChecked = state.status === 'checked'
  const count = isChecked ? state.good.length : 0
  return (
    <form action={submit} className="stack stack-xl" noValidate>
      <input type="hidden" name="coalition" value={slug} />
      <input type="hidden" name="seen" value={isChecked ? state.seen : ''} />
      {isChecked && <Report state={state} text={text} />}
      {(state.status === 'stopped' || state.status === 'invalid') && (
        <div className="notice notice-negative summary" role="alert" tabIndex={-1} id="form-summary">
          <Icon name="circle-alert" large /><h2>{state.status === 'invalid' ? form.summaryTitle[0] : form.stoppedTitle}</h2>
          {state.status === 'invalid' ? <ul>{state.problems.map((one) => <li key={one.field}><a href={`#${field.name}`}>{one.message}</a></li>)}</ul> : <p>{state.message} {form.kept}</p>}
        </div>
      )}
      {isChecked && count > 0 && (
        <p><button className={buttonClass()} name="intent" value="send" aria-disabled={busy || undefined}><Icon name="send" />{state.say.send}{busy && <span> ({form.busy})</span>}</button></p>
      )}
      <Field key={JSON.stringify(values)} spec={field} values={values} text={form} error={problem} />
      {isChecked && count > 0 && <p className="small subtle">{text.changedHint}</p>}
      <div className="cluster cluster-sm">
        <button className={buttonClass(count > 0 ? 'secondary' : 'primary')} name="intent" value="check" aria-disabled={busy || undefined}>{isChecked ? text.checkAgain : form.submit}</button>
        <a className={buttonClass('text')} href={cancel.href}>{cancel.label}</a>
      </div>
    </form>
  )
}
