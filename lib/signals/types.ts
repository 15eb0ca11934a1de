import type { LifePhase } from '@/lib/coalitions/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

export const SIGNAL_THEMES = ['WAY_TO_HELP', 'SCHOOL', 'HOUSING', 'MONEY', 'GROWING_UP', 'OTHER'] as const
export type SignalTheme = (typeof SIGNAL_THEMES)[number]

export const SIGNAL_FREQUENCIES = ['FIRST_TIME', 'MORE_OFTEN', 'STRUCTURAL'] as const
export type SignalFrequency = (typeof SIGNAL_FREQUENCIES)[number]

/** How much haste it has. */
export const SIGNAL_URGENCIES = ['CAN_WAIT', 'SOON', 'NOW'] as const
export type SignalUrgency = (typeof SIGNAL_URGENCIES)[number]

export const SIGNAL_STATUSES = ['NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED', 'ANSWERED', 'EXPIRED'] as const
export type SignalStatus = (typeof SIGNAL_STATUSES)[number]

export interface SignalListed {
  readonly id: string
  readonly theme: SignalTheme
  readonly body: string
  readonly place: string | null
  readonly lifePhases: readonly LifePhase[]
  /** Null: not said. */
  readonly frequency: SignalFrequency | null
  readonly urgency: SignalUrgency | null
  readonly status: SignalStatus
  readonly wantsAnswer: boolean
  /** YYYY-MM-DD */
  readonly answerDueOn: string
  readonly createdAt: Date
  readonly createdBy: string
}

export interface SignalRead extends SignalListed {
  readonly alreadyTried: string | null
  /** Who gave it; null where they left their name out. */
  readonly byName: string | null
  readonly hasLeft: boolean
  readonly reply: { readonly body: string; readonly createdAt: Date; readonly byName: string; readonly hasLeft: boolean } | null
  /** How many signals on the same theme others gave in the last 90 days. */
  readonly others: number
}

export type SignalEvent =
  | (AuditEvent & { readonly event: 'signal_given'; readonly changes: { readonly theme?: SignalTheme } })
  | (AuditEvent & { readonly event: 'signal_answered'; readonly changes: { readonly status: { readonly from: SignalStatus; readonly to: SignalStatus } } })

/** The background task that tells a professional that there is an answer. */
export const MAIL_REPLY = 'signals.mail_reply'
