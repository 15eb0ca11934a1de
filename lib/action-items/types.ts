import type { AuditEvent } from '@/lib/platform/audit/record'

export const ACTION_STATUSES = ['TODO', 'IN_PROGRESS', 'DONE', 'STUCK'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export const PREVENTION_TYPES = ['UNIVERSAL', 'SELECTIVE', 'INDICATED', 'CURATIVE'] as const
export type PreventionType = (typeof PREVENTION_TYPES)[number]

export interface ActionListed {
  readonly id: string
  readonly what: string
  readonly goalId: string
  readonly goalTitle: string
  readonly preventionType: PreventionType
  readonly status: ActionStatus
  /** YYYY-MM-DD: done on, or planned for. */
  readonly plannedOn: string
  readonly ownerName: string
}

export interface ActionLogged extends AuditEvent {
  readonly event: 'action_logged'
  readonly changes: { readonly status: ActionStatus; readonly preventionType: PreventionType }
}
