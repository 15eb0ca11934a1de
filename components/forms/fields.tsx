'use client'
import { useId, useState, type FormEvent } from 'react'
import { rowsOf } from '@/lib/platform/actions/form-data'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { dayOf } from '@/lib/platform/clock'
import { findPersonalData } from '@/lib/platform/privacy/guard'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useHydrated } from '@/components/ui/use-hydrated'
import { DateField } from './date-field'
import { cellSpec, guardExceptions, postName, single, type FieldSpec, type FormText, type Option } from './field-spec'
import { describedBy, Fault, Group, Shell, type FrameProps } from './frame'
import { GuardNotice } from './guarded-text'
import { useTypedEarly } from './typed-early'

interface FieldProps<S extends FieldSpec = FieldSpec> extends FrameProps {
  readonly spec: S
  readonly values: FormValues
  readonly text: FormText
  /** Of the whole form: a field of rows finds those of its cells. */
  readonly problems?: readonly { readonly field: string; readonly message: string }[]
}

type Of<K extends FieldSpec['kind']> = FieldProps<Extract<FieldSpec, { kind: K }>>

function TextField(props: Of<'text'>) {
  const { spec, values, error, text } = props
  const list = useId()
  const [typed, setTyped] = useState(single(values, spec.name))
  const hits = spec.guard ? findPersonalData(typed, dayOf(new Date()), guardExceptions(spec.guard)) : []
  return (
    <Shell {...props}>
      <input
        className="control" id={spec.name} name={spec.name} type={spec.type ?? 'text'} defaultValue={single(values, spec.name)}
        aria-invalid={error || hits.length > 0 ? true : undefined} aria-describedby={describedBy(spec, error, hits.length > 0 ? `${spec.name}-guard` : '')}
        autoComplete={spec.autoComplete ?? 'off'} maxLength={spec.maxLength} {...(spec.suggestions ? { list } : {})} {...(spec.digits ? { inputMode: 'numeric' } : {})}
        {...(spec.guard ? { 'data-guard': spec.guard, onInput: (event: FormEvent<HTMLInputElement>) => setTyped(event.currentTarget.value) } : {})}
      />
      {hits.length > 0 && <GuardNotice id={`${spec.name}-guard`} text={typed} hits={hits} say={text.guard} />}
      {spec.suggestions && <datalist id={list}>{spec.suggestions.map((one) => <option key={one} value={one} />)}</datalist>}
    </Shell>
  )
}

function AreaField(props: Of<'textarea'>) {
  const { spec, values, error, text } = props
  const [typed, setTyped] = useState(single(values, spec.name))
  const area = useTypedEarly(setTyped)
  const hits = spec.guard ? findPersonalData(typed, dayOf(new Date()), guardExceptions(spec.guard)) : []
  const left = spec.countdown && spec.maxLength ? spec.maxLength - typed.length : undefined
  return (
    <Shell {...props}>
      <textarea
        ref={area} className="control" id={spec.name} name={spec.name} rows={spec.rows ?? 4} defaultValue={single(values, spec.name)} maxLength={spec.maxLength}
        aria-invalid={error || hits.length > 0 ? true : undefined}
        aria-describedby={describedBy(spec, error, left === undefined ? '' : `${spec.name}-left`, hits.length > 0 ? `${spec.name}-guard` : '')}
        onInput={(event) => setTyped(event.currentTarget.value)} {...(spec.guard ? { 'data-guard': spec.guard } : {})}
      />
      {left !== undefined && <p className="hint" id={`${spec.name}-left`}>{text.charactersLeft.replace('{count}', String(left))}</p>}
      {hits.length > 0 && <GuardNotice id={`${spec.name}-guard`} text={typed} hits={hits} say={text.guard} />}
    </Shell>
  )
}

function NumberField(props: Of<'number'>) {
  const { spec, values, error } = props
  return (
    <Shell {...props}>
      <span className="with-unit">
        <input
          className="control control-short" id={spec.name} name={spec.name} inputMode="decimal" defaultValue={single(values, spec.name)} autoComplete="off"
          aria-invalid={error ? true : undefined} aria-describedby={describedBy(spec, error)}
        />
        {spec.unit && <span>{spec.unit}</span>}
      </span>
    </Shell>
  )
}

function SelectField(props: Of<'select'>) {
  const { spec, values, error } = props
  const chosen = single(values, spec.name)
  const isGone = spec.gone !== undefined && chosen !== '' && !spec.options.some((option) => option.value === chosen)
  return (
    <Shell {...props}>
      <div className="select">
        <select
          className="control" id={spec.name} name={spec.name} defaultValue={chosen}
          aria-invalid={error ? true : undefined} aria-describedby={describedBy(spec, error)}
        >
          {isGone && <option value={chosen}>{spec.gone}</option>}
          {spec.empty !== undefined && <option value="">{spec.empty}</option>}
          {spec.options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
        <Icon name="chevron-down" />
      </div>
    </Shell>
  )
}

function Choice({ option, type, name, id, checked, tile }: { option: Option; type: 'radio' | 'checkbox'; name: string; id: string; checked: boolean; tile: boolean }) {
  const input = <input type={type} name={name} id={id} value={option.value} defaultChecked={checked} />
  if (!tile) return <label className="choice">{input}<span>{option.label}</span>{option.hint && <small>{option.hint}</small>}</label>
  return (
    <label className={option.icon ? 'choice choice-tile choice-icon' : 'choice choice-tile'}>
      {input}
      {option.icon && <Icon name={option.icon} large />}
      {option.phase && <span className={`dot phase-${option.phase}`} />}
      <span>{option.label}</span>
      <Icon name="check" tick />
    </label>
  )
}

function ChoiceField(props: FieldProps<Extract<FieldSpec, { kind: 'radio' | 'checkboxes' }>>) {
  const { spec, values } = props
  const name = postName(spec)
  const chosen = [values[name] ?? []].flat()
  const tile = spec.look === 'tiles' || spec.look === 'scale'
  return (
    <Group {...props}>
      {/* Says that the field was in the form, when nothing in it is ticked. */}
      {spec.kind === 'checkboxes' && <input type="hidden" name={name} value="" />}
      <div className={spec.look === 'scale' ? 'choices choices-5' : tile ? 'choices choices-3' : 'choices'}>
        {spec.options.map((option, index) => (
          <Choice
            key={option.value} option={option} name={name} id={`${spec.name}-${index}`} tile={tile}
            type={spec.kind === 'radio' ? 'radio' : 'checkbox'} checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Group>
  )
}

function TickField({ spec, values, error, text }: Of<'checkbox'>) {
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <Fault id={`${spec.name}-error`} error={error} text={text} />
      <label className="choice">
        <input
          type="checkbox" name={spec.name} id={spec.name} value="on" defaultChecked={single(values, spec.name) === 'on'}
          aria-invalid={error ? true : undefined} aria-describedby={error ? `${spec.name}-error` : undefined}
        />
        <span>{spec.label}</span>
        {spec.hint && <small>{spec.hint}</small>}
      </label>
    </div>
  )
}

/** So many empty rows wait at the end; who needs more without script saves first, and then there are as many again. */
const EMPTY_ROWS = 3

function RowsField(props: Of<'rows'>) {
  const { spec, values, text, problems = [] } = props
  const last = Math.max(-1, ...rowsOf(spec.name, values).map((one) => one.row))
  const [added, setAdded] = useState(0)
  const isAlive = useHydrated()
  return (
    <Group {...props}>
      <div className="stack stack-lg">
        {Array.from({ length: last + 1 + EMPTY_ROWS + added }, (_, at) => (
          <div key={at} className="form-row" role="group" aria-label={spec.row.replace('{row}', String(at + 1))}>
            {spec.columns.map((column) => {
              const cell = cellSpec(spec, at, column)
              return <Field key={cell.name} spec={{ ...cell, label: column.label }} values={values} text={text} error={problems.find((one) => one.field === cell.name)?.message} />
            })}
          </div>
        ))}
      </div>
      {isAlive && <p><button type="button" className={buttonClass('secondary')} onClick={() => setAdded(added + 1)}>{spec.more}</button></p>}
    </Group>
  )
}

/** One field of a form, by its kind. */
export function Field({ spec, ...rest }: FieldProps) {
  switch (spec.kind) {
    case 'rows': return <RowsField spec={spec} {...rest} />
    case 'text': return <TextField spec={spec} {...rest} />
    case 'textarea': return <AreaField spec={spec} {...rest} />
    case 'number': return <NumberField spec={spec} {...rest} />
    case 'date': return <DateField spec={spec} {...rest} />
    case 'select': return <SelectField spec={spec} {...rest} />
    case 'radio':
    case 'checkboxes': return <ChoiceField spec={spec} {...rest} />
    case 'checkbox': return <TickField spec={spec} {...rest} />
  }
}
