import type { AuditEvent } from '@/lib/platform/audit/record'

/** Zelfsturend, leidende organisatie, netwerkbureau (Provan and Kenis, 2008). */
export const GOVERNANCE_FORMS = ['SELF_GOVERNED', 'LEAD_ORGANISATION', 'NETWORK_OFFICE'] as const
export type GovernanceForm = (typeof GOVERNANCE_FORMS)[number]

/** On a scale of 1 to 5. */
export const SCALE = ['1', '2', '3', '4', '5'] as const

/** What decides which form fits. */
export interface NetworkPicture {
  /** How many take part, counted. */
  readonly partners: number
  readonly trust: number
  readonly goalAgreement: number
  /** How much the network needs that no partner does by itself: leading meetings, handling conflict, asking for funds. */
  readonly competencesNeeded: number
}
export type Factor = keyof NetworkPicture
export const FACTORS: readonly Factor[] = ['partners', 'trust', 'goalAgreement', 'competencesNeeded']

export interface Advice {
  readonly form: GovernanceForm
  /** As many point at this one. */
  readonly alsoFits: GovernanceForm | null
  /** What each of the four points at. */
  readonly reasons: readonly { readonly factor: Factor; readonly value: number; readonly form: GovernanceForm }[]
}

export interface Governance extends NetworkPicture {
  readonly id: string
  readonly number: number
  readonly form: GovernanceForm
  /** What fitted then; null when there was no advice. */
  readonly advice: Advice | null
  readonly processHolder: string
  readonly reviewOn: string
  readonly createdAt: Date
}

/** Which choice it was, when, and whose. */
export interface GovernanceVersion extends Pick<Governance, 'number' | 'form' | 'createdAt'> {
  readonly byName: string
  readonly hasLeft: boolean
}

export interface GovernanceChosen extends AuditEvent {
  readonly event: 'governance_chosen'
  readonly changes: { readonly number: number }
}
