import type { AuditEvent } from '@/lib/platform/audit/record'

export const AGREEMENT_STATUSES = ['DRAFT', 'SIGNING', 'IN_FORCE', 'SUPERSEDED', 'ENDED', 'TAKEN_BACK'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

export const COMMITMENT_STATUSES = ['AGREED', 'LANDED', 'RUNNING', 'DEVIATED', 'SELF_EVIDENT', 'EXPIRED'] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

/** The sections of an agreement besides what it is about, in the order in which they are read (F4.8). */
export const CLAUSE_KINDS = ['FOR_WHOM', 'PROMISES', 'MANDATE', 'LEARNING', 'SPEAKING_UP', 'JOINING_AND_LEAVING', 'TERM', 'NOT_RECORDED'] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

export interface ClauseRead {
  readonly kind: ClauseKind
  readonly body: string
}

export interface AgreementListed {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly commitments: number
  readonly requested: number
  readonly signed: number
}

/** What an afspraak says: who does what for whom, where and when, how we see it, and when deviating is allowed (F4.2). */
export interface CommitmentText {
  readonly what: string
  readonly forWhom: string
  readonly place: string | null
  /** YYYY-MM-DD */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly evidence: string
  readonly room: string | null
  /** Who speaks to whom when it does not go as promised. */
  readonly speaksUp: string | null
}

/** An afspraak as one version words it. */
export interface CommitmentRead extends CommitmentText {
  readonly id: string
  /** Its place in the order of priority, from 1. */
  readonly position: number
  readonly status: CommitmentStatus
  readonly partnerId: string
  readonly partnerName: string
  /** The partner takes no part any more. */
  readonly partnerHasLeft: boolean
  /** Under which mandate of the partner it is done; null where none was named. No part of what is signed. */
  readonly mandateId: string | null
  /** The version of the agreement in which it got its last change: who edits it says which one they looked at. */
  readonly changedIn: number
}

/** What one's own organisation promised, and in which agreement. */
export interface OwnCommitment extends CommitmentRead {
  readonly agreementId: string
}

export const SIGNATURE_WAYS = ['LINK', 'MEMBER', 'PAPER'] as const
export type SignatureWay = (typeof SIGNATURE_WAYS)[number]

export interface SignatureRead {
  readonly signerName: string
  readonly signerFunction: string
  readonly signedAt: Date
  readonly way: SignatureWay
  /** YYYY-MM-DD, of a signature on paper. */
  readonly paperOn: string | null
  /** For which function the mandate was given under which somebody signed on behalf of the partner. */
  readonly mandateOf: string | null
}

export interface SignatoryRead {
  readonly partnerId: string
  readonly partnerName: string
  /** The partner takes no part any more. */
  readonly partnerHasLeft: boolean
  readonly requestId: string
  readonly requestedAt: Date
  readonly signature: SignatureRead | null
}

/** What a partner was asked to sign and has not signed. */
export interface OpenRequest {
  readonly id: string
  readonly agreementId: string
  readonly title: string
  readonly requestedAt: Date
}

/** The words of a version outside its afspraken. */
export interface AgreementText {
  readonly purpose: string
  readonly purposeB1: string | null
  /** The document that the agreement rests on: a title with a link or with a day. */
  readonly basisTitle: string | null
  readonly basisUrl: string | null
  /** YYYY-MM-DD */
  readonly basisOn: string | null
  readonly legalBasis: string | null
}

export interface AgreementRead extends AgreementText {
  readonly id: string
  readonly title: string
  readonly status: AgreementStatus
  readonly version: number
  readonly remindersOn: boolean
  readonly versionId: string
  readonly versionNumber: number
  /** An earlier version held, or holds: only who is bound by what changed signs this one. */
  readonly isRevision: boolean
  /** In which form its canonical text is written. */
  readonly textFormat: number
  readonly changedIn: number
  readonly clauses: readonly ClauseRead[]
  /** Why it went in force before everybody had signed. */
  readonly closeReason: string | null
  /** SHA-256 of the canonical text, once it is frozen for signing. */
  readonly contentHash: string | null
  readonly commitments: readonly CommitmentRead[]
  readonly signatories: readonly SignatoryRead[]
}

/** Why an open request cannot be signed now. */
export type Hindrance = 'agreements.partner_left' | 'agreements.revision_runs'

/** The agreement as a signatory with a personal link sees it. */
export interface AgreementToSign extends AgreementRead {
  readonly partnerId: string
  readonly partnerName: string
  /** Why it cannot be signed now, though it was asked. */
  readonly hindrance: Hindrance | null
}

/** A signature that was put under a mandate, under a text that goes round or is in force. */
export interface MandatedSignature {
  readonly agreementId: string
  readonly title: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  readonly signerName: string
  /** For which function the mandate was given. */
  readonly mandateOf: string
  readonly signedAt: Date
  /** The mandate does not hold any more. */
  readonly isOver: boolean
  /** Who signed was a member for this partner, and is none any more. */
  readonly signerHasLeft: boolean
}

export type CommitmentMove = 'UP' | 'DOWN' | 'OUT' | 'IN'

export const REMARK_OUTCOMES = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const
export type RemarkOutcome = (typeof REMARK_OUTCOMES)[number]

/** What somebody remarked on a draft, with what was done with it. */
export interface RemarkRead {
  readonly id: string
  readonly agreementId: string
  readonly versionNumber: number
  /** Null when it is on the text. */
  readonly commitmentId: string | null
  readonly what: string | null
  readonly body: string
  readonly givenAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
  readonly partnerName: string | null
  readonly answer: { readonly outcome: RemarkOutcome; readonly reason: string; readonly answeredAt: Date; readonly byName: string; readonly hasLeft: boolean } | null
}

export const REPLY_KINDS = ['CHANGE', 'REFUSAL'] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]

/** What a partner answered instead of signing, with what was done with it. */
export interface ReplyRead {
  readonly id: string
  readonly requestId: string
  readonly agreementId: string
  readonly partnerId: string
  readonly partnerName: string
  readonly kind: ReplyKind
  readonly commitmentId: string | null
  /** The afspraak that should change. */
  readonly commitment: string | null
  readonly what: string | null
  readonly why: string
  readonly givenName: string
  readonly givenFunction: string
  readonly givenAt: Date
  readonly answer: { readonly outcome: RemarkOutcome; readonly reason: string; readonly answeredAt: Date } | null
}

/** A text that was signed, for anybody who checks it. */
export interface SealRead {
  readonly signed: number
  readonly firstOn: string
  readonly lastOn: string
  readonly isInForce: boolean
  /** The round was taken back: it never held. */
  readonly isTakenBack: boolean
}

export const CHANGE_MARKS = ['CONTENT', 'EDITORIAL'] as const
export type ChangeMark = (typeof CHANGE_MARKS)[number]

/** PURPOSE, BASIS, ORDER, a section, or the id of an afspraak. */
export type ChangedPart = string

/** What differs between a version and the one before it, in one part. */
export interface ChangeRead {
  readonly part: ChangedPart
  /** What an afspraak is about; null for the text. */
  readonly what: string | null
  /** An afspraak that came, or went: that is content, whatever anybody says. */
  readonly isNew: boolean
  readonly isGone: boolean
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[]
  /** Who did or does this afspraak; everybody when it is the text or the order. */
  readonly partnerIds: readonly string[] | 'ALL'
  readonly mark: ChangeMark | null
}

/** A partner that agreed to what is in force, and to which version it put its name. */
export interface PartyRead {
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  readonly versionNumber: number
  readonly signerName: string
  readonly signerFunction: string
  readonly signedAt: Date
  readonly joinsOn: string | null
}

/** A partner that left the agreement; its signature stays where it stands. */
export interface WithdrawnParty {
  readonly partnerId: string
  readonly partnerName: string
  readonly leavesOn: string
  readonly reason: string
  readonly consequences: string | null
}

export interface PartiesRead {
  readonly parties: readonly PartyRead[]
  readonly withdrawn: readonly WithdrawnParty[]
}

/** A new version beside the one in force. */
export interface RevisionRead {
  readonly agreement: AgreementRead
  readonly inForce: AgreementRead
  readonly changes: readonly ChangeRead[]
  /** Who would sign again as it is marked now. */
  readonly bound: readonly { readonly partnerId: string; readonly partnerName: string }[]
}

export type AgreementEvent =
  | (AuditEvent & { readonly event: 'agreement_drafted' | 'commitment_added' | 'agreement_text_changed' | 'commitment_changed' | 'commitments_ordered' | 'commitment_left_out' | 'commitment_put_back' | 'remark_given' })
  | (AuditEvent & { readonly event: 'remark_answered'; readonly changes: { readonly outcome: RemarkOutcome } })
  | (AuditEvent & { readonly event: 'signing_started'; readonly changes: { readonly contentHash: string; readonly partners: number } })
  | (AuditEvent & { readonly event: 'agreement_signed'; readonly changes: { readonly partnerId: string; readonly contentHash: string; readonly way: SignatureWay } })
  | (AuditEvent & { readonly event: 'revision_started' | 'changes_marked' })
  | (AuditEvent & { readonly event: 'party_withdrawn' | 'party_admitted'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'agreement_in_force' | 'signing_reminders_switched' | 'signing_round_taken_back' })
  | (AuditEvent & { readonly event: 'agreement_published'; readonly changes: { readonly showsText: boolean; readonly showsPartners: boolean } })
  | (AuditEvent & { readonly event: 'agreement_unpublished' })
  | (AuditEvent & { readonly event: 'scan_added'; readonly changes: { readonly partnerId: string; readonly sha256: string } })
  | (AuditEvent & { readonly event: 'signing_replied'; readonly changes: { readonly partnerId: string; readonly reply: ReplyKind } })
  | (AuditEvent & { readonly event: 'signing_reply_answered'; readonly changes: { readonly outcome: RemarkOutcome } })
  | (AuditEvent & { readonly event: 'signing_reminded'; readonly changes: { readonly partnerId: string } })
  | (AuditEvent & { readonly event: 'signing_request_withdrawn'; readonly changes: { readonly partnerId: string } })

/** The background task that mails a partner its link. */
export const MAIL_SIGNING_LINK = 'agreements.mail_signing_link'

/** Tells a partner that its question was answered. */
export const MAIL_REPLY_ANSWERED = 'agreements.mail_reply_answered'

/** The one that reminds it, and the nightly one that finds whom. */
export const MAIL_SIGNING_REMINDER = 'agreements.mail_signing_reminder'
export const REMIND_SIGNATORIES = 'agreements.remind_signatories'
