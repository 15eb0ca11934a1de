import { definePolicy } from '@/lib/platform/authz/policy'

interface MandateRow {
  readonly partnerId: string
}

/**
 * That there is a mandate, for which function, about what and until when is for everybody who works or decides: they act
 * under it. Names and amounts are for who carries them: the organisation itself, the coordinator and the alderman.
 */
export const mandatesPolicy = definePolicy<'list' | 'read_details' | 'find_valid' | 'give' | 'end' | 'warn', 'organisation', MandateRow>('mandates', {
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  read_details: { COORDINATOR: true, ALDERMAN: true, PARTNER_EXECUTIVE: 'organisation' },
  /** Under which mandate somebody signs for a partner today; who comes by a link asks for the partner of that link. */
  find_valid: { COORDINATOR: true, PARTNER_EXECUTIVE: 'organisation', LINK: true },
  give: { COORDINATOR: true, PARTNER_EXECUTIVE: 'organisation' },
  end: { COORDINATOR: true, PARTNER_EXECUTIVE: 'organisation' },
  /** By mail, that one ends soon. */
  warn: { JOB: true },
}, {
  organisation: { says: 'when it is their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
