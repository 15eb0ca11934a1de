import { definePolicy } from '@/lib/platform/authz/policy'

interface CommitmentRow {
  /** Who does it. */
  readonly partnerId: string
}

/** What becomes of an afspraak after signing. */
export const commitmentLifePolicy = definePolicy<'read' | 'read_words' | 'move' | 'note', 'organisation', CommitmentRow>('commitment life', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** What is agreed, in its own words, without who signed or what became of it: for who it is about. */
  read_words: { COORDINATOR: true, EXPERIENCE_EXPERT: true },
  /** The people of the partner that does it, and the coordinator. */
  move: { COORDINATOR: true, PROFESSIONAL: 'organisation', PARTNER_EXECUTIVE: 'organisation' },
  /** That it is done otherwise for a while, and how that ended. */
  note: { COORDINATOR: true, PROFESSIONAL: 'organisation', PARTNER_EXECUTIVE: 'organisation' },
}, {
  organisation: { says: 'when their organisation does it', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
