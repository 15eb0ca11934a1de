import { z } from 'zod'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { takenIn } from '@/lib/platform/actions/form-data'
import type { Answers } from '../types'
import { readSeen } from './rules'
import type { Together } from './types'

/** What may stand in one answer at all. How much a question takes is judged by its definition, so that each that is too long says so. */
export const answerField = z.union([z.string().max(20_000, 'too_long' satisfies ErrorCode), z.array(z.string().max(100)).max(60)])

/** What a form posts so that what two people made can be put together. */
export const togetherFields = {
  /** What stood on the screen. */
  seen: z.string().max(8_000, 'form_broken' satisfies ErrorCode).optional().transform(readSeen),
  /** The questions of which the other's text was chosen. */
  take: z.string().max(1_000, 'form_broken' satisfies ErrorCode).optional().transform((said) => (said ? said.split(',') : [])),
}

/** What stood on the screen, with the questions of which the other's text was chosen: of all at once, or one by one. */
export const togetherOf = (seen: Together['seen'] | undefined, take: readonly string[], rest: Answers): Together | undefined => seen && { seen, take: [...take, ...takenIn(rest)] }
