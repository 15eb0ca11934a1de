import { z } from 'zod'
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
