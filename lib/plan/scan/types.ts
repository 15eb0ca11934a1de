import type { AuditEvent } from '@/lib/platform/audit/record'
import type { MemberRole } from '@/lib/platform/tenancy/context'
import type { Aspect } from './definitions'

/** From where somebody looks at it. */
export const SCAN_GROUPS = ['WORK_FLOOR', 'BOARD', 'EXPERIENCE', 'CORE'] as const
export type ScanGroup = (typeof SCAN_GROUPS)[number]

export const GROUP_OF: Readonly<Record<MemberRole, ScanGroup>> = {
  COORDINATOR: 'CORE', POLICY_ADVISER: 'CORE', PROFESSIONAL: 'WORK_FLOOR', ALDERMAN: 'BOARD', PARTNER_EXECUTIVE: 'BOARD', EXPERIENCE_EXPERT: 'EXPERIENCE', SUPPORTER: 'EXPERIENCE', PRIVACY_OFFICER: 'CORE',
}

/** What one person answered, of nobody. */
export interface ScanAnswered {
  readonly group: ScanGroup
  readonly scores: readonly number[]
}

export interface ScanRoundRow {
  readonly id: string
  readonly number: number
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly improvement: string | null
}

/** What came out on one aspect. */
export interface AspectResult {
  readonly aspect: Aspect
  /** 1 to 5, to a tenth. */
  readonly average: number
  /** How far people are from each other: the standard deviation, to a tenth. */
  readonly spread: number
  /** The most that two groups differ; null where the groups are too small to stand beside each other. */
  readonly gap: { readonly low: ScanGroup; readonly high: ScanGroup; readonly difference: number } | null
}

/** A round that is closed. */
export interface ScanRoundRead extends ScanRoundRow {
  readonly respondents: number
  /** Null when too few took part: then nothing of it is shown, ever. */
  readonly results: readonly AspectResult[] | null
}

export interface ScanRead {
  /** The round in which can be answered now: how many did, and how many more are needed. Never who. */
  readonly open: (ScanRoundRow & { readonly respondents: number; readonly needed: number; readonly didI: boolean }) | null
  /** The rounds that are closed, the newest first. */
  readonly closed: readonly ScanRoundRead[]
}

export type ScanEvent = AuditEvent & { readonly event: 'scan_opened' | 'scan_closed' | 'scan_improvement_chosen'; readonly changes: { readonly number: number } }
