import { definePolicy } from '@/lib/platform/authz/policy'

interface PartnerRow {
  readonly partnerId: string
}

/** Who can keep what a partner has at stake: its own people, but nobody who decides which member belongs to it. */
export const KEEPERS = ['PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'] as const

type Operation = 'list' | 'read' | 'read_contact' | 'add' | 'change' | 'move' | 'save_contact' | 'read_in' | 'become_signatory' | 'undo_signatory' | 'leave' | 'be_invited' | 'save_offer' | 'keep_interest' | 'release_interest' | 'choose_governance'

export const partnersPolicy = definePolicy<Operation, 'organisation', PartnerRow>('partners', {
  /** The register and the page of a partner: what it does, for whom, how its state went. */
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** With the names and addresses of people there. */
  read: { COORDINATOR: true },
  /** Whom to send a mail to. */
  read_contact: { JOB: true },
  /** How the partners are led together. */
  choose_governance: { COORDINATOR: true },
  add: { COORDINATOR: true },
  change: { COORDINATOR: true },
  /** Another state, with a word of why. */
  move: { COORDINATOR: true },
  save_contact: { COORDINATOR: true },
  /** From a list, and taking that back. */
  read_in: { COORDINATOR: true },
  leave: { COORDINATOR: true },
  /** Being asked to take part, and the answer by the personal link, move its state. */
  be_invited: { COORDINATOR: true, LINK: true },
  /** What the partner brings and needs: everybody reads it, the coordinator and its own people write it. */
  save_offer: { COORDINATOR: true, PROFESSIONAL: 'organisation', ALDERMAN: 'organisation', PARTNER_EXECUTIVE: 'organisation', POLICY_ADVISER: 'organisation' },
  /**
   * What the partner has at stake, for its own people alone. No coordinator, not even of their own organisation: whoever says
   * which member belongs to which partner could let themselves in.
   */
  keep_interest: { PROFESSIONAL: 'organisation', ALDERMAN: 'organisation', PARTNER_EXECUTIVE: 'organisation', POLICY_ADVISER: 'organisation' },
  release_interest: { PROFESSIONAL: 'organisation', ALDERMAN: 'organisation', PARTNER_EXECUTIVE: 'organisation', POLICY_ADVISER: 'organisation' },
  /** Signing makes a partner a signatory; on paper it is the coordinator who records it. */
  undo_signatory: { COORDINATOR: true },
  become_signatory: { COORDINATOR: true, LINK: true, PARTNER_EXECUTIVE: 'organisation' },
}, {
  organisation: { says: 'when it is their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
