import { z } from 'zod'
import { choice, dayField, idField, requestKey, requiredNumber } from '@/lib/platform/actions/fields'
import { DISCIPLINES } from '../definitions'
import { LOCATION_LIMITS } from '../schema'

/** More hours than a week of work has, for a place where two people come. */
const MOST = 80

export const agreePresenceForm = z.object({
  locationId: idField(), partnerId: idField('locations.partner_missing'), discipline: choice(DISCIPLINES, 'locations.discipline_missing'),
  hoursPerWeek: requiredNumber('locations.hours_missing', LOCATION_LIMITS.hours).refine((hours) => hours > 0, 'locations.hours_missing'), requestKey,
})
export type AgreePresenceForm = z.output<typeof agreePresenceForm>

export const endPresenceForm = z.object({ id: idField() })
export type EndPresenceForm = z.output<typeof endPresenceForm>

export const logPresenceForm = z.object({ id: idField(), week: dayField('locations.week_wrong'), hours: requiredNumber('locations.hours_missing', MOST) })
export type LogPresenceForm = z.output<typeof logPresenceForm>
