import type { Actor, CoalitionContext, MemberRole } from '@/lib/platform/tenancy/context'

// Contexts that nobody was let in with: enough for the pure tables of who may, and no database knows them.

export const ME = '0197a3c4-5b6d-7e8f-9012-00000000000a'
export const SOMEBODY_ELSE = '0197a3c4-5b6d-7e8f-9012-00000000000b'

const pretend = (actor: Actor): CoalitionContext => {
  const context = { coalition: { id: ME, slug: 'testbrug', name: 'Testbrug', isFictional: true }, actor, now: new Date('2026-11-22T10:00:00.000Z'), requestId: 'test' }
  return context as unknown as CoalitionContext
}

/** Me, in this role, and of this organisation. */
export const asRole = (role: MemberRole, partnerId: string | null = null): CoalitionContext => pretend({ kind: 'member', membershipId: ME, role, displayName: 'Ik', partnerId })

export const asLink = (): CoalitionContext => pretend({ kind: 'link', linkId: ME, verb: 'SIGN', subjectId: ME })

export const asJob = (): CoalitionContext => pretend({ kind: 'job', job: 'test' })

export const asPublic = (): CoalitionContext => pretend({ kind: 'public' })

/** Everybody who can act, by the name under which they stand in the policies. */
export const EVERYBODY = {
  COORDINATOR: asRole('COORDINATOR'), PROFESSIONAL: asRole('PROFESSIONAL'), ALDERMAN: asRole('ALDERMAN'), EXPERIENCE_EXPERT: asRole('EXPERIENCE_EXPERT'),
  PARTNER_EXECUTIVE: asRole('PARTNER_EXECUTIVE'), SUPPORTER: asRole('SUPPORTER'), POLICY_ADVISER: asRole('POLICY_ADVISER'), PRIVACY_OFFICER: asRole('PRIVACY_OFFICER'),
  LINK: asLink(), JOB: asJob(), PUBLIC: asPublic(),
} as const
