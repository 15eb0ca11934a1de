import type { PartnerDomain } from '@/lib/partners/types'
import type { PreventionType } from '../types'

/** How many actions there were in one quarter, by kind of prevention. What was stopped does not count. */
export type PreventionQuarter = { readonly year: number; readonly quarter: number } & { readonly [Type in PreventionType]: number }

/** How many actions there were in all, and how many of them came after help was needed. */
export interface PreventionCount {
  readonly all: number
  readonly curative: number
}

/** The prevention share, and which domains work together on it. */
export interface Prevention {
  readonly quarters: readonly PreventionQuarter[]
  /** How many partners that take part bring each domain; 0 is a blank one (R-S0-15). */
  readonly domains: Readonly<Record<PartnerDomain, number>>
}
