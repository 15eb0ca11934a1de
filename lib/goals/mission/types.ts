import type { AuditEvent } from '@/lib/platform/audit/record'
import type { GoalStanceKind } from '../stances/types'

/** What a partner said of a wording of the mission. */
export interface MissionWord {
  readonly partnerId: string
  readonly partnerName: string
  readonly stance: GoalStanceKind
  readonly reason: string | null
  /** Who said it aloud: a function, never a name. */
  readonly saidBy: string
  /** YYYY-MM-DD */
  readonly saidOn: string
}

export interface MissionWording {
  readonly id: string
  readonly number: number
  readonly mission: string
  readonly writtenAt: Date
  /** Null for what a coalition began with. */
  readonly byName: string | null
  readonly words: readonly MissionWord[]
}

export interface MissionRead {
  /** The wording that holds; undefined while there is no mission. */
  readonly current: MissionWording | undefined
  readonly older: readonly MissionWording[]
  /** Every partner that is here. */
  readonly partners: readonly { readonly partnerId: string; readonly partnerName: string }[]
}

export interface MissionConfirmed extends AuditEvent {
  readonly event: 'mission_confirmed'
  readonly changes: { readonly partnerId: string; readonly stance: GoalStanceKind }
}
