import type { JobContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { TestCoalition, TestPerson } from './world'

/** A coalition with one of everything in it, by the ids that tests need. */
export interface Filled {
  readonly coalition: TestCoalition
  readonly mark: string
  /** Signs for the first partner. */
  readonly executive: TestPerson
  readonly ids: {
    readonly challengeId: string
    readonly goalId: string
    /** The mission as it reads. */
    readonly wordingId: string
    /** A chain of effects of the goal. */
    readonly effectId: string
    readonly partnerIds: readonly [string, string]
    readonly draftId: string
    readonly draftCommitmentId: string
    /** On the draft, without an answer. */
    readonly draftRemarkId: string
    readonly signingId: string
    readonly signingVersionId: string
    readonly signingHash: string
    readonly requestId: string
    /** A change that the second partner asks for, without an answer. */
    readonly signingReplyId: string
    readonly linkId: string
    readonly textVersionId: string
    /** A story that everybody in the coalition may read. */
    readonly storyId: string
    /** The sound of it; and what the coordinator recorded, without a sheet yet. */
    readonly storyVoiceId: string
    readonly waitingVoiceId: string
    /** The same, beside a figure and the goal. */
    readonly successStoryId: string
    /** Rounds of the scan in which six people answered: closed, and open. */
    readonly scanId: string
    readonly openScanId: string
    readonly contributionId: string
    /** What is needed most: open, answered by one professional and one parent. */
    readonly rankingId: string
    readonly rankingItemIds: readonly string[]
    readonly termId: string
    readonly expertId: string
    /** An expense of that expert, not paid. */
    readonly claimId: string
    readonly signalId: string
    readonly actionId: string
    readonly openActionId: string
    readonly commitmentId: string
    /** Between the core group and the first partner, a week and a day old, without an answer. */
    readonly speakingId: string
    /** Between the two partners, settled at the board table. */
    readonly settledSpeakingId: string
    readonly requestIds: readonly [string, string]
    readonly handoverCardId: string
    /** Waits in the commons, in the municipality of this coalition: without the mark, for it is nobody's yet. */
    readonly sparkId: string
    readonly executiveRequestId: string
    readonly importId: string
    /** A list of partners that was looked at and not read in. */
    readonly partnerImportId: string
    readonly membershipId: string
    readonly userId: string
    readonly invitationId: string
    /** The second partner was asked in person; without an answer. */
    readonly partnerInvitationId: string
    readonly invitationLinkId: string
    /** Of the first partner; holds for another year. */
    readonly mandateId: string
    /** Of the second partner; handed in, and not discussed. */
    readonly homeworkId: string
    readonly handInId: string
    /** Of today, with something on its agenda; not closed. */
    readonly meetingId: string
    /** Of today, with the first partner; with an outcome about which nothing was decided and one set aside. */
    readonly sessionId: string
    readonly outcomeId: string
    readonly asideOutcomeId: string
    /** Of the first partner; money was opened before the gate. */
    readonly moneyFlowId: string
    /** Of the goal. */
    readonly caseId: string
    /** Of the coalition's own, with one figure that was replaced, in a series that ended. */
    readonly indicatorId: string
    readonly figureId: string
    /** Something that is not known yet. */
    readonly gapId: string
    /** Data that somebody in the municipality keeps. */
    readonly sourceId: string
    /** The same, kept by the policy adviser. */
    readonly keptSourceId: string
    /** A table of CBS that is followed, for another indicator. */
    readonly feedId: string
    /** Borders of one buurt that figures are drawn on, and others that wait for a look. */
    readonly bordersId: string
    readonly waitingBordersId: string
    readonly meetingItemId: string
    /** Of nobody, so that no partner takes it along; with the policy adviser in the one place in its team. */
    readonly locationId: string
    readonly seatId: string
    /** What the first partner agreed for that location; the hours of this week were written down. */
    readonly presenceId: string
    readonly aldermanId: string
    readonly supporterId: string
    readonly identityProviderId: string
  }
  /** Does something as a background task of this coalition. */
  readonly asJob: <T>(work: (tx: CoalitionTx, ctx: JobContext) => Promise<T>) => Promise<T>
}
