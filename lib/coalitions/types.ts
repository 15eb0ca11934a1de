import type { AuditEvent } from '@/lib/platform/audit/record'

/** From nine months before birth to 27 years. */
export const LIFE_PHASES = ['PRENATAL', 'AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27'] as const
export type LifePhase = (typeof LIFE_PHASES)[number]

/** The house style: colours as #rrggbb, checked for contrast when they were chosen; null is that of Samenspel. */
export interface Look {
  readonly mainColor: string | null
  readonly accentColor: string | null
}

export interface CoalitionProfile {
  readonly mission: string | null
  /** The municipality whose public figures the outcome page follows. */
  readonly municipality: { readonly code: string; readonly name: string } | null
  readonly version: number
}

/** What stands round every page: the house style, and the mission for who may read it. */
export interface House {
  readonly look: Look | undefined
  readonly mission: string | null
}

export interface MissionChanged extends AuditEvent {
  readonly event: 'mission_changed'
}

export interface LookChanged extends AuditEvent {
  readonly event: 'look_changed'
}

/** The house style as it stands, to change it. */
export interface LookToChange extends Look {
  readonly version: number
}

export interface CoalitionFounded extends AuditEvent {
  readonly event: 'coalition_founded'
}
