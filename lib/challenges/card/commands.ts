import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, notFound } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { challengesPolicy } from '../policy'
import { findChallengeChange } from '../store'
import type { ChallengeEvent } from '../types'
import type { ChallengeCardForm } from './schema'
import { findCard, updateCard } from './store'

/** Writes the card of an opgave. A stale version is a conflict with both texts. Returns the opgave's id. */
export async function writeCard(tx: CoalitionTx, ctx: MemberContext, { challengeId, expectedVersion, ...card }: ChallengeCardForm): Promise<string> {
  authorize(challengesPolicy, ctx, 'change')
  refusePersonalData(ctx.now, card)
  if (!(await updateCard(tx, challengeId, card, expectedVersion, { now: ctx.now, by: ctx.actor.membershipId }))) {
    const [current, change] = [await findCard(tx, challengeId), await findChallengeChange(tx, challengeId)]
    if (!current || !change) throw notFound()
    const { challengeId: _id, title: _title, version, ...theirs } = current
    throw new Conflict({ ...change, currentVersion: version, theirs: Object.fromEntries(Object.entries(theirs).map(([field, text]) => [field, text ?? ''])) })
  }
  record<ChallengeEvent>(tx, ctx, { event: 'challenge_explained', subject: { type: 'challenge', id: challengeId } })
  return challengeId
}
