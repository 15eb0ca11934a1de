import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { controlId, type FieldSpec, type FormText } from './field-spec'

// What stands round the control of a field. It needs no script of its own, so a form that only asks can use it as it is.

type FrameText = Pick<FormText, 'fault' | 'optional' | 'sometimes'>

export interface FrameProps {
  readonly spec: FieldSpec
  readonly error: string | undefined
  readonly text: FrameText
}

export function Fault({ id, error, text }: { id: string; error: string | undefined; text: FrameText }) {
  if (!error) return null
  return <p className="field-error" id={id}><Icon name="circle-alert" /><span><span className="hidden-text">{text.fault} </span>{error}</span></p>
}

function Label({ spec, text }: { spec: FieldSpec; text: FrameText }) {
  return <>{spec.label}{spec.optional && <span className="optional"> {spec.optional === 'sometimes' ? text.sometimes : text.optional}</span>}</>
}

export const describedBy = (spec: FieldSpec, error: string | undefined, ...more: string[]): string | undefined =>
  [spec.hint ? `${spec.name}-hint` : '', error ? `${spec.name}-error` : '', ...more].filter(Boolean).join(' ') || undefined

/** Label, hint, error, control: the order in which it is read. */
export function Shell({ spec, error, text, children }: FrameProps & { children: ReactNode }) {
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label htmlFor={controlId(spec)}><Label spec={spec} text={text} /></label>
      {spec.hint && <p className="hint" id={`${spec.name}-hint`}>{spec.hint}</p>}
      <Fault id={`${spec.name}-error`} error={error} text={text} />
      {children}
    </div>
  )
}

export function Group({ spec, error, text, children }: FrameProps & { children: ReactNode }) {
  return (
    <fieldset className={error ? 'field field-invalid' : 'field'} aria-describedby={describedBy(spec, error)}>
      <legend className="label"><Label spec={spec} text={text} /></legend>
      {spec.hint && <p className="hint" id={`${spec.name}-hint`}>{spec.hint}</p>}
      <Fault id={`${spec.name}-error`} error={error} text={text} />
      {children}
    </fieldset>
  )
}
