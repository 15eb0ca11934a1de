import type { AuditEvent } from '@/lib/platform/audit/record'
import type { MemberRole } from '@/lib/platform/tenancy/context'

export type { MemberRole }

export const MEMBER_ROLES = [
  'COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'SUPPORTER', 'POLICY_ADVISER', 'PRIVACY_OFFICER',
] as const satisfies readonly MemberRole[]

/** A person as others in the coalition see them: a name, own or chosen, and a role. */
export interface MemberName {
  readonly id: string
  readonly displayName: string
  readonly role: MemberRole
}

export interface MemberJoined extends AuditEvent {
  readonly event: 'member_joined'
  readonly changes: { readonly role: MemberRole }
}

/** Why an administrator of the platform joins a coalition for a while. */
export const VISIT_REASONS = ['HELP', 'FAULT', 'HANDOVER', 'DUTY'] as const
export type VisitReason = (typeof VISIT_REASONS)[number]

/** An administrator of the platform who is in, as the coordinators see it. */
export interface Visitor {
  readonly userId: string
  readonly displayName: string
  readonly until: Date
  readonly reason: VisitReason
}

export type VisitEvent =
  | (AuditEvent & { readonly event: 'visitor_joined'; readonly changes: { readonly role: MemberRole; readonly reason: VisitReason; readonly until: string } })
  | (AuditEvent & { readonly event: 'visitor_left' })
