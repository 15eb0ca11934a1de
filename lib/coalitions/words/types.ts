import type { AuditEvent } from '@/lib/platform/audit/record'

/** A word with what the coalition means by it. */
export interface Term {
  readonly id: string
  readonly term: string
  readonly meaning: string
  readonly version: number
}

export interface TermEvent extends AuditEvent {
  readonly event: 'term_added' | 'term_changed' | 'term_archived'
}
