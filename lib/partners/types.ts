import type { LifePhase } from '@/lib/coalitions/types'
import type { AuditEvent } from '@/lib/platform/audit/record'
import type { PartnerType } from './definitions'

/** "Betrokken" is not "ondertekend": taking part and signing are two states. */
export const PARTNER_STATUSES = ['IDENTIFIED', 'INVITED', 'IN_TALKS', 'PARTICIPATING', 'SIGNATORY', 'PAUSED', 'LEFT'] as const
export type PartnerStatus = (typeof PARTNER_STATUSES)[number]

/** The states that somebody chooses. A signatory is who signed, and leaving has a page of its own. */
export const CHOSEN_STATUSES = ['IDENTIFIED', 'INVITED', 'IN_TALKS', 'PARTICIPATING', 'PAUSED'] as const satisfies readonly PartnerStatus[]

export const PARTNER_DOMAINS = ['EDUCATION', 'CARE_HEALTH', 'YOUTH_WELFARE', 'SAFETY', 'WORK_INCOME', 'HOUSING', 'LIVELIHOOD_SECURITY'] as const
export type PartnerDomain = (typeof PARTNER_DOMAINS)[number]

/** Werkvloer, management, bestuur. */
export const PARTNER_LEVELS = ['FRONTLINE', 'MANAGEMENT', 'EXECUTIVE'] as const
export type PartnerLevel = (typeof PARTNER_LEVELS)[number]

/** By what a state came. */
export type StatusCause = 'ADDED' | 'MOVED' | 'SIGNED' | 'LEFT' | 'IMPORTED' | 'INVITED' | 'ANSWERED' | 'WITHDRAWN'

export interface PartnerListed {
  readonly id: string
  readonly name: string
  readonly partnerType: PartnerType
  readonly status: PartnerStatus
  /** Is there somebody to send a signing link to? Not who. */
  readonly canBeMailed: boolean
}

/** What a partner does and for which ages. */
export interface PartnerScope {
  readonly domains: readonly PartnerDomain[]
  readonly lifePhases: readonly LifePhase[]
}

/** Everything of a partner but its state. */
export interface PartnerContent extends PartnerScope {
  readonly name: string
  readonly partnerType: PartnerType
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly kvkNumber: string | null
  readonly otherCoalitions: string | null
}

/** How a partner stood before a list changed it. */
export interface PartnerBefore {
  readonly content: PartnerContent
  readonly status: PartnerStatus
}

/** A partner in the register. */
export interface RegisterRow extends PartnerListed, PartnerScope {}

/** What somebody looks for in the register. */
export interface RegisterFilter {
  readonly partnerType?: PartnerType | undefined
  readonly lifePhase?: LifePhase | undefined
  readonly domain?: PartnerDomain | undefined
  readonly status?: PartnerStatus | undefined
  /** A part of the name. */
  readonly text?: string | undefined
}

/** With the contact person: work data of a professional, for coordinators only. */
export interface PartnerRead extends RegisterRow {
  readonly kvkNumber: string | null
  readonly otherCoalitions: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  /** There is a signature of it, of whatever date. */
  readonly hasSigned: boolean
  readonly version: number
}

/** Who is reached on one level. */
export interface PartnerContact {
  readonly level: PartnerLevel
  readonly jobTitle: string
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly contactPhone: string | null
  readonly version: number
}

/** What everybody who knows the register may see of it: that somebody is reached, and in which job. */
export type ContactShown = Pick<PartnerContact, 'level' | 'jobTitle'> & Partial<PartnerContact>

export interface StatusChange {
  readonly id: string
  readonly status: PartnerStatus
  readonly cause: StatusCause
  readonly reason: string | null
  readonly changedAt: Date
  /** Null: by a personal link, so by the partner itself. */
  readonly changedBy: string | null
  /** No member any more. */
  readonly hasLeft: boolean
}

/** The page of a partner. Names, addresses and the person who signs are there for who may see them. */
export interface PartnerCard extends Omit<PartnerRead, 'contactName' | 'contactEmail'> {
  readonly person: { readonly name: string | null; readonly email: string | null } | null
  readonly contacts: readonly ContactShown[]
  readonly history: readonly StatusChange[]
  readonly addedAt: Date
}

export type PartnerEvent =
  | (AuditEvent & { readonly event: 'partner_added' | 'partner_changed' | 'partner_set_aside' })
  | (AuditEvent & { readonly event: 'partner_contact_saved' | 'partner_contact_removed'; readonly changes: { readonly level: PartnerLevel } })
  | (AuditEvent & { readonly event: 'partner_status_changed'; readonly changes: { readonly status: { readonly from: PartnerStatus; readonly to: PartnerStatus } } })
