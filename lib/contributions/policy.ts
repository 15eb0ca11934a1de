import { definePolicy } from '@/lib/platform/authz/policy'

interface ContributionRow {
  readonly createdBy: string
}

export const contributionsPolicy = definePolicy<'give' | 'read' | 'list_all' | 'answer' | 'withdraw' | 'mail_receipt', 'own', ContributionRow>('contributions', {
  give: { EXPERIENCE_EXPERT: true },
  read: { COORDINATOR: true, EXPERIENCE_EXPERT: 'own' },
  list_all: { COORDINATOR: true },
  answer: { COORDINATOR: true },
  withdraw: { EXPERIENCE_EXPERT: 'own' },
  mail_receipt: { JOB: true },
}, {
  own: { says: 'when it is their own', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.createdBy },
})
