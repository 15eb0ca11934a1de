import { definePolicy } from '@/lib/platform/authz/policy'

interface ContributionRow {
  readonly createdBy: string
  /** The supporters who may read it now. */
  readonly sharedWith?: readonly string[]
}

type Operation = 'give' | 'read' | 'list_all' | 'answer' | 'type_out' | 'see' | 'withdraw' | 'share' | 'mail_receipt' | 'warn_late' | 'see_clock'

export const contributionsPolicy = definePolicy<Operation, 'own' | 'shared', ContributionRow>('contributions', {
  give: { EXPERIENCE_EXPERT: true },
  read: { COORDINATOR: true, EXPERIENCE_EXPERT: 'own', SUPPORTER: 'shared' },
  list_all: { COORDINATOR: true },
  answer: { COORDINATOR: true },
  /** Typing what was said in a voice note: whoever may listen to it. */
  type_out: { COORDINATOR: true, EXPERIENCE_EXPERT: 'own', SUPPORTER: 'shared' },
  /** The receipt was opened by whom it is for. */
  see: { EXPERIENCE_EXPERT: 'own' },
  withdraw: { EXPERIENCE_EXPERT: 'own' },
  /** Letting a supporter read it, and stopping that. */
  share: { EXPERIENCE_EXPERT: 'own' },
  mail_receipt: { JOB: true },
  /** Telling the coordinators, once, that an answer is late. */
  warn_late: { JOB: true },
  /** How many wait and how many are late, for the board table too: numbers, and nothing that was said. */
  see_clock: { COORDINATOR: true, ALDERMAN: true, PARTNER_EXECUTIVE: true },
}, {
  own: { says: 'when it is their own', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.createdBy },
  shared: { says: 'when it is shared with them', holds: (actor, row) => actor.kind === 'member' && (row.sharedWith ?? []).includes(actor.membershipId) },
})
