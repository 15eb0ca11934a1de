import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { challengesPolicy } from '../policy'
import { findCard } from './store'
import type { ChallengeCardRead } from './types'

/** The card of an opgave, for who reads the opgave. */
export async function readCard(tx: CoalitionTx, ctx: CoalitionContext, challengeId: string): Promise<ChallengeCardRead> {
  authorize(challengesPolicy, ctx, 'read')
  const found = isId(challengeId) ? await findCard(tx, challengeId) : undefined
  if (!found) throw notFound()
  return found
}

/** The same, for the form that changes it. */
export async function readCardToEdit(tx: CoalitionTx, ctx: CoalitionContext, challengeId: string): Promise<ChallengeCardRead> {
  authorize(challengesPolicy, ctx, 'change')
  return readCard(tx, ctx, challengeId)
}
