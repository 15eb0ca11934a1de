import { z } from 'zod'
import { MEMBER_LIMITS, nameField, partnerField, tidyName } from '@/lib/members/schema'
import { MEMBER_ROLES } from '@/lib/members/types'
import { choice, expectedVersion, idField, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { addressKey } from '@/lib/platform/mail/address'

export const INVITATION_LIMITS = { name: MEMBER_LIMITS.name, email: 200, rows: 200, list: 60_000 } as const

const code = (name: ErrorCode): ErrorCode => name

/** An address: as it was typed, in lower case, to show and to send to. How it is compared is asked of `addressKey`. */
export const emailField = requiredText(INVITATION_LIMITS.email, 'invitations.email_missing')
  .refine((text) => text === '' || addressKey(text) !== undefined, code('email_wrong'))
  .transform((text) => text.normalize('NFC').toLowerCase())

export const inviteForm = z.object({
  registeredName: nameField,
  email: emailField,
  role: choice(MEMBER_ROLES, 'members.role_missing'),
  partnerId: partnerField,
  requestKey,
})
export type InviteForm = z.output<typeof inviteForm>

export const listForm = z.object({
  lines: requiredText(INVITATION_LIMITS.list, 'invitations.list_missing'),
  intent: z.enum(['check', 'send'], code('form_broken')),
  /** The mark of the text that was looked at: what was changed since is looked at first. */
  seen: z.string().default(''),
})
export type ListForm = z.output<typeof listForm>

export const invitationForm = z.object({ id: idField(), expectedVersion })
export type InvitationForm = z.output<typeof invitationForm>

/** Whom the administration of the platform asks to be the first coordinator. */
export const firstForm = z.object({
  coordinatorName: requiredText(MEMBER_LIMITS.name, code('administration.coordinator_missing')).transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim()),
  coordinatorEmail: emailField,
})
export type FirstForm = z.output<typeof firstForm>

export const acceptForm = z.object({
  /** Asked of who may go by another name; the others come under their own. */
  displayName: z.string().max(MEMBER_LIMITS.name, code('too_long')).default('').transform(tidyName),
  /** As whom: the address that was invited, or the account that is signed in. */
  account: z.enum(['invited', 'current'], code('invitations.account_missing')),
})
export type AcceptForm = z.output<typeof acceptForm>
