import { definePolicy, may } from '@/lib/platform/authz/policy'
import { DomainError } from '@/lib/platform/errors/domain-error'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { Actor, MemberContext } from '@/lib/platform/tenancy/context'
import type { SpeakingStep } from './types'

export interface SpeakingRow {
  readonly step: SpeakingStep
  /** Null when the core group speaks. */
  readonly speakerPartnerId: string | null
  /** Who does the afspraak. */
  readonly partnerId: string
  /** Who of the two partners was there when it was said. */
  readonly readers: readonly { readonly membershipId: string; readonly partnerId: string }[]
}

/** What is done with one that is there. */
export type SpeakingOperation = 'read' | 'answer' | 'settle' | 'stop' | 'raise' | 'take_back' | 'let_in'

type Operation = SpeakingOperation | 'list' | 'speak' | 'end_with_partner' | 'mail'

type Condition = 'partner' | 'party' | 'reads' | 'party_or_board' | 'speaker' | 'addressed' | 'core_group' | 'core_team' | 'board'

/**
 * In private only who was with one of the two when it was said, and still is: who decides which member belongs to which
 * partner opens nothing by moving somebody. A step further it is all people of that partner.
 */
const isOf = (actor: Actor, { step, readers }: SpeakingRow, partnerId: string | null): boolean =>
  actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === partnerId
  && (step !== 'PRIVATE' || readers.some((one) => one.membershipId === actor.membershipId && one.partnerId === partnerId))

const isOfParty = (actor: Actor, row: SpeakingRow): boolean => isOf(actor, row, row.speakerPartnerId) || isOf(actor, row, row.partnerId)

/** Aanspreken: private first, then the core group, then the board table. */
export const speakingPolicy = definePolicy<Operation, Condition, SpeakingRow>('speaking up', {
  /** Each sees those that they may read, and no count of others. */
  list: { COORDINATOR: true, PROFESSIONAL: true, PARTNER_EXECUTIVE: true, ALDERMAN: true },
  read: { COORDINATOR: 'core_group', PROFESSIONAL: 'party', PARTNER_EXECUTIVE: 'party_or_board', ALDERMAN: 'board' },
  /** For one's own partner; a coordinator for the core group. */
  speak: { COORDINATOR: true, PROFESSIONAL: 'partner', PARTNER_EXECUTIVE: 'partner' },
  answer: { PROFESSIONAL: 'addressed', PARTNER_EXECUTIVE: 'addressed' },
  settle: { COORDINATOR: 'core_group', PROFESSIONAL: 'speaker', PARTNER_EXECUTIVE: 'speaker', ALDERMAN: 'board' },
  /** Leaves it at that. */
  stop: { COORDINATOR: 'core_team', PROFESSIONAL: 'speaker', PARTNER_EXECUTIVE: 'speaker' },
  raise: { COORDINATOR: 'core_team', PROFESSIONAL: 'speaker', PARTNER_EXECUTIVE: 'speaker' },
  take_back: { COORDINATOR: 'core_team', PROFESSIONAL: 'speaker', PARTNER_EXECUTIVE: 'speaker' },
  /** A colleague of one's own partner, as long as it is between the two. */
  let_in: { PROFESSIONAL: 'reads', PARTNER_EXECUTIVE: 'reads' },
  /** When a partner leaves, without reading what was said. */
  end_with_partner: { COORDINATOR: true },
  /** Whether something waits still, and nothing of what. */
  mail: { JOB: true },
}, {
  partner: { says: 'when they belong to a partner', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.speakerPartnerId },
  party: { says: 'when their partner is one of the two', holds: isOfParty },
  reads: { says: 'when they read it in private', holds: isOfParty },
  party_or_board: { says: 'when their partner is one of the two, or at the board table', holds: (actor, row) => row.step === 'BOARD' || isOfParty(actor, row) },
  speaker: { says: 'when their partner speaks', holds: (actor, row) => isOf(actor, row, row.speakerPartnerId) },
  addressed: { says: 'when their partner is spoken to', holds: (actor, row) => isOf(actor, row, row.partnerId) },
  core_group: { says: 'from the core group on, or when the core group speaks', holds: (_actor, row) => row.step !== 'PRIVATE' || row.speakerPartnerId === null },
  core_team: { says: 'when the core group speaks', holds: (_actor, row) => row.speakerPartnerId === null },
  board: { says: 'at the board table', holds: (_actor, row) => row.step === 'BOARD' },
})

const FOR_SPEAKER: ErrorCode = 'agreements.speaking_for_speaker'

/** Who it is for. Nobody is sent to a coordinator, who would not find it either. */
const FOR_WHOM: Readonly<Record<SpeakingOperation | 'list', ErrorCode>> = {
  list: 'agreements.speaking_for_two', read: 'agreements.speaking_for_two', answer: 'agreements.speaking_for_addressed',
  settle: FOR_SPEAKER, stop: FOR_SPEAKER, raise: FOR_SPEAKER, take_back: FOR_SPEAKER, let_in: 'agreements.speaking_for_two',
}

/** @throws DomainError refused, in words of its own */
export function allowSpeaking(ctx: MemberContext, operation: SpeakingOperation | 'list', row?: SpeakingRow): void {
  if (!may(speakingPolicy, ctx, operation, row)) throw new DomainError('refused', FOR_WHOM[operation])
}

/** Could this person do it to any of them at all? Who belongs to no partner hears so, whatever there is. */
export function allowSpeakingEver(ctx: MemberContext, operation: SpeakingOperation): void {
  const { role, partnerId, membershipId } = ctx.actor
  const mine = role === 'COORDINATOR' ? null : partnerId
  allowSpeaking(ctx, operation, { step: 'BOARD', speakerPartnerId: mine, partnerId: mine ?? '', readers: mine === null ? [] : [{ membershipId, partnerId: mine }] })
}
