import type { AuditEvent } from '@/lib/platform/audit/record'

/** What partners bring and need (F2.3). */
export const PARTNER_ASSETS = ['TIME', 'EXPERTISE', 'ROOM', 'NETWORK', 'DATA', 'MONEY', 'MANDATE', 'FAMILIES'] as const
export type PartnerAsset = (typeof PARTNER_ASSETS)[number]

/** Brengen en halen. */
export interface Offer {
  readonly brings: readonly PartnerAsset[]
  readonly bringsNote: string | null
  readonly needs: readonly PartnerAsset[]
  readonly needsNote: string | null
  /** How many hours a week it brings; null is not said, which is not none. */
  readonly hoursPerWeek: number | null
}

/** How well two partners know each other, as one of them says: from not at all to very well. */
export const KNOWS_SCALE = ['1', '2', '3', '4', '5'] as const
export type KnowsScale = (typeof KNOWS_SCALE)[number]

/** How well a partner says that it knows another: about the two of them, not about the other. */
export interface Knows {
  readonly otherId: string
  readonly scale: KnowsScale
}

export interface KnowsRead extends Knows {
  readonly name: string
}

export interface OfferRead extends Offer {
  /** Of partners that take part, by name. Whom it says nothing about is not in it. */
  readonly knows: readonly KnowsRead[]
  readonly version: number
}

/** What a partner has at stake (F2.4). */
export interface Interest {
  readonly interest: string
  readonly worry: string | null
  readonly limit: string | null
  readonly gain: string | null
}

export interface InterestRead extends Interest {
  readonly version: number
}

/** What a partner keeps to itself, as far as this person may read it. */
export interface OwnInterest {
  readonly name: string
  /** Null when nothing is kept, and for who was not let in. */
  readonly own: InterestRead | null
  /** At which version what is kept stands; 0 when nothing is. */
  readonly version: number
  /** It is kept, and they were not let in. */
  readonly isClosed: boolean
  /** Who reads it, of those who still belong to this partner. */
  readonly readers: readonly Colleague[]
  /** Who could be let in. Only for a reader. */
  readonly others: readonly Colleague[]
  readonly released: Released | null
}

export interface Colleague {
  readonly membershipId: string
  readonly name: string
}

export interface Released extends Interest {
  readonly releasedAt: Date
}

/** The page of a partner beside its card. */
export interface PartnerCards {
  readonly offer: OfferRead | null
  readonly mayOffer: boolean
  /** What it released, for everybody who may see partners. */
  readonly released: Released | null
  /** Do they belong to this partner, so that its own interest is theirs to see? */
  readonly isOwn: boolean
  readonly own: InterestRead | null
}

export interface PartnerCardEvent extends AuditEvent {
  readonly event: 'partner_offer_saved' | 'partner_interest_kept' | 'partner_interest_released' | 'partner_interest_taken_back' | 'partner_interest_opened' | 'partner_interest_closed' | 'partner_interest_thrown_away'
}
