import { z } from 'zod'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { choice, idField, optionalText, requestKey } from '@/lib/platform/actions/fields'
import { LANDINGS } from './types'

export const LANDING_LIMITS = { difference: 240, saidBy: 80 } as const

/** Who says that it landed, even in part, says what is different. */
export const landingForm = z.object({
  agreementId: idField(), partnerId: idField('agreements.signatory_missing'), level: choice(PARTNER_LEVELS, 'agreements.level_missing'), landing: choice(LANDINGS, 'agreements.landing_missing'),
  difference: optionalText(LANDING_LIMITS.difference), saidBy: optionalText(LANDING_LIMITS.saidBy), requestKey,
}).refine(({ landing, difference }) => landing === 'NOT_YET' || difference !== null, { path: ['difference'], message: 'agreements.difference_missing' })
export type LandingForm = z.output<typeof landingForm>
