import { z } from 'zod'
import { choice, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { DIRECTIONS } from '../cards/types'
import { TABLE_ID } from './definitions'

export const STATLINE_LIMITS = { name: 120, unit: 60, title: 200, words: 80 } as const

const code = (name: ErrorCode): ErrorCode => name

const title = z.string().max(STATLINE_LIMITS.title, code('too_long')).optional().transform((text) => text?.trim() || null)

/** A dimension and the value that was chosen of it, as one field per dimension: `filter-Geslacht` is T001038. */
export const filterField = (dimension: string): string => `filter-${dimension}`

const FILTER = /^filter-([A-Za-z0-9_]{1,80})$/

export const followTableForm = z.object({
  tableId: z.string().regex(TABLE_ID, code('form_broken')), tableTitle: requiredText(STATLINE_LIMITS.title, 'form_broken'),
  measure: requiredText(STATLINE_LIMITS.title, 'indicators.measure_choice_missing'), denominator: title,
  name: requiredText(STATLINE_LIMITS.name, 'indicators.name_missing'), unit: requiredText(STATLINE_LIMITS.unit, 'indicators.unit_missing'), direction: choice(DIRECTIONS, 'indicators.direction_missing'),
  areas: z.array(z.string().max(10)).max(30, code('form_broken')).default([]),
  fromYear: z.string().regex(/^(19|20)\d{2}$/, code('indicators.not_a_year')).transform(Number),
  requestKey,
}).catchall(z.string().max(60).optional()).transform(({ tableId, tableTitle, measure, denominator, name, unit, direction, areas, fromYear, requestKey: sent, ...rest }) => ({
  tableId, tableTitle, measure, denominator, name, unit, direction, regions: areas, fromYear, requestKey: sent,
  filters: Object.fromEntries(Object.entries(rest).flatMap(([field, value]) => { const [, dimension] = FILTER.exec(field) ?? []; return dimension && value ? [[dimension, value]] : [] })),
}))
export type FollowTableForm = z.output<typeof followTableForm>

export const stopFeedForm = z.object({ id: idField() })
export type StopFeedForm = z.output<typeof stopFeedForm>
