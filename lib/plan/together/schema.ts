import { z } from 'zod'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { readSeen } from './rules'

/** What a form posts so that what two people made can be put together. */
export const togetherFields = {
  /** What stood on the screen. */
  seen: z.string().max(8_000, 'form_broken' satisfies ErrorCode).optional().transform(readSeen),
  /** The questions of which the other's text was chosen. */
  take: z.string().max(1_000, 'form_broken' satisfies ErrorCode).optional().transform((said) => (said ? said.split(',') : [])),
}
