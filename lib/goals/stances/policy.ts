import { definePolicy } from '@/lib/platform/authz/policy'

interface StanceRow {
  readonly partnerId: string
}

export const goalStancesPolicy = definePolicy<'list' | 'take', 'organisation', StanceRow>('goal stances', {
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** The organisation itself; or the coordinator, who writes down what was said at the table. */
  take: { COORDINATOR: true, PARTNER_EXECUTIVE: 'organisation' },
}, {
  organisation: { says: 'when it is their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
