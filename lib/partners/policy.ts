import { definePolicy } from '@/lib/platform/authz/policy'

interface PartnerRow {
  readonly partnerId: string
}

type Operation = 'list' | 'read' | 'read_contact' | 'add' | 'change' | 'become_signatory' | 'leave'

export const partnersPolicy = definePolicy<Operation, 'organisation', PartnerRow>('partners', {
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** With the contact person. */
  read: { COORDINATOR: true },
  /** Whom to send a mail to. */
  read_contact: { JOB: true },
  add: { COORDINATOR: true },
  change: { COORDINATOR: true },
  leave: { COORDINATOR: true },
  /** Signing makes a partner a signatory. */
  become_signatory: { LINK: true, PARTNER_EXECUTIVE: 'organisation' },
}, {
  organisation: { says: 'when it is their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
