import { z } from 'zod'
import { choice, idField, optionalText, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { SOURCE_KINDS } from './types'

export const SOURCE_LIMITS = { body: 1_500, point: 160, name: 160, url: 300 } as const

const point = () => optionalText(SOURCE_LIMITS.point)

export const sourceForm = z.object({
  goalId: idField(),
  kind: choice(SOURCE_KINDS, 'goals.source_kind_missing'),
  body: requiredText(SOURCE_LIMITS.body, 'goals.source_body_missing'),
  point1: point(), point2: point(), point3: point(),
  sourceName: requiredText(SOURCE_LIMITS.name, 'goals.source_name_missing'),
  sourceUrl: z.url({ protocol: /^https?$/, error: 'goals.source_url_wrong' satisfies ErrorCode }).max(SOURCE_LIMITS.url, 'too_long' satisfies ErrorCode),
  /** 0 for the first. */
  expectedVersion: z.coerce.number('form_broken').int().min(0),
})
export type SourceForm = z.output<typeof sourceForm>
