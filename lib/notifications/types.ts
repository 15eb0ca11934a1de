import type { ActionListed } from '@/lib/action-items/types'
import type { AgreementListed, OwnCommitment } from '@/lib/agreements/types'
import type { Look } from '@/lib/coalitions/types'
import type { AnswerClock, ContributionRead } from '@/lib/contributions/types'
import type { GoalListed } from '@/lib/goals/types'
import type { HomeworkListed } from '@/lib/meetings/homework/types'
import type { MemberName, Visitor } from '@/lib/members/types'
import type { Evidence, StepStanding } from '@/lib/plan/types'
import type { MemberRole } from '@/lib/platform/tenancy/context'
import type { SignalListed } from '@/lib/signals/types'
import type { MyPlace, NextMeeting } from './places/types'

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
  /** This person belongs to other coalitions too, and can go there. */
  readonly hasOthers: boolean
  /** The coalition's own colours, when it has them. */
  readonly look?: Look
  /** What all of it is for, where there is one and this person reads it. */
  readonly mission?: string
}

export interface CoordinatorHome {
  /** Administrators of the platform who are in at this moment. */
  readonly visitors: readonly Visitor[]
  readonly mission: string | null
  /** The three first steps of an empty workspace. */
  readonly start: { readonly hasPartner: boolean; readonly hasChallenge: boolean; readonly hasGoal: boolean }
  readonly example: GoalListed | null
  readonly goal: GoalListed | null
  readonly steps: readonly StepStanding[]
  readonly evidence: Evidence
  readonly signals: readonly SignalListed[]
  readonly contributions: readonly ContributionRead[]
  readonly agreement: AgreementListed | null
  /** For them or their partner, and not handed in. */
  readonly homework: readonly HomeworkListed[]
}

export interface ProfessionalHome {
  /** The places of their core teams, with what is going on there. */
  readonly places: readonly MyPlace[]
  readonly meeting: NextMeeting | null
  /** Answered, and not opened since. */
  readonly newReplies: readonly SignalListed[]
  readonly signals: readonly SignalListed[]
  readonly actions: readonly ActionListed[]
  /** For them or their partner, and not handed in. */
  readonly homework: readonly HomeworkListed[]
  readonly goal: GoalListed | null
}

export interface ExpertHome {
  readonly readers: readonly MemberName[]
  readonly hasPlan: boolean
  /** For them or their partner, and not handed in. */
  readonly homework: readonly HomeworkListed[]
  /** Answered, and not opened since. */
  readonly newReceipts: readonly ContributionRead[]
  readonly contributions: readonly ContributionRead[]
}

export interface SupporterHome {
  readonly contributions: readonly ContributionRead[]
}

export interface ExecutiveHome {
  /** Nobody signs for an organisation before the coordinator said for which. */
  readonly hasOrganisation: boolean
  readonly toSign: readonly AgreementListed[]
  /** For them or their partner, and not handed in. */
  readonly homework: readonly HomeworkListed[]
  readonly commitments: readonly OwnCommitment[]
  /** Does the coalition answer experience experts in time? */
  readonly clock: AnswerClock
}

/** What can wait for somebody, by their role. */
export const WAITING_KINDS = ['signals', 'contributions', 'actions', 'requests', 'signing', 'receipts', 'replies', 'mandates', 'partnerAnswers', 'homework', 'spokenTo', 'speakingAnswered', 'atCoreGroup'] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

export interface WaitingItem {
  readonly kind: WaitingKind
  readonly count: number
  /** YYYY-MM-DD: by when the first of them is due. */
  readonly day: string | null
}

/** One of my coalitions, with who I am there and what waits for me. */
export interface MyCoalition {
  readonly slug: string
  readonly name: string
  /** Null when it asks something first, such as a second factor: then nothing of it is shown. */
  readonly me: { readonly role: MemberRole; readonly displayName: string; readonly waiting: readonly WaitingItem[] } | null
}
