import type { AgreementRead, CommitmentRead } from '@/lib/agreements/types'
import type { DocumentRead, SignedParty } from '@/lib/agreements/document/types'

// An agreement as it is read for a document, without a database.

const SIGNED_AT = new Date('2026-11-02T09:30:00.000Z')

export const HASH = 'ab12cd34'.repeat(8)

export const commitmentRead = (over: Partial<CommitmentRead> = {}): CommitmentRead => ({
  id: 'c1', position: 1, status: 'AGREED', partnerId: 'p1', partnerName: 'Opvang De Wigwam', partnerHasLeft: false, what: 'Belt ouders binnen een dag terug', forWhom: 'ouders', place: null,
  startsOn: null, endsOn: null, evidence: 'Een lijst bij de balie', room: null, speaksUp: null, mandateId: null, changedIn: 1, ...over,
})

export const signedParty = (over: Partial<SignedParty> = {}): SignedParty => ({
  partnerId: 'p1', partnerName: 'Opvang De Wigwam', partnerHasLeft: false, versionNumber: 1, signerName: 'Anna Vos', signerFunction: 'directeur', signedAt: SIGNED_AT, joinsOn: null, way: 'LINK',
  paperOn: null, mandateOf: null, contentHash: HASH, ...over,
})

/** @param over what differs in the agreement itself */
export function documentRead(over: Partial<AgreementRead> = {}, people: Partial<Omit<DocumentRead, 'agreement'>> = {}): DocumentRead {
  return {
    agreement: {
      id: 'a1', title: 'Samen rond de baby', status: 'IN_FORCE', version: 3, remindersOn: true, versionId: 'v1', versionNumber: 1, isRevision: false, textFormat: 2, changedIn: 1, closeReason: null, contentHash: HASH,
      purpose: 'Ouders weten wie ze bellen.', purposeB1: 'Wij helpen ouders samen.', basisTitle: 'Nota Jeugd', basisUrl: 'https://gemeente.example/nota', basisOn: '2026-01-05', legalBasis: 'Jeugdwet, artikel 2.1',
      clauses: [{ kind: 'FOR_WHOM', body: 'Voor elk kind.' }, { kind: 'TERM', body: '' }], commitments: [commitmentRead()],
      signatories: [{ partnerId: 'p2', partnerName: 'Bibliotheek', partnerHasLeft: false, requestId: 'r2', requestedAt: SIGNED_AT, signature: null }], ...over,
    },
    parties: [signedParty()], withdrawn: [], scans: [], ...people,
  }
}
