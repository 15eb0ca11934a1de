import type { AgreementRead, ReplyRead, SignatoryRead } from '../types'

/** Where a partner stands in a round. */
export const ROUND_STANDINGS = ['SIGNED', 'CHANGE', 'REFUSED', 'LATE', 'WAITING'] as const
export type RoundStanding = (typeof ROUND_STANDINGS)[number]

export interface RoundLine extends SignatoryRead {
  readonly standing: RoundStanding
  /** Since when it is its turn. */
  readonly turnSince: Date
  readonly replies: readonly ReplyRead[]
  readonly reminders: readonly Date[]
}

/** A round of signing as a coordinator follows it. */
export interface RoundRead {
  readonly agreement: AgreementRead
  readonly lines: readonly RoundLine[]
  readonly counts: Readonly<Record<RoundStanding, number>>
}
