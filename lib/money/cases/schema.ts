import { z } from 'zod'
import { choice, idField, requestKey } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { answerField, togetherFields, togetherOf } from '@/lib/plan/together/schema'
import type { Together } from '@/lib/plan/together/types'
import type { Answers } from '@/lib/plan/types'

const code = (name: ErrorCode): ErrorCode => name

export const caseForm = z.object({
  goalId: idField(),
  /** The version that stood on the screen; 0 when there was none. */
  expectedVersion: z.coerce.number(code('form_broken')).int().min(0),
  intent: choice(['save', 'finish'], 'form_broken'),
  requestKey,
  ...togetherFields,
}).catchall(answerField)
  .transform(({ goalId, expectedVersion, intent, requestKey: key, seen, take, ...rest }) => {
    const answers: Answers = rest
    return { goalId, expectedVersion, intent, requestKey: key, together: togetherOf(seen, take, rest), answers }
  })
export type CaseForm = Omit<z.output<typeof caseForm>, 'together'> & { readonly together?: Together | undefined }
