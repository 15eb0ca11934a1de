/** Somebody who lost every way to show the second factor, as the administration sees them: enough to know who is on the phone. */
export interface AskedReset {
  readonly id: string
  /** Stands on the page of who asks too. */
  readonly number: string
  /** The first letter and the domain. */
  readonly address: string
  readonly coalitions: readonly string[]
  readonly requestedAt: Date
  /** From when an administrator may approve. */
  readonly approveFrom: Date
  readonly canApprove: boolean
  /** A coordinator of theirs, who knows them, can decide. */
  readonly hasDecider: boolean
  /** Nobody decides on their own. */
  readonly isOwn: boolean
}
