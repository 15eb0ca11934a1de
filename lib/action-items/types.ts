import type { AuditEvent } from '@/lib/platform/audit/record'

export const ACTION_STATUSES = ['PLANNED', 'IN_PROGRESS', 'DONE', 'STUCK', 'STOPPED'] as const
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
  /** Who does it does not take part any more. */
  readonly hasLeft: boolean
}

export const COVER_KINDS = ['COMMITMENT', 'MANDATE'] as const
export type CoverKind = (typeof COVER_KINDS)[number]

/** Dekking: the afspraak or the mandate under which an action is done. */
export interface Cover {
  readonly kind: CoverKind
  readonly id: string
  readonly partnerName: string
  /** What was promised, or the function that has the mandate. */
  readonly title: string
  /** Where it can be read: the agreement, or the mandate itself. */
  readonly pageId: string
}

/** The cover that an action names. A mandate may not hold any more. */
export interface NamedCover extends Cover {
  readonly holds: boolean
}

/** One action, with who does it: what may be done with it depends on that. */
export interface ActionRead extends ActionListed {
  readonly ownerId: string
  readonly cover: NamedCover | null
}

export interface ActionLogged extends AuditEvent {
  readonly event: 'action_logged'
  readonly changes: { readonly status: ActionStatus; readonly preventionType: PreventionType }
}

export type ActionEvent =
  | (AuditEvent & { readonly event: 'action_changed'; readonly changes: { readonly status?: { readonly from: ActionStatus; readonly to: ActionStatus } } })
  | (AuditEvent & { readonly event: 'action_prevention_checked'; readonly changes: { readonly preventionType: { readonly from: PreventionType; readonly to: PreventionType } } })
  | (AuditEvent & { readonly event: 'action_covered'; readonly changes: { readonly cover: CoverKind | null } })
  | (AuditEvent & { readonly event: 'action_given'; readonly changes: { readonly ownerId: { readonly from: string; readonly to: string } } })
  | (AuditEvent & { readonly event: 'action_stopped'; readonly changes: { readonly status: { readonly from: ActionStatus; readonly to: ActionStatus } } })
  | (AuditEvent & {
    readonly event: 'action_finished' | 'action_reopened'
    readonly changes: { readonly status: { readonly from: ActionStatus; readonly to: ActionStatus }; readonly plannedOn: { readonly from: string; readonly to: string } }
  })
