import type { SignalTheme } from '@/lib/signals/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

export const PARTIES = ['EXPERTS', 'PROFESSIONALS'] as const
/** Parents and young people as experience experts, or professionals: two groups that each make an order. */
export type Party = (typeof PARTIES)[number]

/** Something that can be needed. */
export interface RankingItem {
  readonly id: string
  readonly words: string
  /** The opgave that it came from. */
  readonly challengeId: string | null
}

/** Where a group put something. Without points: those would tell of five people what each of them said. */
export interface Place {
  readonly place: number
  /** With others on the same place. */
  readonly isShared: boolean
}

export interface RankedItem extends RankingItem {
  readonly experts: Place
  readonly professionals: Place
}

export interface RankingListed {
  readonly id: string
  readonly question: string
  /** YYYY-MM-DD: the last day on which one can answer. */
  readonly closesOn: string
  readonly closedAt: Date | null
  readonly isDecided: boolean
  /** Who asks answered it. */
  readonly hasAnswered: boolean
}

export interface Choice {
  readonly firstId: string
  readonly secondId: string
  readonly thirdId: string
}

export interface RankingRead extends Omit<RankingListed, 'isDecided' | 'hasAnswered'> {
  readonly items: readonly RankingItem[]
  readonly isOpen: boolean
  /** What who asks put first, second and third; null before they did. */
  readonly own: Choice | null
  /** Null while it is open, and when a group has too few answers to show any. */
  readonly result: readonly RankedItem[] | null
  readonly decision: { readonly text: string; readonly at: Date; readonly byName: string; readonly hasLeft: boolean } | null
}

/** Something that stands in the workspace already and that can be asked about. */
export type RankingSource = { readonly value: string } & (
  | { readonly kind: 'CHALLENGE' | 'PARENTS_SAY'; readonly words: string; readonly challengeId: string }
  | { readonly kind: 'SPARK'; readonly words: string }
  | { readonly kind: 'THEME'; readonly theme: SignalTheme }
)

export interface RankingEvent extends AuditEvent {
  /** Who answered stands in no trail. */
  readonly event: 'ranking_opened' | 'ranking_closed' | 'ranking_decided'
}

/** Said after an answer. It is no event: who answered stands in no trail. */
export const ANSWERED = 'ranking_answered'

/** To who answered: what was decided with it. */
export const MAIL_RANKING_DECIDED = 'contributions.mail_ranking_decided'
