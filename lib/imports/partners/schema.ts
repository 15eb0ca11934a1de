import { z } from 'zod'
import { idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { COLUMN_FIELDS, MOST_PASTED, type ColumnField } from './definitions'

export const partnerImportForm = z.object({ importId: idField() })
export type PartnerImportForm = z.output<typeof partnerImportForm>

export const confirmPartnersForm = z.object({ importId: idField(), seen: z.uuid() })
export type ConfirmPartnersForm = z.output<typeof confirmPartnersForm>

export const pastedForm = z.object({ cells: requiredText(MOST_PASTED, 'imports.nothing_pasted'), requestKey })
export type PastedForm = z.output<typeof pastedForm>

/** The name of the field for a column. */
export const columnName = (index: number): string => `column${index}`

const isField = (value: unknown): value is ColumnField => COLUMN_FIELDS.some((one) => one === value)

/** A choice per column; one field chosen twice is the first one's. */
export const mappingForm = z.looseObject({ importId: idField() }).transform(({ importId, ...rest }) => {
  const columns = new Map<number, ColumnField>()
  for (const [key, value] of Object.entries(rest)) {
    const index = /^column(\d{1,2})$/.exec(key)?.[1]
    if (index !== undefined && isField(value) && ![...columns.values()].includes(value)) columns.set(Number(index), value)
  }
  return { importId, columns }
})
export type MappingForm = z.output<typeof mappingForm>
