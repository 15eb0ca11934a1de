import { z } from 'zod'
import { idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { ITEM_KINDS, type Decision, type ItemKind } from './types'

export const DEPARTURE_LIMITS = { reason: 300, why: 200 } as const

const FIELD = /^(do|why)-([A-Z_]+)-([0-9a-f-]{36})$/

const isKind = (kind: string): kind is ItemKind => (ITEM_KINDS as readonly string[]).includes(kind)

/**
 * The decisions in a form of as many fields as there are things: `do-GOAL-<id>` holds END, KEEP or the id of who gets it,
 * `why-GOAL-<id>` a reason. Whether each was to be decided, the command asks again.
 */
function decisionsOf(fields: Readonly<Record<string, unknown>>): { decisions: Decision[]; tooLong: string[] } {
  const text = (name: string): string => { const value = fields[name]; return typeof value === 'string' ? value : '' }
  const decisions: Decision[] = []
  const tooLong: string[] = []
  for (const name of Object.keys(fields)) {
    const [, what, kind = '', id = ''] = FIELD.exec(name) ?? []
    if (!what || !isKind(kind)) continue
    if (what === 'why' && text(name).length > DEPARTURE_LIMITS.why) tooLong.push(name)
    if (what !== 'do' || text(name) === '') continue
    const value = text(name)
    const choice = value === 'END' || value === 'KEEP' ? value : 'GIVE'
    decisions.push({ kind, id, choice, toId: choice === 'GIVE' ? value : null, reason: text(`why-${kind}-${id}`) || null })
  }
  return { decisions, tooLong }
}

const TOO_LONG: ErrorCode = 'too_long'

const withDecisions = <S extends z.ZodRawShape>(shape: S) => z.looseObject({ ...shape, reason: requiredText(DEPARTURE_LIMITS.reason, 'departures.reason_missing') })
  .superRefine((fields, check) => {
    for (const name of decisionsOf(fields).tooLong) check.addIssue({ code: 'custom', path: [name], message: TOO_LONG })
  })

/** The same forms as far as they can be read: who or what leaves and what was decided, with or without a word of why. */
const draft = z.looseObject({ reason: z.string().catch('') })

export const endMembershipDraft = draft.extend({ membershipId: idField() })
  .transform(({ membershipId, reason, ...fields }) => ({ membershipId, reason, decisions: decisionsOf(fields).decisions }))

export const endPartnerDraft = draft.extend({ partnerId: idField() })
  .transform(({ partnerId, reason, ...fields }) => ({ partnerId, reason, decisions: decisionsOf(fields).decisions }))

export const endMembershipForm = withDecisions({ membershipId: idField() })
  .transform(({ membershipId, reason, ...fields }) => ({ membershipId, reason, decisions: decisionsOf(fields).decisions }))
export type EndMembershipForm = z.output<typeof endMembershipForm>

export const endPartnerForm = withDecisions({ partnerId: idField() })
  .transform(({ partnerId, reason, ...fields }) => ({ partnerId, reason, decisions: decisionsOf(fields).decisions }))
export type EndPartnerForm = z.output<typeof endPartnerForm>

export const resumeForm = z.object({ membershipId: idField() })
export type ResumeForm = z.output<typeof resumeForm>

export const handoverForm = z.object({ requestKey })
export type HandoverForm = z.output<typeof handoverForm>
