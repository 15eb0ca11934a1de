import 'server-only'
import { noteFactorReset } from '@/lib/members/resets/commands'
import type { ResetDecision } from '@/lib/members/resets/schema'
import { recordAdministration } from '@/lib/platform/audit/administration'
import type { Administrator } from '@/lib/platform/auth/administrators'
import { carryOutFactorReset, CARRY_OUT_RESET, decideFactorReset, findFactorReset } from '@/lib/platform/auth/factor-resets'
import { listCoalitionsOf } from '@/lib/platform/auth/session'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { formatMoment } from '@/lib/platform/i18n/format'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { enterForAdministration } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { approveFrom, canDecideReset } from './rules'

export interface DecidedReset {
  readonly outcome: 'reset_approved' | 'reset_refused'
  /** Whose factors were taken away here and now, for a mail: somebody without a coalition, for whom no background task can run. */
  readonly doneFor: string | undefined
}

/**
 * Decides whether somebody's second factor may be taken away, for who has no coordinator to ask or whose coordinators did
 * not answer. Every coalition of theirs sees it in its trail.
 * @throws DomainError not_found; rule_broken `account.own_reset`, `administration.reset_early`, `account.reset_decided`
 */
export async function decideReset(by: Administrator, { resetId, decision }: ResetDecision, now = new Date()): Promise<DecidedReset> {
  const reset = await findFactorReset(resetId)
  if (!reset) throw notFound()
  const approve = decision === 'approve'
  const allowed = canDecideReset(reset, { by: by.userId, approve, now })
  if (!allowed.can) throw ruleBroken(allowed.reason, { from: formatMoment(approveFrom(reset.requestedAt), 'nl') })
  // First: of two who decide at the same moment one does. Should what follows break off, nothing was taken away, and who
  // needs help asks again.
  if (!(await decideFactorReset(resetId, { approve, by: by.userId, now }))) throw ruleBroken('account.reset_decided')
  const event = approve ? 'factor_reset_approved' : 'factor_reset_refused'
  const coalitions = await listCoalitionsOf(reset.userId)
  let isFirst = true
  for (const { id, slug } of coalitions) {
    const ctx = await enterForAdministration(by, slug, { now })
    await inCoalition(ctx, async (tx) => {
      await noteFactorReset(tx, ctx, { userId: reset.userId, approve })
      await recordAdministration(tx, { event, subject: { type: 'coalition', id }, by: by.userId, changes: { slug }, requestId: ctx.requestId, now })
      if (approve && isFirst) await enqueue(tx, ctx, CARRY_OUT_RESET, resetId)
    })
    isFirst = false
  }
  const doneFor = approve && coalitions.length === 0 ? await carryOutFactorReset(resetId) : undefined
  return { outcome: approve ? 'reset_approved' : 'reset_refused', doneFor }
}
