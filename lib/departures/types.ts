import type { MemberRole } from '@/lib/members/types'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { PartnerStatus } from '@/lib/partners/types'

/** What can hang on a member or a partner. Signals and contributions wait for all coordinators, so they count as one thing. */
export const ITEM_KINDS = [
  'GOAL', 'ACTION', 'SIGNATURE_REQUEST', 'SIGNALS', 'CONTRIBUTIONS', 'EXECUTIVE_REQUEST', 'MEMBER', 'GOAL_PARTNER', 'COMMITMENT', 'INVITATION', 'PARTNER_INVITATION',
  'MANDATE', 'LOCATION', 'TEAM_SEAT', 'PARTNER_SEAT', 'PRESENCE', 'INVITING', 'AGREEMENT_PARTY', 'DATA_SOURCE',
] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const CHOICES = ['GIVE', 'END', 'KEEP'] as const
/** To somebody else, stopped, or left as it is. */
export type Choice = (typeof CHOICES)[number]

/** To whom something can go. */
export type Receiver = 'MEMBER' | 'OWNER' | 'WORKER' | 'COORDINATOR' | 'PARTNER'

/** What may be decided about one kind of thing. */
export interface Offer {
  readonly give: Receiver | null
  readonly end: boolean
  readonly keep: boolean
  /** Which of these needs a word of why. */
  readonly why: Choice | null
}

/** One thing that hangs on who leaves. */
export interface Hanging {
  readonly kind: ItemKind
  readonly id: string
  /** What it is called; null for what is counted. */
  readonly title: string | null
  /** YYYY-MM-DD: by when it is due. */
  readonly day: string | null
  readonly count: number
  /** Where it can be looked at: the id in its address, when that is another one. */
  readonly pageId: string
  /** It cannot stay without somebody or something in the place of what leaves. */
  readonly mustMove?: boolean
}

export interface HangingItem extends Hanging {
  readonly offer: Offer
  readonly receivers: readonly Candidate[]
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly role: MemberRole | null
}

/** What somebody decided about one thing. */
export interface Decision {
  readonly kind: ItemKind
  readonly id: string
  readonly choice: Choice
  readonly toId: string | null
  readonly reason: string | null
}

/** How an earlier departure went. */
export interface DepartureRecord {
  readonly id: string
  readonly reason: string
  readonly leftAt: Date
  readonly leftBy: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface Leaver {
  readonly id: string
  readonly displayName: string
  readonly role: MemberRole
  readonly partnerId: string | null
  readonly partnerName: string | null
  readonly endedAt: Date | null
}

/** Everything that the page to end a membership shows. */
export interface MembershipDeparture {
  readonly leaver: Leaver
  readonly isSelf: boolean
  /** Why it cannot be now. */
  readonly refusal: 'departures.has_left' | 'departures.last_coordinator' | null
  readonly items: readonly HangingItem[]
  readonly record: DepartureRecord | null
}

export interface PartnerDeparture {
  readonly partner: { readonly id: string; readonly name: string; readonly status: PartnerStatus }
  readonly items: readonly HangingItem[]
  readonly record: DepartureRecord | null
}

/** Who is not with the coalition any more. */
export interface Left {
  readonly members: readonly { readonly id: string; readonly displayName: string; readonly role: MemberRole; readonly endedAt: Date }[]
  readonly partners: readonly { readonly id: string; readonly name: string; readonly leftAt: Date | null }[]
}

/** What stands on an overdrachtskaart: names as others see them, titles, days; no text of who asked or answered. */
export interface HandoverContent {
  readonly coordinators: readonly string[]
  readonly signals: readonly { readonly id: string; readonly theme: string; readonly day: string }[]
  readonly contributions: readonly { readonly id: string; readonly by: string; readonly day: string }[]
  readonly requests: readonly { readonly title: string; readonly day: string; readonly talkFirst: boolean }[]
  readonly goals: readonly { readonly id: string; readonly title: string; readonly owner: string; readonly day: string; readonly status: string }[]
  readonly actions: readonly { readonly what: string; readonly owner: string; readonly day: string; readonly status: string }[]
  readonly agreements: readonly { readonly id: string; readonly title: string; readonly signed: number; readonly requested: number; readonly waiting: readonly string[]; readonly version?: number; readonly isInForce?: boolean }[]
  /** Who signed under a mandate what stands; with what of it is not there any more. */
  readonly mandated: readonly { readonly id: string; readonly title: string; readonly partner: string; readonly partnerHasLeft: boolean; readonly signer: string; readonly mandateOf: string; readonly day: string; readonly isOver: boolean; readonly signerHasLeft: boolean }[]
  /** Without names: a card is kept for longer than an invitation runs. */
  readonly invitations: readonly { readonly id: string; readonly role: MemberRole; readonly partner: string | null; readonly by: string; readonly day: string }[]
  readonly promises: readonly { readonly partner: string; readonly partnerHasLeft?: boolean; readonly what: string; readonly forWhom: string }[]
}

export interface HandoverListed {
  readonly id: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly madeById: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface HandoverRead extends HandoverListed {
  readonly content: HandoverContent
}

export type DepartureEvent =
  | (AuditEvent & { readonly event: 'departure_recorded'; readonly changes: { readonly kind: 'membership' | 'partner'; readonly given: number; readonly ended: number; readonly kept: number } })
  | (AuditEvent & { readonly event: 'departure_undone' | 'handover_made' })

/** The background task that ends sessions and signpost of who left, once more. */
export const CLOSE_WAY_IN = 'departures.close_way_in'
