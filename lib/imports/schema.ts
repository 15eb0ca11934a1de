import { z } from 'zod'
import { parseRegion } from '@/lib/indicators/regions/rules'
import { idField, requiredText, tickbox } from '@/lib/platform/actions/fields'
import { readPeriod } from './meaning/rules'
import { COLUMN_ROLES, type ColumnRole } from './meaning/types'

export const importForm = z.object({ importId: idField() })
export type ImportForm = z.output<typeof importForm>

export const confirmForm = z.object({ importId: idField(), seen: tickbox })
export type ConfirmForm = z.output<typeof confirmForm>

export const undoForm = z.object({ importId: idField(), reason: requiredText(300, 'imports.reason_missing') })
export type UndoForm = z.output<typeof undoForm>

/** The name of the field for a column. */
export const columnName = (index: number): string => `column${index}`

/** The name of the field for a question about a place. */
export const placeName = (index: number): string => `place${index}`

/** Rows of this place are left out. */
export const LEAVE_OUT = 'leave-out'

const isRole = (value: unknown): value is ColumnRole => COLUMN_ROLES.some((one) => one === value)

const numbered = (rest: Readonly<Record<string, unknown>>, name: string): (readonly [number, unknown])[] =>
  Object.entries(rest).flatMap(([key, value]) => (key.startsWith(name) && /^\d{1,3}$/.test(key.slice(name.length)) ? [[Number(key.slice(name.length)), value] as const] : []))

/** What each column says; and where and when the figures are about when no column says so. */
export const mappingForm = z.looseObject({
  importId: idField(),
  fixedRegion: z.string().optional().transform((text) => text || null).refine((text) => text === null || parseRegion(text) !== undefined, 'form_broken'),
  fixedPeriod: z.string().max(20, 'too_long').optional().transform((text) => text || null).refine((text) => text === null || readPeriod(text) !== undefined, 'imports.no_such_period'),
  target: z.string().max(80).optional().transform((text) => text || null).refine((text) => text === null || /^(?:card:[a-z_]{1,60}|indicator:[0-9a-f-]{36})$/.test(text), 'form_broken'),
}).transform(({ importId, fixedRegion, fixedPeriod, target, ...rest }) => ({
  importId, fixedRegion, fixedPeriod, target, columns: new Map(numbered(rest, 'column').flatMap(([index, value]) => (isRole(value) ? [[index, value] as const] : []))),
}))
export type MappingForm = z.output<typeof mappingForm>

/** Which place a name means; only what was answered. */
export const placesForm = z.looseObject({ importId: idField() }).transform(({ importId, ...rest }) => ({
  importId,
  places: new Map(numbered(rest, 'place').flatMap(([index, value]): (readonly [number, string | null])[] => {
    if (value === LEAVE_OUT) return [[index, null]]
    return typeof value === 'string' && parseRegion(value) ? [[index, value]] : []
  })),
}))
export type PlacesForm = z.output<typeof placesForm>

