import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { challengesPolicy } from './policy'
import { findChallenge, listChallengeRows } from './store'
import type { ChallengeListed, ChallengeRead } from './types'

/** All opgaven, the oldest first, with how many goals hang under each. */
export async function listChallenges(tx: CoalitionTx, ctx: CoalitionContext): Promise<ChallengeListed[]> {
  authorize(challengesPolicy, ctx, 'read')
  return listChallengeRows(tx)
}

export async function readChallenge(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<ChallengeRead> {
  authorize(challengesPolicy, ctx, 'read')
  const found = isId(id) ? await findChallenge(tx, id) : undefined
  if (!found) throw notFound()
  return found
}
