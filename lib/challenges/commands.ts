import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { CoalitionContext, JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { challengesPolicy } from './policy'
import type { ChallengeForm, NewChallengeForm } from './schema'
import { findChallenge, findChallengeChange, insertChallenge, setExamplesDiscarded, updateChallenge } from './store'
import type { ChallengeEvent } from './types'

type Texts = Pick<NewChallengeForm, 'title' | 'forWhom' | 'lifePhases' | 'parentsSay'>

const contentOf = ({ title, forWhom, lifePhases, parentsSay }: Texts) => ({ title, forWhom, lifePhases, parentsSay })

const guard = (ctx: MemberContext, { title, forWhom, parentsSay }: Texts) => refusePersonalData(ctx.now, { title, forWhom, parentsSay })

function recordEvent(tx: CoalitionTx, ctx: CoalitionContext, event: ChallengeEvent['event'], id: string): void {
  record<ChallengeEvent>(tx, ctx, { event, subject: { type: 'challenge', id } })
}

/**
 * Describes a new opgave. Sent twice, it makes one. Returns its id.
 * @param isExample only a new workspace plants one, to look at and to discard
 */
export async function createChallenge(tx: CoalitionTx, ctx: MemberContext, input: NewChallengeForm, isExample = false): Promise<string> {
  authorize(challengesPolicy, ctx, 'create')
  guard(ctx, input)
  return once(tx, ctx, 'challenges.create', input, async (id) => {
    await insertChallenge(tx, id, { ...contentOf(input), isExample }, { now: ctx.now, by: ctx.actor.membershipId })
    recordEvent(tx, ctx, 'challenge_created', id)
  })
}

/** The example opgave of a workspace that is being made, in the name of its first coordinator. Returns its id. */
export async function plantExampleChallenge(tx: CoalitionTx, ctx: JobContext, input: Texts & { ownerId: string }): Promise<string> {
  authorize(challengesPolicy, ctx, 'plant_example')
  const id = newId()
  await insertChallenge(tx, id, { ...contentOf(input), isExample: true }, { now: ctx.now, by: input.ownerId })
  recordEvent(tx, ctx, 'challenge_created', id)
  return id
}

/** Changes an opgave. A stale version is a conflict with both texts. */
export async function changeChallenge(tx: CoalitionTx, ctx: MemberContext, input: ChallengeForm): Promise<string> {
  authorize(challengesPolicy, ctx, 'change')
  guard(ctx, input)
  const done = await updateChallenge(tx, input.id, contentOf(input), input.expectedVersion, { now: ctx.now, by: ctx.actor.membershipId })
  if (!done) {
    const [current, change] = [await findChallenge(tx, input.id), await findChallengeChange(tx, input.id)]
    if (!current || !change) throw notFound()
    const { title, forWhom, lifePhases, parentsSay, version } = current
    throw new Conflict({ ...change, currentVersion: version, theirs: { title, forWhom, lifePhases, parentsSay: parentsSay ?? '' } })
  }
  recordEvent(tx, ctx, 'challenge_changed', input.id)
  return input.id
}

/** Sets the example opgave of a new workspace aside, or brings it back. Returns the opgaven concerned. */
export async function setExampleChallenges(tx: CoalitionTx, ctx: MemberContext, input: { discarded: boolean }): Promise<string[]> {
  authorize(challengesPolicy, ctx, 'discard_example')
  const ids = await setExamplesDiscarded(tx, input.discarded, { now: ctx.now, by: ctx.actor.membershipId })
  for (const id of ids) recordEvent(tx, ctx, input.discarded ? 'challenge_discarded' : 'challenge_restored', id)
  return ids
}
