import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { findAppointed } from '@/lib/platform/auth/administrators'
import { CARRY_OUT_RESET, decideFactorReset, findFactorReset } from '@/lib/platform/auth/factor-resets'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { enqueue } from '@/lib/platform/jobs/outbox'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { membersPolicy } from '../policy'
import type { ResetDecision } from './schema'
import { findAccountOf, findByAccounts } from './store'
import type { FactorResetDecided } from './types'

/**
 * Decides whether the second factor of a member may be taken away.
 * @throws DomainError not_found for who is no member here; rule_broken `account.own_reset`, `account.reset_of_administrator`, `account.reset_decided`
 */
export async function decideAccessRequest(tx: CoalitionTx, ctx: MemberContext, { resetId, decision }: ResetDecision): Promise<'reset_approved' | 'reset_refused'> {
  authorize(membersPolicy, ctx, 'approve_factor_reset')
  const reset = await findFactorReset(resetId)
  const [member] = reset ? await findByAccounts(tx, [reset.userId]) : []
  if (!member) throw notFound()
  if (member.membershipId === ctx.actor.membershipId) throw ruleBroken('account.own_reset')
  // Behind that factor stands the whole platform, not this coalition alone.
  if (await findAppointed(member.userId)) throw ruleBroken('account.reset_of_administrator')
  const by = await findAccountOf(tx, ctx.actor.membershipId)
  if (!by) throw notFound()
  const approve = decision === 'approve'
  record<FactorResetDecided>(tx, ctx, { event: approve ? 'factor_reset_approved' : 'factor_reset_refused', subject: { type: 'membership', id: member.membershipId } })
  if (approve) await enqueue(tx, ctx, CARRY_OUT_RESET, resetId)
  // Last: the request stands with the accounts, out of this transaction. Should its commit fail now, nothing is taken
  // away, because the task that does so was asked for inside it; who needs help asks again.
  if (!(await decideFactorReset(resetId, { approve, by, now: ctx.now }))) throw ruleBroken('account.reset_decided')
  return approve ? 'reset_approved' : 'reset_refused'
}

/** Writes in the trail what an administrator of the platform decided on the request of a member. Who is no member here leaves no trace. */
export async function noteFactorReset(tx: CoalitionTx, ctx: JobContext, { userId, approve }: { userId: string; approve: boolean }): Promise<void> {
  authorize(membersPolicy, ctx, 'note_factor_reset')
  for (const { membershipId } of await findByAccounts(tx, [userId])) {
    record<FactorResetDecided>(tx, ctx, { event: approve ? 'factor_reset_approved' : 'factor_reset_refused', subject: { type: 'membership', id: membershipId } })
  }
}
