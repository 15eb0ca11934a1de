import { z } from 'zod'
import { idField, optionalText, requestKey } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { DISCIPLINES } from '../definitions'
import { LOCATION_LIMITS, optionalId } from '../schema'

/** Asked of who gets a new place in the team alone. */
const discipline = z.enum([...DISCIPLINES, ''], 'form_broken' satisfies ErrorCode).optional().transform((one) => one || null)

export const teamLeadsForm = z.object({
  locationId: idField(),
  coordinatorId: optionalId,
  /** Instead of somebody from the list: a professional of the partner that runs the place. */
  coordinatorName: optionalText(LOCATION_LIMITS.personName),
  coordinatorDiscipline: discipline,
  /** Nobody: then the team has no deputy. */
  deputyId: optionalId,
  deputyDiscipline: discipline,
  requestKey,
})
export type TeamLeadsForm = z.output<typeof teamLeadsForm>
