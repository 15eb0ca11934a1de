import type { AgreementRead, CommitmentRead } from '../types'

/** What an infographic shows; the plain text where there is one. */
export interface InfographicRead extends Pick<AgreementRead, 'title' | 'status' | 'versionNumber' | 'purpose'> {
  readonly mission: string | null
  readonly goals: readonly { readonly title: string; readonly forWhom: string; readonly parentBenefit: string | null }[]
  readonly commitments: readonly Pick<CommitmentRead, 'what' | 'partnerName'>[]
  readonly signed: number
  readonly requested: number
}
