import type { AuditEvent } from '@/lib/platform/audit/record'
import type { PartnerType } from './definitions'

/** "Betrokken" is not "ondertekend": taking part and signing are two states. */
export const PARTNER_STATUSES = ['IDENTIFIED', 'INVITED', 'IN_TALKS', 'PARTICIPATING', 'SIGNATORY', 'PAUSED', 'LEFT'] as const
export type PartnerStatus = (typeof PARTNER_STATUSES)[number]

export interface PartnerListed {
  readonly id: string
  readonly name: string
  readonly partnerType: PartnerType
  readonly status: PartnerStatus
  /** Is there somebody to send a signing link to? Not who. */
  readonly canBeMailed: boolean
}

/** With the contact person: work data of a professional, for coordinators only. */
export interface PartnerRead extends PartnerListed {
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly version: number
}

export type PartnerEvent =
  | (AuditEvent & { readonly event: 'partner_added' | 'partner_changed' })
  | (AuditEvent & { readonly event: 'partner_status_changed'; readonly changes: { readonly status: { readonly from: PartnerStatus; readonly to: PartnerStatus } } })
