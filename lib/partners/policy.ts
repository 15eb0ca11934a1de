import { definePolicy } from '@/lib/platform/authz/policy'

interface PartnerRow {
  readonly partnerId: string
}

type Operation = 'list' | 'read' | 'read_contact' | 'add' | 'change' | 'move' | 'save_contact' | 'read_in' | 'become_signatory' | 'leave'

export const partnersPolicy = definePolicy<Operation, 'organisation', PartnerRow>('partners', {
  /** The register and the page of a partner: what it does, for whom, how its state went. */
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** With the names and addresses of people there. */
  read: { COORDINATOR: true },
  /** Whom to send a mail to. */
  read_contact: { JOB: true },
  add: { COORDINATOR: true },
  change: { COORDINATOR: true },
  /** Another state, with a word of why. */
  move: { COORDINATOR: true },
  save_contact: { COORDINATOR: true },
  /** From a list, and taking that back. */
  read_in: { COORDINATOR: true },
  leave: { COORDINATOR: true },
  /** Signing makes a partner a signatory; on paper it is the coordinator who records it. */
  become_signatory: { COORDINATOR: true, LINK: true, PARTNER_EXECUTIVE: 'organisation' },
}, {
  organisation: { says: 'when it is their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
