import { z } from 'zod'
import { inputOf } from '@/lib/platform/actions/form-data'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { isDay } from '@/lib/platform/clock'
import { TRAIL_ROLES } from './types'

export const HISTORY_LIMITS = { search: 60, page: 50, export: 10_000 } as const

/** Comes from the address, so anything may stand there: what is not understood is as if it was not asked. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const day = z.string().refine(isDay)
const code = z.string().regex(/^[a-z][a-z_]{1,60}$/)

/** The search form of the trail, as it stands in the address. */
export const trailForm = z.object({
  persoon: lenient(z.uuid().toLowerCase()),
  rol: lenient(z.enum(TRAIL_ROLES)),
  soort: lenient(code),
  gebeurtenis: lenient(code),
  vanaf: lenient(day),
  tot: lenient(day),
  zoek: lenient(z.string().trim().min(1).max(HISTORY_LIMITS.search)),
  voor: lenient(z.string().regex(/^[1-9]\d{0,17}$/)),
})
export type TrailForm = z.output<typeof trailForm>

/** The two days of the form. */
const DAYS = ['vanaf', 'tot'] as const

/** A question to the trail, what was typed of its days, and which of those is no day. */
export interface TrailQuestion {
  readonly form: TrailForm
  readonly typed: FormValues
  readonly noDays: readonly string[]
}

/** The parts of a day as its three fields show them, without the noughts in front. */
const partsOf = (name: string, day: string): FormValues => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0+(?=.)/, ''))
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year }
}

/**
 * The form as it stands in an address: a day in three fields as a person types it, or whole, as links carry it. What was
 * meant as a day and is none is not looked for, and the form says so.
 */
export function readTrailQuestion(params: Readonly<Record<string, string | readonly string[] | undefined>>): TrailQuestion {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    const one = typeof value === 'string' ? value : value?.at(-1)
    if (one !== undefined) values[name] = one
  }
  const asked = inputOf(values)
  const form = trailForm.parse(asked)
  const isTyped = (name: string): boolean => `${name}.day` in values
  const typed = DAYS.flatMap((name) => {
    if (isTyped(name)) return Object.entries(values).filter(([key]) => key.startsWith(`${name}.`))
    return Object.entries(form[name] ? partsOf(name, form[name]) : {})
  })
  return { form, typed: Object.fromEntries(typed), noDays: DAYS.filter((name) => isTyped(name) && asked[name] !== '' && !form[name]) }
}
