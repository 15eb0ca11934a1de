import { startProfile } from '@/lib/coalitions/commands'
import { addMember } from '@/lib/members/commands'
import type { MemberRole } from '@/lib/members/types'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { enterAsMember, type MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { foundCoalition } from '@/lib/platform/tenancy/found-coalition'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

// How a demo coalition's story is told: by the same commands that people use, each as its own person at its own moment.

export interface Person {
  readonly role: MemberRole
  readonly displayName: string
  readonly email: string
  /** Set: anyone may sign in as this person. */
  readonly demoKey?: string
  /** Joins later, with `join`, when their organisation is there. */
  readonly later?: true
}

export interface Story {
  readonly coalitionId: string
  /** Does something as this person, that many days before (negative) or after now. Midday, so that days are days. */
  readonly as: <T>(name: string, day: number, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<T>) => Promise<T>
  /** The day that many days from now, YYYY-MM-DD. */
  readonly on: (day: number) => string
  readonly membershipOf: (name: string) => string
  /** Lets a person who joins later in, for this organisation. */
  readonly join: (name: string, partnerId: string) => Promise<void>
}

/** What every create carries so that it happens once. */
export const key = () => ({ requestKey: newId() })

export async function tellStory(
  coalition: { slug: string; name: string; mission?: string; municipalityCode: string; startedOn: number }, people: readonly Person[], now: Date,
): Promise<Story> {
  const on = (day: number) => addDays(dayOf(now), day)
  // Of the Dutch day: between midnight here and midnight UTC a day of UTC would be yesterday, and what is done today lie ahead.
  const momentOf = (day: number) => (day === 0 ? now : new Date(`${on(day)}T11:00:00.000Z`))
  const job = await foundCoalition({ slug: coalition.slug, name: coalition.name, isFictional: true }, momentOf(coalition.startedOn))
  const memberships = new Map<string, string>()
  const accounts = new Map<string, string>()
  for (const { email, demoKey, displayName } of people) accounts.set(displayName, await ensureAccount({ email, ...(demoKey ? { demoKey } : {}) }))
  await inCoalition(job, async (tx) => {
    await startProfile(tx, job, { municipalityCode: coalition.municipalityCode, ...(coalition.mission ? { mission: coalition.mission } : {}) })
    for (const { role, displayName, later } of people) {
      if (later) continue
      const userId = accounts.get(displayName)
      if (userId) memberships.set(displayName, await addMember(tx, job, { userId, role, displayName }))
    }
  })
  const known = (map: Map<string, string>, name: string): string => {
    const found = map.get(name)
    if (!found) throw new Error(`Nobody in this story is called ${name}.`)
    return found
  }
  return {
    coalitionId: job.coalition.id, on, membershipOf: (name) => known(memberships, name),
    async join(name, partnerId) {
      const person = people.find((one) => one.displayName === name)
      if (!person) throw new Error(`Nobody in this story is called ${name}.`)
      await inCoalition(job, async (tx) => memberships.set(name, await addMember(tx, job, { userId: known(accounts, name), role: person.role, displayName: name, partnerId })))
    },
    async as(name, day, work) {
      const ctx = await enterAsMember(known(accounts, name), job.coalition.id, { now: momentOf(day) })
      return inCoalition(ctx, (tx) => work(tx, ctx))
    },
  }
}
