import type { AgreementRead, ClauseRead } from '../types'

/** What a coalition chose to show of an agreement to everybody. */
export interface PublicationRead {
  readonly isOn: boolean
  readonly showsText: boolean
  readonly showsPartners: boolean
}

/** What everybody sees: null is what was not chosen. */
export interface PublishedRead extends Pick<AgreementRead, 'title' | 'status' | 'versionNumber'> {
  readonly signed: number
  readonly requested: number
  readonly text: {
    readonly purpose: string
    readonly purposeB1: string | null
    readonly clauses: readonly ClauseRead[]
    readonly commitments: readonly { readonly what: string; readonly forWhom: string; readonly partnerName: string | null }[]
  } | null
  readonly partners: readonly string[] | null
}
