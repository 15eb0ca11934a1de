import { z } from 'zod'
import { expectedVersion, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'

export const TERM_LIMITS = { term: 60, meaning: 300 } as const

const content = {
  term: requiredText(TERM_LIMITS.term, 'coalitions.term_missing'),
  meaning: requiredText(TERM_LIMITS.meaning, 'coalitions.meaning_missing'),
}

export const newTermForm = z.object({ ...content, requestKey })
export type NewTermForm = z.output<typeof newTermForm>

export const termForm = z.object({ ...content, id: idField(), expectedVersion })
export type TermForm = z.output<typeof termForm>

export const termToArchive = z.object({ id: idField() })
export type TermToArchive = z.output<typeof termToArchive>
