import 'server-only'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { signalsPolicy } from './policy'
import { countOpen, findSignal, listAnsweredSignals, listNewlyAnswered, listOpenSignals, listSignalsBy } from './store'
import type { SignalListed, SignalRead } from './types'

/** How many signals a list shows. */
export const MOST_SIGNALS = 50

/** Signals that wait for an answer, the most urgent first. At most `MOST_SIGNALS`. */
export async function listWaitingSignals(tx: CoalitionTx, ctx: CoalitionContext, most = MOST_SIGNALS): Promise<SignalListed[]> {
  authorize(signalsPolicy, ctx, 'list_all')
  return listOpenSignals(tx, most)
}

/** Signals that were answered, the newest first. At most `MOST_SIGNALS`. */
export async function listDoneSignals(tx: CoalitionTx, ctx: CoalitionContext): Promise<SignalListed[]> {
  authorize(signalsPolicy, ctx, 'list_all')
  return listAnsweredSignals(tx, MOST_SIGNALS)
}

/** The signals that this person gave, the newest first. */
export async function listOwnSignals(tx: CoalitionTx, ctx: MemberContext): Promise<SignalListed[]> {
  authorize(signalsPolicy, ctx, 'list_own')
  return listSignalsBy(tx, ctx.actor.membershipId, MOST_SIGNALS)
}

/** What this person gave and got an answer on that they did not open yet. */
export async function listNewReplies(tx: CoalitionTx, ctx: MemberContext): Promise<SignalListed[]> {
  authorize(signalsPolicy, ctx, 'see')
  return listNewlyAnswered(tx, ctx.actor.membershipId)
}

/** One signal with its answer. Somebody else's is not there, except for the coordinator. */
export async function readSignal(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<SignalRead> {
  authorize(signalsPolicy, ctx, 'read')
  const found = isId(id) ? await findSignal(tx, id, ctx.now) : undefined
  if (!found || !may(signalsPolicy, ctx, 'read', found)) throw notFound()
  return found
}

/** How many signals wait for an answer. */
export async function countWaitingSignals(tx: CoalitionTx, ctx: CoalitionContext): Promise<number> {
  authorize(signalsPolicy, ctx, 'list_all')
  return countOpen(tx)
}

/** Who gave a signal and whether they want an answer, for the background task that tells them of it. */
export async function readSender(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<{ createdBy: string; wantsAnswer: boolean } | undefined> {
  authorize(signalsPolicy, ctx, 'mail_reply')
  return findSignal(tx, id, ctx.now)
}
