import { definePolicy } from '@/lib/platform/authz/policy'

interface StoryRow {
  readonly createdBy: string
}

type Operation = 'read' | 'tell' | 'change' | 'forget'

export const storiesPolicy = definePolicy<Operation, 'own', StoryRow>('success stories', {
  /** Of each story its own readers decide again. */
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  tell: { COORDINATOR: true, PROFESSIONAL: true },
  /** Changing it, and taking it back for who told it. */
  change: { COORDINATOR: true, PROFESSIONAL: 'own' },
  /** Removing what may not be shown any more. */
  forget: { JOB: true },
}, {
  own: { says: 'when they wrote it down', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.createdBy },
})
