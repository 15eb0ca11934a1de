import { z } from 'zod'
import { choice, idField, requestKey } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { Answers } from '@/lib/plan/types'

const code = (name: ErrorCode): ErrorCode => name

export const caseForm = z.object({
  goalId: idField(),
  /** The version that stood on the screen; 0 when there was none. */
  expectedVersion: z.coerce.number(code('form_broken')).int().min(0),
  intent: choice(['save', 'finish'], 'form_broken'),
  requestKey,
}).catchall(z.union([z.string().max(1_200, code('too_long')), z.array(z.string().max(100)).max(60)]))
  .transform(({ goalId, expectedVersion, intent, requestKey: key, ...rest }) => {
    const answers: Answers = rest
    return { goalId, expectedVersion, intent, requestKey: key, answers }
  })
export type CaseForm = z.output<typeof caseForm>
