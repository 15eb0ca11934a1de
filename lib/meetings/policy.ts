import { definePolicy } from '@/lib/platform/authz/policy'

interface ItemRow {
  readonly addedById: string
}

/** Whoever takes part reads the agenda and adds to it; the coordinator plans and closes. */
export const meetingsPolicy = definePolicy<'read' | 'plan' | 'add_item' | 'drop_item' | 'close' | 'read_presence' | 'read_share', 'own', ItemRow>('meetings', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  plan: { COORDINATOR: true },
  add_item: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  drop_item: { COORDINATOR: true, PROFESSIONAL: 'own', ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own', POLICY_ADVISER: 'own' },
  close: { COORDINATOR: true },
  /** How many parents and experts were there: small numbers of people, for who counted them. */
  read_presence: { COORDINATOR: true },
  /** How often the question of parents is answered. */
  read_share: { COORDINATOR: true },
}, {
  own: { says: 'when they added it', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.addedById },
})
