import type { GovernanceFormInput } from '@/lib/partners/governance/schema'

/** What is typed for the first choice of how a network is governed. */
export const GOVERNANCE: GovernanceFormInput = { trust: 4, goalAgreement: 5, competencesNeeded: 2, form: 'LEAD_ORGANISATION', processHolder: 'Programmabureau', reviewOn: '2027-11-22', expectedNumber: 0 }
