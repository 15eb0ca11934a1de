import type { AuditEvent } from '@/lib/platform/audit/record'
import type { EvidenceKey } from './definitions'

export const STEP_STATES = ['STARTED', 'DONE', 'SKIPPED', 'REOPENED'] as const
export type StepState = (typeof STEP_STATES)[number]

export type StepNumber = 1 | 2 | 3 | 4 | 5

/** How a step of the plan stands. `isNow`: the step that the coalition is in. */
export interface StepStanding {
  readonly step: StepNumber
  readonly state: 'NOT_STARTED' | StepState
  readonly isNow: boolean
  readonly changedAt: Date | null
  readonly reason: string | null
}

export type Evidence = Readonly<Record<EvidenceKey, boolean>>

/** What was filled in, per field of the sheet. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** A worksheet that was filled in, or is being. */
export interface WorksheetRead {
  readonly id: string
  readonly worksheet: string
  readonly definitionVersion: number
  readonly answers: Answers
  readonly status: 'DRAFT' | 'DONE'
  readonly goalId: string | null
  readonly version: number
  readonly createdBy: string
  readonly updatedAt: Date
  readonly updatedByName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

export interface Passage {
  /** Which passage it is, also when its words or its place change. */
  readonly key: string
  readonly text: string
  readonly b1: string | null
}

/** The plan as people read it: passages, each with its plain-language twin where there is one. */
export interface PlanText {
  readonly versionId: string
  readonly number: number
  readonly passages: readonly Passage[]
  readonly createdAt: Date
}

export type PlanEvent =
  | (AuditEvent & { readonly event: 'step_changed'; readonly changes: { readonly step: number; readonly state: StepState } })
  | (AuditEvent & { readonly event: 'worksheet_saved' | 'worksheet_finished' | 'worksheet_thrown_away' | 'worksheet_put_back'; readonly changes: { readonly worksheet: string } })
  | (AuditEvent & { readonly event: 'plan_text_published'; readonly changes: { readonly number: number } })
