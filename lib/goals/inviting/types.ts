import type { LifePhase } from '@/lib/coalitions/types'
import type { PartnerType } from '@/lib/partners/definitions'
import type { PartnerAnswerKind } from '@/lib/partners/rules'
import type { AuditEvent } from '@/lib/platform/audit/record'

export const INVITING_WAYS = ['MAIL', 'IN_PERSON'] as const
export type InvitingWay = (typeof INVITING_WAYS)[number]

export const ANSWERS = ['YES', 'NOT_NOW', 'NO'] as const satisfies readonly PartnerAnswerKind[]

/** What a partner is asked (F2.5). */
export interface PartnerAsked {
  readonly whyYou: string
  /** Hours a week. */
  readonly hours: number
  readonly gains: string | null
  /** YYYY-MM-DD */
  readonly firstOn: string | null
  /** Until and with this day the answer can change. */
  readonly answerBy: string
}

export interface PartnerAnswerRead {
  readonly kind: PartnerAnswerKind
  readonly reason: string | null
  readonly answeredAt: Date
  /** When who hears it opened it. */
  readonly seenAt: Date | null
}

export interface PartnerInvitationRead extends PartnerAsked {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  readonly inviterId: string
  readonly inviterName: string
  /** No member any more. */
  readonly inviterHasLeft: boolean
  /** Takes part, in a role that reads an answer. */
  readonly inviterHears: boolean
  readonly way: InvitingWay
  readonly linkId: string | null
  readonly invitedAt: Date
  readonly withdrawnAt: Date | null
  /** The newest one. */
  readonly answer: PartnerAnswerRead | null
}

/** For the matrix: a kind of partner was asked for an age, and has not answered. */
export interface Invited {
  readonly partnerType: PartnerType
  readonly lifePhase: LifePhase
  readonly invitedAt: Date
  readonly inviterName: string
}

export type InvitingEvent =
  | (AuditEvent & { readonly event: 'partner_invited' | 'partner_invitation_withdrawn'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'partner_answered'; readonly changes: { readonly partnerId: string; readonly answer: PartnerAnswerKind } })

/** The background task that mails a partner its invitation. */
export const MAIL_PARTNER_INVITATION = 'goals.mail_partner_invitation'

/** The one that tells who invited that there is an answer (lib/notifications/jobs). */
export const MAIL_PARTNER_ANSWERED = 'goals.mail_partner_answered'
