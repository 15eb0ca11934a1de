import type { LifePhase } from '@/lib/coalitions/types'
import type { Knows } from '@/lib/partners/cards/types'
import type { PartnerType } from '@/lib/partners/definitions'
import type { PartnerDomain } from '@/lib/partners/types'

/** By what two partners are tied. All of it follows from what they do, but for KNOWS: that they say themselves (F2.3). */
export const TIE_KINDS = ['GOAL', 'ACTION', 'TEAM', 'AGREEMENT', 'KNOWS'] as const
export type TieKind = (typeof TIE_KINDS)[number]

/** Two partners, of one kind: how many goals they share, goals they both do actions for, core teams they are both in, agreements they both signed, or how much better than not at all they know each other (1 to 4). */
export interface TieRow {
  readonly kind: TieKind
  readonly a: string
  readonly b: string
  readonly times: number
}

/** Two partners that work together, by whatever. */
export interface Tie {
  readonly a: string
  readonly b: string
  /** In how many ways and how often, over the kinds that were asked for. */
  readonly strength: number
  readonly times: Readonly<Record<TieKind, number>>
}

export interface NetworkPartner {
  readonly id: string
  readonly name: string
  readonly partnerType: PartnerType
}

/** What one partner has open now. */
export interface Load {
  readonly partnerId: string
  /** Afspraken in an agreement that is in force. */
  readonly commitments: number
  /** Actions of its people that are not done yet. */
  readonly actions: number
}

/** How many hours a week one partner brings, of those that said so or agreed to be somewhere. Who is not in it is unknown. */
export interface HoursRow {
  readonly partnerId: string
  readonly hours: number
}

/** Partners that work on the same for the same age in the same place (R-S0-05). */
export interface OverlapRow {
  /** The neighbourhood, or the location where none is named. */
  readonly place: string
  readonly domain: PartnerDomain
  readonly lifePhase: LifePhase
  readonly partnerIds: readonly string[]
}

export interface Overlap {
  readonly place: string
  readonly domain: PartnerDomain
  readonly lifePhases: readonly LifePhase[]
  readonly partnerIds: readonly string[]
}

/** How well one partner says that it knows another. */
export interface KnowsRow extends Knows {
  readonly partnerId: string
}

export interface Network {
  readonly knows: readonly KnowsRow[]
  readonly partners: readonly NetworkPartner[]
  readonly ties: readonly TieRow[]
  readonly loads: readonly Load[]
  readonly hours: readonly HoursRow[]
  readonly overlaps: readonly OverlapRow[]
}
