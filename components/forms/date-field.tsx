import type { FormValues } from '@/lib/platform/actions/form-state'
import { single, type FieldSpec, type FormText } from './field-spec'
import { Group } from './frame'

interface DateProps {
  readonly spec: Extract<FieldSpec, { kind: 'date' }>
  readonly values: FormValues
  readonly error: string | undefined
  readonly text: Pick<FormText, 'fault' | 'optional' | 'sometimes' | 'day' | 'month' | 'year'>
}

/** A day in three fields. */
export function DateField(props: DateProps) {
  const { spec, values, error, text } = props
  const parts = [['day', text.day, 2], ['month', text.month, 2], ['year', text.year, 4]] as const
  return (
    <Group {...props}>
      <div className="dates">
        {parts.map(([part, label, length]) => (
          <div key={part}>
            <label htmlFor={`${spec.name}-${part}`}>{label}</label>
            <input
              className="control" id={`${spec.name}-${part}`} name={`${spec.name}.${part}`} inputMode="numeric" autoComplete="off" maxLength={length}
              defaultValue={single(values, `${spec.name}.${part}`)} aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Group>
  )
}
