import type { MemberRole } from '@/lib/platform/tenancy/context'

/** How many things wait for this person: what the navigation counts. */
export interface Waiting {
  readonly total: number
  readonly signals: number
}

/** What stands round every page of a coalition. */
export interface WorkspaceShell {
  readonly slug: string
  readonly coalition: string
  readonly isFictional: boolean
  readonly role: MemberRole
  readonly displayName: string
  readonly waiting: Waiting
}
