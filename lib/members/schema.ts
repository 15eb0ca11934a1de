import { z } from 'zod'
import { choice, expectedVersion, idField, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { MEMBER_ROLES, type MemberRole, type VisitReason } from './types'

export const MEMBER_LIMITS = { name: 60 } as const

/** What makes an account a member: of an invitation, a seed or a test. */
export interface NewMember {
  readonly userId: string
  readonly role: MemberRole
  readonly displayName: string
  readonly partnerId?: string
  readonly registeredName?: string
}

/**
 * As a name is kept: one line, without spaces around or twice inside, and without signs that nobody sees. With those two
 * names would look the same, or one would turn the text round it about.
 */
export const tidyName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\u115f\u1160\u2800\u3164\uffa0]/gu, '').trim()

/** A name that others see. */
export const nameField = requiredText(MEMBER_LIMITS.name, 'members.name_missing').transform(tidyName).refine((name) => name !== '', 'members.name_missing' satisfies ErrorCode)

/** An organisation that is chosen, or none. */
export const partnerField = z.union([z.literal('').transform(() => null), z.uuid('form_broken' satisfies ErrorCode)]).default(null)

export const memberForm = z.object({
  id: idField(),
  role: choice(MEMBER_ROLES, 'members.role_missing'),
  partnerId: partnerField,
  expectedVersion,
})
export type MemberForm = z.output<typeof memberForm>

export const ownNameForm = z.object({ displayName: nameField, expectedVersion })
export type OwnNameForm = z.output<typeof ownNameForm>

/** An administrator of the platform who joins for a while. */
export interface NewVisitor {
  readonly userId: string
  readonly displayName: string
  readonly reason: VisitReason
  readonly until: Date
}
