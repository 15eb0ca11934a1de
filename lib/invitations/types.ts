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
  | (AuditEvent & { readonly event: 'invitation_sent_again' | 'invitation_reminded' | 'invitation_withdrawn' | 'invitation_accepted' })
