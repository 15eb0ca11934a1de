import { definePolicy } from '@/lib/platform/authz/policy'

interface HomeworkRow {
  readonly memberId: string | null
  readonly partnerId: string | null
}

/** Everybody reads what is for them or for their partner; the coordinator reads all, and alone what is late. */
export const homeworkPolicy = definePolicy<
  'list' | 'read' | 'read_all' | 'set' | 'hand_in' | 'discuss' | 'withdraw' | 'hand_in_by_link' | 'mail' | 'remind', 'own', HomeworkRow
>('homework', {
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  read: { COORDINATOR: true, PROFESSIONAL: 'own', ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own', POLICY_ADVISER: 'own' },
  /** Of everybody, with what is late. */
  read_all: { COORDINATOR: true },
  set: { COORDINATOR: true },
  /** A coordinator writes down what somebody said in person. */
  hand_in: { COORDINATOR: true, PROFESSIONAL: 'own', ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own', POLICY_ADVISER: 'own' },
  discuss: { COORDINATOR: true },
  withdraw: { COORDINATOR: true },
  /** Who has the personal link of it. */
  hand_in_by_link: { LINK: true },
  mail: { JOB: true },
  remind: { JOB: true },
}, {
  own: {
    says: 'when it is for them or for their partner',
    holds: (actor, { memberId, partnerId }) => actor.kind === 'member' && (actor.membershipId === memberId || (partnerId !== null && actor.partnerId === partnerId)),
  },
})
