import { z } from 'zod'
import { idField, optionalNumber, optionalText, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { PARTNER_ASSETS } from './types'

export const CARD_LIMITS = { note: 300, interest: 400, hours: 400 } as const

const code = (name: ErrorCode): ErrorCode => name
const assets = z.array(z.enum(PARTNER_ASSETS, code('form_broken'))).default([])
/** 0: there is nothing yet. */
const version = z.coerce.number(code('form_broken')).int().min(0)

export const offerForm = z.object({
  partnerId: idField(), brings: assets, bringsNote: optionalText(CARD_LIMITS.note), needs: assets, needsNote: optionalText(CARD_LIMITS.note),
  hoursPerWeek: optionalNumber(CARD_LIMITS.hours).pipe(z.number().int(code('partners.whole_hours')).nullable()), expectedVersion: version,
})
export type OfferForm = z.output<typeof offerForm>

export const interestForm = z.object({
  partnerId: idField(), interest: requiredText(CARD_LIMITS.interest, 'partners.interest_missing'), worry: optionalText(CARD_LIMITS.interest),
  limit: optionalText(CARD_LIMITS.interest), gain: optionalText(CARD_LIMITS.interest), expectedVersion: version,
})
export type InterestForm = z.output<typeof interestForm>

/** Which version is released: not more than somebody has read. */
export const releaseForm = z.object({ partnerId: idField(), expectedVersion: version })
export type ReleaseForm = z.output<typeof releaseForm>

export const readerForm = z.object({ partnerId: idField(), membershipId: idField() })
export type ReaderForm = z.output<typeof readerForm>

export const takeBackForm = z.object({ partnerId: idField() })
export type TakeBackForm = z.output<typeof takeBackForm>
