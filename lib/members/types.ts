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

export type MemberEvent =
  | (AuditEvent & { readonly event: 'member_left' | 'member_resumed'; readonly changes: { readonly role: MemberRole } })
  | (AuditEvent & { readonly event: 'member_detached'; readonly changes: { readonly partnerId: { readonly from: string | null; readonly to: null } } })
