'use client'
import { useActionState, useEffect, useMemo, useRef, type FormEvent, type ReactNode } from 'react'
import { IDLE, type FormState, type FormValues } from '@/lib/platform/actions/form-state'
import { cellOf } from '@/lib/platform/actions/form-data'
import { dayOf } from '@/lib/platform/clock'
import { findPersonalData } from '@/lib/platform/privacy/guard'
import { buttonClass, type ButtonLook } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { useHydrated } from '@/components/ui/use-hydrated'
import { CarriedValues, ConflictPanel } from './conflict-panel'
import { clearDraft, readDraft, writeDraft } from './draft'
import { controlId, guardExceptions, specAt, type FieldSpec, type FormText } from './field-spec'
import { Field } from './fields'

/** A server action, handed down by the page. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface ActionFormProps {
  readonly action: FormAction
  readonly fields: readonly FieldSpec[]
  readonly text: FormText
  /** Posted along: the coalition, an id, a version, the key that makes a create happen once. */
  readonly hidden: Readonly<Record<string, string>>
  readonly initial?: FormValues
  /** Where the page is read anew with the other person's text, after a conflict. */
  readonly theirsHref?: string
  /** The hidden field with the version that was looked at. */
  readonly versionField?: 'expectedVersion' | 'expectedNumber'
  readonly cancel?: { readonly label: string; readonly href: string }
  readonly icon?: IconName
  /** Danger for what takes something away. */
  readonly look?: ButtonLook
  /** Keeps what is being typed under this name in this tab, so that Back loses nothing. */
  readonly draft?: string
  /** A short form on a phone keeps its one button in sight. */
  readonly sticky?: boolean
  /** A second way to send: another value of one field, such as 'save' beside 'finish'. */
  readonly alternative?: { readonly label: string; readonly name: string; readonly value: string; readonly otherwise: string }
  /** What stands between the fields and the button. */
  readonly children?: ReactNode
}

function Summary({ state, fields, text }: { state: FormState; fields: readonly FieldSpec[]; text: FormText }) {
  if (state.status === 'stopped') {
    return (
      <div className="notice notice-negative summary" role="alert" tabIndex={-1} id="form-summary">
        <Icon name="circle-alert" large /><h2>{text.stoppedTitle}</h2><p>{state.message} {text.kept}</p>
      </div>
    )
  }
  if (state.status !== 'invalid') return null
  // In the order in which the fields stand below.
  const place = (name: string) => {
    const at = fields.findIndex((one) => one.name === (cellOf(name)?.field ?? name))
    return at < 0 ? fields.length : at
  }
  const problems = [...state.problems].sort((a, b) => place(a.field) - place(b.field))
  const title = problems.length === 1 ? text.summaryTitle[0] : text.summaryTitle[1].replace('{count}', String(problems.length))
  const target = (name: string) => {
    const spec = specAt(fields, name)
    return spec ? `#${controlId(spec)}` : '#form-summary'
  }
  const isPersonal = problems.some((problem) => problem.code.startsWith('privacy.'))
  return (
    <div className="notice notice-negative summary" role="alert" tabIndex={-1} id="form-summary">
      <Icon name="circle-alert" large />
      <h2>{title}</h2>
      <p>{text.summaryIntro}</p>
      <ul>{problems.map(({ field, message }) => <li key={field}><a href={target(field)}>{message}</a></li>)}</ul>
      {isPersonal && <p>{text.guard.intro} <a href={text.guard.helpHref}>{text.guard.helpLabel}</a></p>}
    </div>
  )
}

/** What was looked at when this was typed. Without script the page is read anew around it, and somebody may have saved meanwhile. */
const lookedAt = (state: FormState, name: string, now: string): string => (state.status === 'invalid' ? String(state.values[name] ?? now) : now)

/** Any guarded field that still points at a person; the server would refuse it too. */
function firstGuarded(form: HTMLFormElement): HTMLElement | undefined {
  const today = dayOf(new Date())
  const guarded = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-guard]')]
  return guarded.find((control) => findPersonalData(control.value, today, guardExceptions(control.dataset.guard)).length > 0)
}

/**
 * Every form of the app. A server action behind `useActionState`, so it also works as a plain post: values, errors and
 * the conflict panel then come back in the page. With script it adds the guard while typing, the focus on the summary
 * and the draft.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, fields, text, hidden, initial = {}, theirsHref = '', versionField = 'expectedVersion', cancel, icon, look = 'primary', draft, sticky = false, alternative, children } = props
  const [state, submit, busy] = useActionState(action, IDLE)
  const isAlive = useHydrated()
  const restored = useMemo(() => (isAlive && draft ? readDraft(draft) : undefined), [isAlive, draft])
  const form = useRef<HTMLFormElement>(null)
  const values = state.status === 'idle' ? (restored ?? initial) : state.values

  useEffect(() => {
    if (state.status === 'idle') return
    document.getElementById('form-summary')?.focus()
  }, [state])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const personal = firstGuarded(event.currentTarget)
    if (personal) {
      event.preventDefault()
      ;(document.getElementById(`${personal.id}-guard`) ?? personal).focus()
    }
  }
  const onInput = () => {
    if (!draft || !form.current) return
    // What points at a person is not kept anywhere, also not in this browser.
    if (firstGuarded(form.current)) clearDraft(draft)
    else writeDraft(draft, form.current)
  }

  // React empties uncontrolled fields after an action: fields are made anew with what was typed in them.
  const attempt = state.status === 'idle' ? (restored ? 'draft' : 'new') : JSON.stringify(state.values)
  const problems = state.status === 'invalid' ? state.problems : []
  return (
    <form ref={form} action={submit} onSubmit={onSubmit} onInput={onInput} className="stack stack-xl" noValidate>
      {state.status !== 'conflict' && Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={name === versionField || name === 'seen' ? lookedAt(state, name, value) : value} />)}
      {state.status === 'conflict'
        ? <><ConflictPanel state={state} fields={fields} text={text} theirsHref={theirsHref} versionField={versionField} /><CarriedValues state={state} versionField={versionField} /></>
        : (
          <>
            <Summary state={state} fields={fields} text={text} />
            {fields.map((spec) => (
              <Field key={`${spec.name} ${attempt}`} spec={spec} values={values} text={text} error={problems.find((one) => one.field === spec.name)?.message} problems={problems} />
            ))}
            {children}
            <div className={sticky ? 'sendbar' : 'cluster cluster-sm'}>
              <button className={buttonClass(look, { wide: sticky })} aria-disabled={busy || undefined} {...(alternative ? { name: alternative.name, value: alternative.otherwise } : {})}>
                {icon && <Icon name={icon} />}{text.submit}{busy && <span> ({text.busy})</span>}
              </button>
              {alternative && <button className={buttonClass('secondary')} name={alternative.name} value={alternative.value}>{alternative.label}</button>}
              {cancel && !sticky && <a className={buttonClass('text')} href={cancel.href}>{cancel.label}</a>}
            </div>
          </>
        )}
    </form>
  )
}
