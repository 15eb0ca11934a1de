import type { GoalStatus } from '../types'

export const CERTAINTIES = ['LOW', 'MIDDLE', 'HIGH'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** To where an arrow points: what becomes of it soon, later, and in the end. */
export const HORIZONS = ['short', 'middle', 'long'] as const
export type Horizon = (typeof HORIZONS)[number]

/** Effectketen (F3.6): what is done and what becomes of it, with per arrow what is assumed, how sure and from where. */
export type EffectContent = { readonly action: string }
  & { readonly [H in Horizon as `${H}Term`]: string }
  & { readonly [H in Horizon as `${H}Assumption`]: string }
  & { readonly [H in Horizon as `${H}Certainty`]: Certainty }
  & { readonly [H in Horizon as `${H}Source`]: string | null }

export type GoalEffect = EffectContent & { readonly id: string; readonly version: number }

export interface GoalEffects {
  readonly goalId: string
  readonly title: string
  readonly isExample: boolean
  readonly status: GoalStatus
  readonly effects: readonly GoalEffect[]
}
