import type { FormValues } from './form-state'

// From what a browser posts to what a schema reads. Three conventions of our forms:
//   name[]                           several values, as an array (also when one or none is ticked: see the hidden input)
//   name.day, name.month, name.year  a date in three fields, joined as YYYY-MM-DD
//   name_0_column                    one cell of a field of rows: the first row is 0
//   everything else                  one text

/** A field that people do not see: who fills it in is a machine. */
export const TRAP_FIELD = 'website'

/** The name of one cell of a field of rows. */
export const cellName = (field: string, row: number, column: string): string => `${field}_${row}_${column}`

/** Behind a question of which there are two other texts: then the second is meant. */
export const SECOND_TEXT = '!'

/** The name under which a form posts which of two texts is chosen for one question. */
export const takeName = (token: string): string => `take:${token}`

/** Of which questions the other's text was chosen one by one. */
export const takenIn = (values: Readonly<Record<string, unknown>>): string[] => Object.entries(values).flatMap(([name, value]) => (name.startsWith(takeName('')) && value === 'theirs' ? [name.slice(takeName('').length)] : []))

/** Which cell a name is of, if it is of one. */
export function cellOf(name: string): { readonly field: string; readonly row: number; readonly column: string } | undefined {
  const [, field, row, column] = /^([A-Za-z]+)_(\d{1,2})_([A-Za-z]+)$/.exec(name) ?? []
  return field && column ? { field, row: Number(row), column } : undefined
}

/** The rows in which something stands, by the names of their columns, each with the number that its cells have. */
export function rowsOf(field: string, values: FormValues): { readonly row: number; readonly cells: Readonly<Record<string, string>> }[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const cell = cellOf(name)
    if (cell?.field === field && typeof value === 'string' && value !== '') rows.set(cell.row, { ...rows.get(cell.row), [cell.column]: value })
  }
  return [...rows].sort(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells }))
}

/** The field that a posted name is of: a list, a part of a date or a cell too. */
export const fieldOf = (name: string): string => cellOf(name)?.field ?? name.replace(/(\[\]|\.(day|month|year))$/, '')

/** What was typed, to be shown again. Fields that the framework adds are left out, and zero bytes: PostgreSQL takes none. */
export function valuesOf(form: FormData): FormValues {
  const values: Record<string, string | string[]> = {}
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$')) continue
    const all = form.getAll(key).filter((one): one is string => typeof one === 'string').map((one) => one.replaceAll('\0', ''))
    values[key] = key.endsWith('[]') ? all.filter((one) => one !== '') : (all.at(-1) ?? '')
  }
  return values
}

const padded = (text: string, length: number): string => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)

/** PostgreSQL keeps every character but this one; no keyboard makes it. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

/** The same for a schema: arrays under their plain name, dates joined, texts trimmed. */
export function inputOf(values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values)) {
    if (Array.isArray(value)) input[key.slice(0, -2)] = value.map(withoutNul)
    else if (!/\.(day|month|year)$/.test(key)) input[key] = withoutNul(value as string).replace(/\r\n/g, '\n').trim()
    else if (key.endsWith('.day')) {
      const name = key.slice(0, -4)
      const part = (which: string) => String(values[`${name}.${which}`] ?? '').trim()
      const [day, month, year] = [part('day'), part('month'), part('year')]
      input[name] = day || month || year ? `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` : ''
    }
  }
  return input
}
