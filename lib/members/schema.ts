import type { MemberRole } from './types'

/** Typed input of seeds and tests; the invitation form of a later day has the same. */
export interface NewMember {
  readonly userId: string
  readonly role: MemberRole
  readonly displayName: string
  readonly partnerId?: string
}
