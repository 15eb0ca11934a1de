import type { GateDecision } from '@/lib/plan/gates/types'
import type { AuditEvent } from '@/lib/platform/audit/record'

/** Hard money is promised; soft money may go. */
export const CERTAINTIES = ['HARD', 'SOFT'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Can it be put together with other money? */
export const BUNDLINGS = ['YES', 'PARTLY', 'NO'] as const
export type Bundling = (typeof BUNDLINGS)[number]

export interface MoneyContent {
  readonly name: string
  readonly partnerId: string
  readonly purpose: string
  /** Whole euros; null when nobody knows it yet. */
  readonly amountPerYear: number | null
  readonly certainty: Certainty
  /** YYYY-MM-DD */
  readonly runsUntil: string
  readonly bundling: Bundling
  readonly ruleInTheWay: string | null
  readonly howThen: string | null
  readonly gainerId: string | null
}

export interface MoneyRead extends MoneyContent {
  readonly id: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  readonly gainerName: string | null
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

/** What the core group decided about the lock besides the gate. */
export interface MoneyOverride {
  readonly id: string
  readonly opens: boolean
  readonly reason: string
  readonly decidedAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** What said last whether money is open: the gate, or the core group besides it; null when nobody decided anything yet. */
export type LockDecider = 'GATE' | 'OVERRIDE' | null

/** The lock on money, with what opened or closed it. */
export interface MoneyLock {
  readonly isOpen: boolean
  readonly decider: LockDecider
  readonly gate: GateDecision | null
  /** The newest first. */
  readonly overrides: readonly MoneyOverride[]
}

export type MoneyEvent =
  | (AuditEvent & { readonly event: 'money_flow_added' | 'money_flow_changed'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'money_opened' | 'money_closed' })
