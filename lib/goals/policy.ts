import { definePolicy } from '@/lib/platform/authz/policy'

interface GoalRow {
  readonly ownerId: string
}

export const goalsPolicy = definePolicy<
  'read' | 'create' | 'change' | 'change_status' | 'measure' | 'discard_example' | 'give' | 'plant_example' | 'read_missing' | 'judge_missing' | 'give_inviting' | 'invite_partner' | 'answer_invitation' | 'mail_invitation' | 'see_answer' | 'give_verdict' | 'record_verdict', 'own', GoalRow
>('goals', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  create: { COORDINATOR: true },
  change: { COORDINATOR: true },
  change_status: { COORDINATOR: true },
  measure: { COORDINATOR: true, PROFESSIONAL: 'own' },
  discard_example: { COORDINATOR: true },
  /** To another owner, when who owns it goes away. */
  give: {
    COORDINATOR: true, PROFESSIONAL: 'own', ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own', SUPPORTER: 'own', POLICY_ADVISER: 'own', PRIVACY_OFFICER: 'own',
  },
  /** Who knows it from experience says in the app whether the parent gains by a goal. */
  give_verdict: { EXPERIENCE_EXPERT: true },
  /** Writes down what an experience expert, a parent or a young person said of it. */
  record_verdict: { COORDINATOR: true },
  /** Who is missing, for the coalition and per goal. */
  read_missing: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  judge_missing: { COORDINATOR: true },
  /** Of who invites and goes away, whatever their role is by now. */
  give_inviting: {
    COORDINATOR: true, PROFESSIONAL: 'own', ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own', SUPPORTER: 'own', POLICY_ADVISER: 'own', PRIVACY_OFFICER: 'own',
  },
  /** Asks a partner to take part, and writes down what it said. */
  invite_partner: { COORDINATOR: true },
  /** The partner of a personal link. */
  answer_invitation: { LINK: true },
  mail_invitation: { JOB: true },
  /** What came in for who invited, whether they read the register or not; for who left or cannot read it any more, the coordinator. */
  see_answer: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** For a workspace that is being made. */
  plant_example: { JOB: true },
}, {
  own: { says: 'when it is theirs', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.ownerId },
})
