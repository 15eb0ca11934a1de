import { z } from 'zod'
import { dayField, idField, optionalNumber, optionalText, requestKey, requiredNumber, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

export const MANDATE_LIMITS = { holderFunction: 80, holderName: 80, content: 400, coverName: 80, coverFunction: 80, endReason: 300 } as const

const WHOLE: ErrorCode = 'mandates.whole_euros'

export const mandateForm = z.object({
  partnerId: idField('mandates.partner_missing'),
  holderFunction: requiredText(MANDATE_LIMITS.holderFunction, 'mandates.holder_missing'),
  holderName: optionalText(MANDATE_LIMITS.holderName),
  content: requiredText(MANDATE_LIMITS.content, 'mandates.content_missing'),
  financialRoom: requiredNumber('mandates.room_missing').pipe(z.number().int(WHOLE)),
  withoutConsultation: optionalNumber().pipe(z.number().int(WHOLE).nullable()),
  validFrom: dayField('mandates.from_missing'),
  validUntil: dayField('mandates.until_missing'),
  coverName: requiredText(MANDATE_LIMITS.coverName, 'mandates.cover_name_missing'),
  coverFunction: requiredText(MANDATE_LIMITS.coverFunction, 'mandates.cover_function_missing'),
  /** The mandate in whose place this one comes. */
  replacesId: z.string().optional().transform((id) => id || null).pipe(idField().nullable()),
  requestKey,
})
export type MandateForm = z.output<typeof mandateForm>

export const endMandateForm = z.object({ mandateId: idField(), reason: requiredText(MANDATE_LIMITS.endReason, 'mandates.reason_missing') })
export type EndMandateForm = z.output<typeof endMandateForm>
