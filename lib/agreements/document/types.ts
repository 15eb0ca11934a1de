import type { AgreementRead, PartyRead, SignatureRead, WithdrawnParty } from '../types'

/** A party with how it signed, and what: the mark of the text of that version. */
export interface SignedParty extends PartyRead, Pick<SignatureRead, 'way' | 'paperOn' | 'mandateOf'> {
  readonly contentHash: string
}

/** An agreement as it leaves the screen, with who agrees with this version of it. */
export interface DocumentRead {
  readonly agreement: AgreementRead
  readonly parties: readonly SignedParty[]
  readonly withdrawn: readonly WithdrawnParty[]
  /** The scans of signatures on paper of those who agree, by the mark of the file. */
  readonly scans: readonly { readonly partnerName: string; readonly sha256: string; readonly addedAt: Date }[]
}
