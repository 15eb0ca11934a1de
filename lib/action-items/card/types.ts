import type { PartnerDomain } from '@/lib/partners/types'
import type { ActionStatus, NamedCover, PreventionType } from '../types'

/** De actiekaart (F5.1): everything that is asked of an action. */
export interface ActionCard {
  readonly id: string
  readonly what: string
  readonly goalId: string
  readonly goalTitle: string
  /** What a parent gains by it; null: what the goal says. */
  readonly parentBenefit: string | null
  /** What the goal says of it. */
  readonly goalBenefit: string | null
  readonly ownerId: string
  readonly togetherWith: string | null
  /** YYYY-MM-DD: done on, or planned for. */
  readonly plannedOn: string
  readonly locationId: string | null
  readonly locationName: string | null
  readonly preventionType: PreventionType
  readonly status: ActionStatus
  /** What shows that it happened. */
  readonly evidence: string | null
  /** The domains that do it together (F3.7). */
  readonly domains: readonly PartnerDomain[]
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

export interface ActionCardRead extends ActionCard {
  readonly cover: NamedCover | null
  /** May this person change it? */
  readonly mayChange: boolean
}
