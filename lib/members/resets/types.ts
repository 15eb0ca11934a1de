import type { AuditEvent } from '@/lib/platform/audit/record'

/** Somebody of this coalition who lost every way to show the second factor, and asks for it to be taken away. */
export interface AccessRequest {
  readonly id: string
  /** What who asks reads as well, and says on the phone. */
  readonly number: string
  readonly displayName: string
  readonly requestedAt: Date
  /** Nobody decides on their own. */
  readonly isOwn: boolean
}

/** The subject is the membership of who asked. */
export interface FactorResetDecided extends AuditEvent {
  readonly event: 'factor_reset_approved' | 'factor_reset_refused'
}
