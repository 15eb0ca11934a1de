import type { AuditEvent } from '@/lib/platform/audit/record'

/** With what a new coalition begins. */
export const START_CONTENTS = ['EXAMPLE', 'EMPTY'] as const
export type StartContentKind = (typeof START_CONTENTS)[number]

/** Why a coalition is put on hold. Codes: what an administrator writes about people has no place in a trail. */
export const SUSPEND_REASONS = ['ASKED', 'STOPPED', 'SAFETY', 'CONTRACT'] as const
export type SuspendReason = (typeof SUSPEND_REASONS)[number]

/** Why a coalition is erased without an export of it. */
export const WAIVER_REASONS = ['NO_CONTENT', 'EXPORTED_BEFORE', 'NOT_WANTED'] as const
export type WaiverReason = (typeof WAIVER_REASONS)[number]

/** What of a coalition an administrator sees without joining it: settings and counts. */
export interface Particulars {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  readonly mainColor: string | null
  readonly accentColor: string | null
}

/** Rows before and after, by table. */
export interface ErasureProof {
  readonly tables: Readonly<Record<string, { readonly before: number; readonly after: number }>>
  readonly sessions: number
  readonly accounts: number
}

/** Where the erasure of a coalition stands. */
export type Erasure =
  | { readonly status: 'none' }
  | { readonly status: 'asked'; readonly askedAt: Date; readonly askedBy: string | null; readonly from: Date }
  | { readonly status: 'erased'; readonly erasedAt: Date; readonly askedBy: string | null; readonly proof: ErasureProof; readonly hash: string }

/** What the coalition's own trail keeps of the administration. */
export type AdministrationEvent = AuditEvent & {
  readonly event: 'coalition_suspended' | 'coalition_resumed' | 'coalition_exported' | 'erasure_asked' | 'erasure_withdrawn'
}

/** What the id of a new coalition is made with, beside its maker and form: a form that is sent twice makes one. */
export const CREATION = 'administration.create'
