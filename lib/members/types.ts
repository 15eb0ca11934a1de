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

export interface MemberListed extends MemberName {
  readonly partnerId: string | null
  readonly startedAt: Date
}

/** With who it is: for the member page of a coordinator and for nothing else. */
export interface MemberKnown extends MemberListed {
  /** Null when it is the name that everybody sees. */
  readonly registeredName: string | null
  readonly email: string
  readonly version: number
}

export type MemberEvent =
  | (AuditEvent & { readonly event: 'member_joined'; readonly changes: { readonly role: MemberRole } })
  | (AuditEvent & { readonly event: 'member_rejoined' | 'member_role_changed'; readonly changes: { readonly role: { readonly from: MemberRole; readonly to: MemberRole } } })
  | (AuditEvent & { readonly event: 'member_partner_changed'; readonly changes: { readonly partnerId: { readonly from: string | null; readonly to: string | null } } })
  /** That it changed, and never from what to what. */
  | (AuditEvent & { readonly event: 'member_name_changed' })
  | (AuditEvent & { readonly event: 'member_left' | 'member_resumed'; readonly changes: { readonly role: MemberRole } })
  | (AuditEvent & { readonly event: 'member_detached'; readonly changes: { readonly partnerId: { readonly from: string | null; readonly to: null } } })

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
