import { definePolicy } from '@/lib/platform/authz/policy'
import type { Actor } from '@/lib/platform/tenancy/context'
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
export type SpeakingOperation = 'read' | 'answer' | 'settle' | 'raise' | 'take_back'

type Operation = SpeakingOperation | 'list' | 'speak' | 'end_with_partner'

type Condition = 'partner' | 'party' | 'party_or_board' | 'speaker' | 'addressed' | 'core_group' | 'core_team' | 'board'

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
  raise: { COORDINATOR: 'core_team', PROFESSIONAL: 'speaker', PARTNER_EXECUTIVE: 'speaker' },
  take_back: { COORDINATOR: 'core_team', PROFESSIONAL: 'speaker', PARTNER_EXECUTIVE: 'speaker' },
  /** When a partner leaves, without reading what was said. */
  end_with_partner: { COORDINATOR: true },
}, {
  partner: { says: 'when they belong to a partner', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.speakerPartnerId },
  party: { says: 'when their partner is one of the two', holds: isOfParty },
  party_or_board: { says: 'when their partner is one of the two, or at the board table', holds: (actor, row) => row.step === 'BOARD' || isOfParty(actor, row) },
  speaker: { says: 'when their partner speaks', holds: (actor, row) => isOf(actor, row, row.speakerPartnerId) },
  addressed: { says: 'when their partner is spoken to', holds: (actor, row) => isOf(actor, row, row.partnerId) },
  core_group: { says: 'from the core group on, or when the core group speaks', holds: (_actor, row) => row.step !== 'PRIVATE' || row.speakerPartnerId === null },
  core_team: { says: 'when the core group speaks', holds: (_actor, row) => row.speakerPartnerId === null },
  board: { says: 'at the board table', holds: (_actor, row) => row.step === 'BOARD' },
})
