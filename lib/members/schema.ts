import type { MemberRole, VisitReason } from './types'

/** Typed input of seeds and tests; the invitation form of a later day has the same. */
export interface NewMember {
  readonly userId: string
  readonly role: MemberRole
  readonly displayName: string
  readonly partnerId?: string
}

/** An administrator of the platform who joins for a while. */
export interface NewVisitor {
  readonly userId: string
  readonly displayName: string
  readonly reason: VisitReason
  readonly until: Date
}
