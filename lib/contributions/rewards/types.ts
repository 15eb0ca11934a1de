import type { AuditEvent } from '@/lib/platform/audit/record'

export const CLAIM_KINDS = ['HOURS', 'EXPENSE'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** Hours or an expense of an experience expert. */
export interface ClaimRead {
  readonly id: string
  readonly kind: ClaimKind
  /** YYYY-MM-DD */
  readonly claimedOn: string
  /** Of hours. */
  readonly minutes: number | null
  /** What it comes to, in cents; null for hours while no rate was agreed. */
  readonly cents: number | null
  readonly what: string
  readonly paidAt: Date | null
}

/** Of whom it is. */
export interface RewardOf {
  readonly membershipId: string
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** One experience expert on the list of the coordinator. */
export interface RewardListed extends RewardOf {
  /** Hours and expenses that were not paid. */
  readonly open: number
  /** What they come to, in cents, as far as that is known. */
  readonly openCents: number
}

/** Everything of one experience expert: between them and the coordinator. */
export interface RewardRead extends RewardOf {
  /** The rate that holds today; null while none was agreed. */
  readonly rate: { readonly centsPerHour: number; readonly validFrom: string } | null
  /** The newest first. */
  readonly claims: readonly ClaimRead[]
}

/** What was agreed in the first conversation: so much, an hour or half a day. */
export interface TalkedRate {
  readonly euros: number
  readonly per: 'HOUR' | 'HALF_DAY'
}

export interface RewardEvent extends AuditEvent {
  readonly event: 'reward_rate_agreed' | 'reward_claimed' | 'reward_claim_taken_back' | 'reward_paid'
}
