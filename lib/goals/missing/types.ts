import type { LifePhase } from '@/lib/coalitions/types'
import type { PartnerType } from '@/lib/partners/definitions'
import type { PartnerLevel, PartnerStatus } from '@/lib/partners/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

export const CELL_NEEDS = ['NOW', 'LATER', 'NO'] as const
export type CellNeed = (typeof CELL_NEEDS)[number]

/** One place: a kind of partner, for an age, on a level. */
export interface Place {
  readonly partnerType: PartnerType
  readonly lifePhase: LifePhase
  readonly level: PartnerLevel
}

/** A place where somebody is: who takes part, or who is only in view. */
export interface Taken extends Place {
  readonly takesPart: boolean
}

export interface Judged extends Place {
  readonly need: CellNeed
  readonly inviter: string | null
  readonly hasInviter: boolean
}

/** What stands in a cell: who is there comes before what somebody judged. */
export type CellState = 'PRESENT' | 'KNOWN' | CellNeed | 'EMPTY'

export interface Cell extends Place {
  readonly state: CellState
  readonly inviter: string | null
  /** Asked, and no answer yet. */
  readonly invited: { readonly at: Date; readonly by: string } | null
}

export interface Matrix {
  readonly rows: readonly { readonly partnerType: PartnerType; readonly isFixed: boolean; readonly cells: readonly Cell[] }[]
  readonly present: number
  readonly known: number
  readonly empty: number
  /** Needed now, and nobody invites. */
  readonly uninvited: number
}

export interface MatrixRead {
  readonly matrix: Matrix
  readonly goals: readonly { readonly id: string; readonly title: string }[]
  /** Experience experts who take part for themselves: of whom no age is known, so that they stand in no cell. */
  readonly expertsByThemselves: number
}

/** A cell on its page. */
export interface CellRead {
  readonly need: CellNeed | null
  readonly inviterId: string | null
  readonly reason: string | null
  readonly version: number
  readonly goal: string | null
  readonly partners: readonly { readonly id: string; readonly name: string; readonly status: PartnerStatus }[]
}

export type MissingEvent =
  | (AuditEvent & { readonly event: 'missing_judged'; readonly changes: { readonly need: CellNeed } })
  | (AuditEvent & { readonly event: 'inviting_given'; readonly changes: { readonly cells: number } })
