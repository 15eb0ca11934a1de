import { definePolicy } from '@/lib/platform/authz/policy'

interface OfPerson {
  readonly membershipId: string
}

/** Rate, hours, expenses and payment of an experience expert: between that person and the coordinator, and nobody else. */
export const rewardsPolicy = definePolicy<'list' | 'read' | 'agree_rate' | 'claim' | 'take_back' | 'pay', 'own', OfPerson>('rewards', {
  list: { COORDINATOR: true },
  read: { COORDINATOR: true, EXPERIENCE_EXPERT: 'own' },
  agree_rate: { COORDINATOR: true },
  /** The coordinator too, for who prefers to say it. */
  claim: { COORDINATOR: true, EXPERIENCE_EXPERT: 'own' },
  take_back: { COORDINATOR: true, EXPERIENCE_EXPERT: 'own' },
  pay: { COORDINATOR: true },
}, {
  own: { says: 'when it is theirs', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.membershipId },
})
