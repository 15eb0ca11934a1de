import type { GroundRules } from '@/lib/coalitions/ground-rules/types'
import type { Governance } from '@/lib/partners/governance/types'
import type { ClauseKind } from '@/lib/agreements/types'

/** Where the words of an agreement come from: each has a page or a sheet of its own. */
export const ASSEMBLED_FROM = ['mission', 'goals', 'governance', 'mandates', 'teams', 'groundRules'] as const
export type AssembledFrom = (typeof ASSEMBLED_FROM)[number]

/** What the workspace says already that belongs in an agreement. */
export interface AssemblyRecords {
  readonly mission: string | null
  readonly goals: readonly { readonly title: string; readonly forWhom: string }[]
  readonly governance: Pick<Governance, 'form' | 'processHolder' | 'reviewOn'> | null
  /** Those that hold today: whose, and for which function; nobody by name and no amount. */
  readonly mandates: readonly { readonly partnerName: string; readonly holderFunction: string }[]
  /** The places whose core team has a coordinator. */
  readonly places: readonly string[]
  readonly groundRules: Pick<GroundRules, 'alsoNotRecorded' | 'signalRetentionMonths' | 'speakingUp' | 'decisionRule'> | null
}

/** The text of an agreement as far as the workspace can write it (F4.8). */
export interface Assembled {
  readonly purpose: string
  readonly clauses: Readonly<Record<ClauseKind, string>>
  readonly from: readonly { readonly source: AssembledFrom; readonly isThere: boolean }[]
}
