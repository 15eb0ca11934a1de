import type { AgreementStatus } from '../types'
import type { DocumentRead } from '../document/types'
import type { PublicationRead, PublishedRead } from './types'

/** A draft is nobody's business yet, nor is what was taken back to be written anew. */
export const canPublish = ({ status }: { status: AgreementStatus }): { can: true } | { can: false; reason: 'agreements.publish_draft' } =>
  status === 'DRAFT' || status === 'TAKEN_BACK' ? { can: false, reason: 'agreements.publish_draft' } : { can: true }

export const isSameChoice = (one: PublicationRead | undefined, other: PublicationRead): boolean =>
  one !== undefined && one.isOn === other.isOn && one.showsText === other.showsText && one.showsPartners === other.showsPartners

/**
 * What everybody may see: how many signed, and the rest only as far as it was chosen. Nobody who signed, and never who did
 * not: waiting is no reproach.
 */
export function publishedOf({ agreement, parties }: DocumentRead, { showsText, showsPartners }: PublicationRead): PublishedRead {
  const hasSigned = (id: string) => parties.some((one) => one.partnerId === id)
  const { title, status, versionNumber, purpose, purposeB1, commitments, clauses, signatories } = agreement
  return {
    title, status, versionNumber, signed: parties.length, requested: parties.length + signatories.filter((one) => !one.signature).length,
    text: showsText
      ? { purpose, purposeB1, clauses: clauses.filter((one) => one.body !== ''), commitments: commitments.map(({ what, forWhom, partnerId, partnerName }) => ({ what, forWhom, partnerName: showsPartners && hasSigned(partnerId) ? partnerName : null })) }
      : null,
    partners: showsPartners ? parties.map((one) => one.partnerName) : null,
  }
}
