import { z } from 'zod'
import { choice, requestKey } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { caseKey } from '../cases/definitions'
import { WORKSHEET_KEYS } from '../definitions'
import { answerField, togetherFields, togetherOf } from '../together/schema'
import type { Together } from '../together/types'
import type { Answers } from '../types'
import { SHEET_KEYS } from './definitions'

const code = (name: ErrorCode): ErrorCode => name

/** What stands in an address for something that is not there yet. */
export const NEW_SUBJECT = 'nieuw'

const subject = z.union([z.literal(NEW_SUBJECT), z.uuid()], code('form_broken'))

export const sheetForm = z.object({
  worksheet: choice(SHEET_KEYS, 'form_broken'),
  /** What it is about, or `nieuw`. */
  over: subject,
  /** The mark of what stood on the screen. */
  expectedVersion: z.coerce.number(code('form_broken')).int().min(0),
  intent: choice(['save', 'finish'], 'form_broken'),
  requestKey,
  /** What was recorded for it, as it stood on the screen. */
  voiceId: z.uuid(code('form_broken')).optional(),
  ...togetherFields,
}).catchall(answerField)
  .transform(({ worksheet, over, expectedVersion, intent, requestKey: key, voiceId = null, seen, take, ...rest }) => {
    const answers: Answers = rest
    return { worksheet, over, expectedVersion, intent, requestKey: key, voiceId, together: togetherOf(seen, take, rest), answers }
  })
export type SheetForm = Omit<z.output<typeof sheetForm>, 'together' | 'voiceId'> & { readonly together?: Together | undefined; readonly voiceId?: string | null }

/** A draft that goes, or comes back. */
export const throwAwayForm = z.object({
  worksheet: choice(SHEET_KEYS, 'form_broken'), over: subject,
  /** The version of the draft on the screen: nobody throws away what they have not seen. */
  expectedVersion: z.coerce.number(code('form_broken')).int().min(1),
  isAway: choice(['yes', 'no'], 'form_broken').transform((said) => said === 'yes'),
})
export type ThrowAwayForm = z.output<typeof throwAwayForm>

/** The draft of somebody who left: another goes on with it, or throws it away. */
export const leftDraftForm = z.object({
  worksheet: choice(SHEET_KEYS, 'form_broken'), draftId: z.uuid(code('form_broken')), expectedVersion: z.coerce.number(code('form_broken')).int().min(1),
  to: choice(['TAKE_OVER', 'THROW_AWAY'], 'form_broken'),
})
export type LeftDraftForm = z.output<typeof leftDraftForm>

/** About what an address asks a sheet; undefined when it asks nothing that can be. */
export function readSubjectQuestion(asked: unknown): string | undefined {
  const over = z.union([z.literal(NEW_SUBJECT), z.uuid()]).safeParse(asked)
  return over.success ? over.data : undefined
}

const companyQuestion = z.object({ key: z.enum([...SHEET_KEYS, ...WORKSHEET_KEYS, caseKey]), over: subject, since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })
export type CompanyQuestion = z.output<typeof companyQuestion>

/** What a page asks while it is looked at; undefined when it asks nothing that can be. */
export const readCompanyQuestion = (asked: Readonly<Record<string, string>>): CompanyQuestion | undefined =>
  companyQuestion.safeParse({ key: asked.blad, over: asked.over, since: asked.sinds }).data
