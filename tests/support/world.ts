import { startProfile } from '@/lib/coalitions/commands'
import type { StartContent } from '@/lib/coalitions/schema'
import { addMember } from '@/lib/members/commands'
import { MEMBER_ROLES, type MemberRole } from '@/lib/members/types'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { newId } from '@/lib/platform/ids'
import { enterAsMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { foundCoalition } from '@/lib/platform/tenancy/found-coalition'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

// A coalition of a test's own, made by the commands, with a person in every role.

/** The moment at which tests happen, unless they say otherwise. */
export const NOW = new Date('2026-11-22T10:00:00.000Z')

export interface TestPerson {
  readonly userId: string
  readonly membershipId: string
  readonly role: MemberRole
  readonly email: string
}

export interface TestCoalition {
  readonly id: string
  readonly slug: string
  readonly people: Readonly<Record<MemberRole, TestPerson>>
  /** The context of the person with this role. */
  readonly ctx: (role: MemberRole, now?: Date) => Promise<MemberContext>
  /** Does something as this role, in a transaction of its own. */
  readonly as: <T>(role: MemberRole, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>, now?: Date) => Promise<T>
  /** The same as this one person, who may be one of several with their role. */
  readonly asPerson: <T>(person: TestPerson, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>, now?: Date) => Promise<T>
  /** One more person, who may belong to a partner. */
  readonly join: (role: MemberRole, displayName: string, partnerId?: string) => Promise<TestPerson>
}

export const key = (): { requestKey: string } => ({ requestKey: newId() })

const NAMES: Record<MemberRole, string> = {
  COORDINATOR: 'Coen', PROFESSIONAL: 'Prue', ALDERMAN: 'Alda', EXPERIENCE_EXPERT: 'Pluis', PARTNER_EXECUTIVE: 'Bo', SUPPORTER: 'Sterre', POLICY_ADVISER: 'Bas', PRIVACY_OFFICER: 'Fien',
}

export async function makeCoalition(content: StartContent & { name?: string } = {}, at = NOW): Promise<TestCoalition> {
  const slug = `t-${newId().slice(-12)}`
  const job = await foundCoalition({ slug, name: content.name ?? 'Testbrug', isFictional: true }, at)
  await inCoalition(job, (tx) => startProfile(tx, job, content))
  const join = async (role: MemberRole, displayName: string, partnerId?: string): Promise<TestPerson> => {
    const email = `${newId()}@test.example`
    const userId = await ensureAccount({ email })
    return { userId, role, email, membershipId: await inCoalition(job, (tx) => addMember(tx, job, { userId, role, displayName, ...(partnerId ? { partnerId } : {}) })) }
  }
  const people = {} as Record<MemberRole, TestPerson>
  for (const role of MEMBER_ROLES) people[role] = await join(role, NAMES[role])
  const enter = (person: TestPerson, now = at) => enterAsMember(person.userId, job.coalition.id, { now })
  const asPerson: TestCoalition['asPerson'] = async (person, work, now) => {
    const context = await enter(person, now)
    return inCoalition(context, (tx) => work(tx, context))
  }
  return {
    id: job.coalition.id, slug, people, join, asPerson,
    ctx: (role, now) => enter(people[role], now),
    as: (role, work, now) => asPerson(people[role], work, now),
  }
}
