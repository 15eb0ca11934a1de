import { z } from 'zod'
import { choice, dayField, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { COVER_KINDS, PREVENTION_TYPES, type CoverKind } from './types'

export const ACTION_LIMITS = { what: 200 } as const

export const actionForm = z.object({
  what: requiredText(ACTION_LIMITS.what, 'actions.what_missing'),
  goalId: idField('actions.goal_missing'),
  status: choice(['DONE', 'PLANNED'], 'actions.status_missing'),
  plannedOn: dayField('actions.day_missing'),
  preventionType: choice(PREVENTION_TYPES, 'actions.prevention_missing'),
  requestKey,
})
export const finishForm = z.object({ actionId: idField(), doneOn: dayField('actions.day_missing') })
export const reopenForm = z.object({ actionId: idField(), plannedOn: dayField('actions.day_missing') })
export const stopForm = z.object({ actionId: idField() })


const COVER_MISSING: ErrorCode = 'actions.cover_missing'

const COVER = new RegExp(`^(${COVER_KINDS.join('|')})-([0-9a-f-]{36})$`)

/** `MANDATE-<id>` or `COMMITMENT-<id>`; empty takes the cover away. */
export const coverForm = z.object({
  actionId: idField(),
  cover: z.string(COVER_MISSING).refine((text) => text === '' || COVER.test(text), COVER_MISSING).transform((text) => {
    const [, kind, id] = COVER.exec(text) ?? []
    return kind && id ? { kind: kind as CoverKind, id } : null
  }),
})
export type CoverForm = z.output<typeof coverForm>

export type ActionForm = z.output<typeof actionForm>
