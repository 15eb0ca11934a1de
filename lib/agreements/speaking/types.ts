import type { AuditEvent } from '@/lib/platform/audit/record'
import type { MemberRole } from '@/lib/platform/tenancy/context'

/** Between the two partners, then with the core group, then at the board table. */
export const SPEAKING_STEPS = ['PRIVATE', 'CORE_GROUP', 'BOARD'] as const
export type SpeakingStep = (typeof SPEAKING_STEPS)[number]

export const SPEAKING_ANSWERS = ['TAKES_UP', 'DIFFERENT', 'NOT_NOW'] as const
export type SpeakingAnswer = (typeof SPEAKING_ANSWERS)[number]

/** How it ended, as it is written down. */
export const SPEAKING_ENDINGS = ['SETTLED', 'STOPPED', 'PARTNER_LEFT'] as const
export type SpeakingEnding = (typeof SPEAKING_ENDINGS)[number]

/** What follows from something else is not written down: the afspraak is no more, or nobody of one side reads it in private. */
export type SpeakingOutcome = SpeakingEnding | 'COMMITMENT_GONE' | 'NO_READER'

/** Who asks to read: what they may see is decided in SQL as well as in the policy. */
export interface Reader {
  readonly membershipId: string
  readonly role: MemberRole
  readonly partnerId: string | null
}

export interface Said {
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** Of one aanspreken, what a list shows. */
export interface SpeakingListed {
  readonly id: string
  readonly commitmentId: string
  /** What the afspraak is about. */
  readonly commitment: string
  /** Null when the core group speaks. */
  readonly speakerPartnerId: string | null
  readonly speakerName: string | null
  readonly partnerId: string
  readonly partnerName: string
  readonly step: SpeakingStep
  readonly spokenAt: Date
  /** Since when it stands where it stands. */
  readonly stepAt: Date
  /** The partner answered in the step where it stands. */
  readonly isAnswered: boolean
  readonly outcome: SpeakingOutcome | null
}

export interface SpeakingRaiseRead extends Said {
  readonly step: SpeakingStep
  readonly reason: string
  readonly raisedAt: Date
}

export interface SpeakingAnswerRead extends Said {
  readonly step: SpeakingStep
  readonly answer: SpeakingAnswer
  readonly note: string | null
  readonly answeredAt: Date
}

/** To somebody of the partner that is spoken to: that something waits, and nothing of what. */
export const MAIL_SPOKEN_TO = 'agreements.mail_spoken_to'

/** For whom something waits: who is spoken to, who began and has an answer, and the core group. */
export type SpeakingWaiting = 'spokenTo' | 'speakingAnswered' | 'atCoreGroup'

/** The whole of it: what was said, answered and agreed, and who reads it in private. */
export interface SpeakingRead extends SpeakingListed, Said {
  readonly agreementId: string
  readonly seen: string
  /** What it means for parents. */
  readonly meaning: string
  readonly asked: string
  readonly answers: readonly SpeakingAnswerRead[]
  readonly raises: readonly SpeakingRaiseRead[]
  /** The afspraak has a page of its own still. */
  readonly isThere: boolean
  /** What was written down of how it ended. Nobody's name where a partner left: who kept the books did not read along. */
  readonly ending: { readonly outcome: SpeakingEnding; readonly agreed: string | null; readonly reason: string | null; readonly endedAt: Date; readonly by: Said | null } | null
  /** Who was let in by whom since it was said, of those who read it in private. */
  readonly letIn: readonly { readonly name: string; readonly byName: string; readonly at: Date }[]
  /** The people of the two partners who read it in private; nobody by name when it is with others. */
  readonly readers: readonly { readonly membershipId: string; readonly name: string; readonly partnerId: string }[]
}

/** Of what is between two partners nothing stands in the trail (ADR 0030): these happen from the core group on. */
export type SpeakingEvent =
  | (AuditEvent & { readonly event: 'speaking_raised'; readonly changes: { readonly speakingStep: { readonly from: SpeakingStep; readonly to: SpeakingStep } } })
  | (AuditEvent & { readonly event: 'speaking_answered'; readonly changes: { readonly speakingAnswer: SpeakingAnswer } })
  | (AuditEvent & { readonly event: 'speaking_ended'; readonly changes: { readonly speakingOutcome: SpeakingEnding } })
