import { definePolicy } from '@/lib/platform/authz/policy'

interface OutcomeRow {
  readonly partnerId: string
}

/** What was said at the table with all partners: whoever reads the meeting reads it. */
export const sessionsPolicy = definePolicy<'read' | 'record_presence' | 'write' | 'decide', 'organisation', OutcomeRow>('partner sessions', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** Which partners were there. */
  record_presence: { COORDINATOR: true },
  /** An outcome of a partner: at the table by who leads it, or by the people of that partner. */
  write: { COORDINATOR: true, PROFESSIONAL: 'organisation', PARTNER_EXECUTIVE: 'organisation' },
  /** Taken over in an afspraak, set aside, or taken up again. */
  decide: { COORDINATOR: true },
}, {
  organisation: { says: 'for their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
