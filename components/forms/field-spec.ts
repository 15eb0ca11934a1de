import type { IconName } from '@/components/ui/icon'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { cellName, cellOf } from '@/lib/platform/actions/form-data'
import { OF_ORGANISATIONS, type GuardKind } from '@/lib/platform/privacy/guard'

// A form as data: a page describes its fields, in the reader's language, and one renderer shows them all. So every
// form has the same error summary, kept values, guard, conflict panel and way to work without JavaScript.

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly icon?: IconName
  /** A stone in the tint of this life phase. */
  readonly phase?: string
}

interface Base {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** May be left out; said beside the label. */
  /** 'sometimes': needed with another answer of the form; the hint says which. */
  readonly optional?: boolean | 'sometimes'
  /** What a value is called that is no choice here, such as where something stands now. */
  readonly labels?: Readonly<Record<string, string>>
}

/** What may not stand in a text: nothing that points at a person, or nothing that can be of a person alone. */
type Guard = boolean | 'organisation'

/** What a guarded field lets through. */
export const guardExceptions = (guard: string | boolean | undefined): readonly GuardKind[] => (guard === 'organisation' ? OF_ORGANISATIONS : [])

export type FieldSpec =
  | (Base & { readonly kind: 'text'; readonly type?: 'text' | 'email' | 'password'; readonly autoComplete?: string; readonly maxLength?: number; readonly guard?: Guard; readonly suggestions?: readonly string[]; readonly digits?: boolean })
  | (Base & { readonly kind: 'textarea'; readonly rows?: number; readonly maxLength?: number; readonly guard?: Guard; readonly countdown?: boolean })
  | (Base & { readonly kind: 'number'; readonly unit?: string })
  | (Base & { readonly kind: 'date' })
  /** `gone`: what a chosen value is called that is no option any more; it stays chosen, so that the server can say so. */
  | (Base & { readonly kind: 'select'; readonly options: readonly Option[]; readonly empty?: string; readonly gone?: string })
  | (Base & { readonly kind: 'radio'; readonly options: readonly Option[]; readonly look?: 'list' | 'tiles' | 'scale' })
  | (Base & { readonly kind: 'checkboxes'; readonly options: readonly Option[]; readonly look?: 'list' | 'tiles' })
  | (Base & { readonly kind: 'checkbox' })
  /** As many rows as somebody needs, each of the same few fields; `row` says which one it is, `more` is the button for another. */
  | (Base & { readonly kind: 'rows'; readonly columns: readonly Exclude<FieldSpec, { kind: 'rows' }>[]; readonly row: string; readonly more: string })

/** The sentences of the form itself. Made on the server by `formText`, so that the catalogue stays there. */
export interface FormText {
  readonly submit: string
  readonly busy: string
  readonly optional: string
  readonly sometimes: string
  readonly fault: string
  readonly summaryTitle: readonly [one: string, more: string]
  readonly summaryIntro: string
  readonly stoppedTitle: string
  readonly kept: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly charactersLeft: string
  readonly conflict: {
    readonly intro: string
    readonly introApart: string
    readonly merged: string
    readonly mine: string
    readonly theirs: string
    readonly useMine: string
    readonly useTheirs: string
    readonly useChosen: string
    readonly nothingDiffers: string
    readonly unseen: string
    readonly readAgain: string
  }
  readonly guard: {
    readonly title: string
    readonly intro: string
    readonly kinds: Readonly<Record<'bsn' | 'phone' | 'email' | 'address' | 'birth_date', string>>
    readonly helpLabel: string
    readonly helpHref: string
  }
}

/** The id of a field's first control: what an error links to. */
export const controlId = (spec: Pick<FieldSpec, 'name' | 'kind'>): string => {
  if (spec.kind === 'date') return `${spec.name}-day`
  if (spec.kind === 'radio' || spec.kind === 'checkboxes') return `${spec.name}-0`
  return spec.name
}

/** The name that a field posts under. */
export const postName = (spec: Pick<FieldSpec, 'name' | 'kind'>): string => (spec.kind === 'checkboxes' ? `${spec.name}[]` : spec.name)

type CellSpec = Exclude<FieldSpec, { kind: 'rows' }>

/** The field of one cell: its column, called by its row. */
export const cellSpec = ({ name, row }: Extract<FieldSpec, { kind: 'rows' }>, at: number, column: CellSpec): CellSpec =>
  ({ ...column, name: cellName(name, at, column.name), label: `${row.replace('{row}', String(at + 1))}: ${column.label}` })

/** The field that a name is of, also when it is one cell of a field of rows. */
export function specAt(fields: readonly FieldSpec[], name: string): FieldSpec | undefined {
  const cell = cellOf(name)
  const rows = cell && fields.find((one) => one.name === cell.field)
  if (!cell || rows?.kind !== 'rows') return fields.find((one) => one.name === name)
  const column = rows.columns.find((one) => one.name === cell.column)
  return column && cellSpec(rows, cell.row, column)
}

/** What stands in a field of one value. */
export const single = (values: FormValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
