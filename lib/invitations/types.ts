import type { MemberRole } from '@/lib/members/types'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { ErrorParams } from '@/lib/platform/errors/domain-error'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

/** Asked for by inviting and by sending again. */
export const MAIL_INVITATION = 'invitations.mail'
/** The same link once more. */
export const MAIL_INVITATION_REMINDER = 'invitations.mail_reminder'

/** The first coordinator of a coalition came: what was waiting for somebody to own it can be made. */
export const FIRST_COORDINATOR_CAME = 'administration.first_coordinator_came'

/** A nightly task: what ran out long ago keeps no name and address. */
export const FORGET_INVITED = 'invitations.forget'

/** Somebody who was asked and has not come yet, for the coordinator who asked. */
export interface InvitationListed {
  readonly id: string
  readonly registeredName: string
  readonly email: string
  readonly role: MemberRole
  readonly partnerName: string | null
  /** Nobody in the coalition: the administration of the platform. */
  readonly invitedBy: string | null
  /** Of the first coordinator, by the administration. */
  readonly isFirst: boolean
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly remindedAt: Date | null
  readonly timesSent: number
  readonly version: number
  /** The organisation that it is for takes no part any more: it cannot be accepted. */
  readonly isPartnerGone: boolean
}

/** A running invitation as it hangs on who sent it, or on the partner that it is for. */
export interface InvitationHanging {
  readonly id: string
  /** For who may know the invited only. */
  readonly registeredName: string | null
  readonly role: MemberRole
  readonly partnerName: string | null
  /** Nobody in the coalition: the administration of the platform. */
  readonly invitedBy: string | null
  readonly expiresAt: Date
}

/** How it stands with the first coordinator of a coalition. */
export interface FirstInvitation {
  readonly hasCoordinator: boolean
  readonly waiting: InvitationListed | undefined
}

/** What the person who was asked reads before they come. */
export interface InvitationRead {
  readonly id: string
  readonly registeredName: string
  readonly email: string
  readonly role: MemberRole
  readonly partnerName: string | null
  /** Nobody in the coalition: the administration of the platform. */
  readonly invitedBy: string | null
  /** Of the first coordinator, by the administration. */
  readonly isFirst: boolean
  readonly expiresAt: Date
  readonly isPartnerGone: boolean
}

/** What a mail of it needs. */
export interface InvitationMail extends InvitationRead {
  readonly linkId: string
}

export const LIST_COLUMNS = ['name', 'email', 'role', 'partner'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/** A row of a pasted list as it stands there. */
export interface ListRow {
  /** As a person counts: the first line is 1. */
  readonly row: number
  readonly text: string
  readonly cells: readonly string[]
}

/** Somebody to invite, read from a form or a row. */
export interface Invitee {
  readonly registeredName: string
  readonly email: string
  readonly address: string
  readonly role: MemberRole
  readonly partnerId: string | null
}

export interface RowProblem {
  readonly row: number
  readonly column: ListColumn
  readonly code: ErrorCode
  readonly params: ErrorParams
}

/** A list that was looked at. */
export interface CheckedList {
  readonly good: readonly (Invitee & { readonly row: number; readonly partnerName: string | null })[]
  readonly problems: readonly RowProblem[]
  /** The rows with a problem as they were pasted: what is left to mend. */
  readonly left: string
}

export type InvitationEvent =
  | (AuditEvent & { readonly event: 'member_invited'; readonly changes: { readonly role: MemberRole } })
  | (AuditEvent & { readonly event: 'invitation_sent_again' | 'invitation_reminded' | 'invitation_withdrawn' | 'invitation_accepted' | 'invitation_forgotten' })
  | (AuditEvent & { readonly event: 'invitation_given'; readonly changes: { readonly sentBy: { readonly from: string | null; readonly to: string } } })
  | (AuditEvent & { readonly event: 'invitation_moved'; readonly changes: { readonly partnerId: { readonly from: string | null; readonly to: string | null } } })
