import { z } from 'zod'
import { choice, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { PARTNER_TYPES } from './definitions'
import { PARTNER_STATUSES } from './types'

export const PARTNER_LIMITS = { name: 120, contactName: 80, contactEmail: 200 } as const

const content = {
  name: requiredText(PARTNER_LIMITS.name, 'partners.name_missing'),
  partnerType: choice(PARTNER_TYPES, 'partners.type_missing'),
  status: choice(PARTNER_STATUSES, 'partners.status_missing'),
  contactName: optionalText(PARTNER_LIMITS.contactName),
  contactEmail: z.string().default('').pipe(
    z.union([z.literal('').transform(() => null), z.email('email_wrong' satisfies ErrorCode).max(PARTNER_LIMITS.contactEmail)], 'email_wrong' satisfies ErrorCode),
  ),
}

export const newPartnerForm = z.object({ ...content, requestKey })
export type NewPartnerForm = z.output<typeof newPartnerForm>

export const partnerForm = z.object({ ...content, id: idField(), expectedVersion })
export type PartnerForm = z.output<typeof partnerForm>
