import { definePolicy } from '@/lib/platform/authz/policy'

interface AnswerRow {
  readonly partnerId: string
}

/** Did the agreement land, per partner and per layer. */
export const landingPolicy = definePolicy<'overview' | 'answer' | 'answer_for_others' | 'ask', 'organisation', AnswerRow>('landing', {
  /** All partners beside each other: for who leads and who decides. */
  overview: { COORDINATOR: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** For one's own organisation; or the coordinator, who writes down what was said. */
  answer: { COORDINATOR: true, PROFESSIONAL: 'organisation', PARTNER_EXECUTIVE: 'organisation' },
  answer_for_others: { COORDINATOR: true },
  /** By mail, when it is time. */
  ask: { JOB: true },
}, {
  organisation: { says: 'for their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
