import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { commitmentLifePolicy } from './policy'
import { readCommitmentLife } from './queries'
import { canClose, canMove, canNote, openDeviation } from './rules'
import type { ClosureForm, DeviationForm, MoveForm } from './schema'
import { insertClosure, insertDeviation, lockCommitment, putState } from './store'
import type { CommitmentLife, CommitmentLifeEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'commitment', id })

/** The afspraak as it stands now, held until the transaction ends; for who may do this to it. */
async function hold(tx: CoalitionTx, ctx: MemberContext, operation: 'move' | 'note', input: { agreementId: string; commitmentId: string }): Promise<CommitmentLife> {
  authorize(commitmentLifePolicy, ctx, operation)
  await lockCommitment(tx, input.commitmentId)
  const life = await readCommitmentLife(tx, ctx, input)
  authorize(commitmentLifePolicy, ctx, operation, life.commitment)
  return life
}

/** Ends the deviation that runs, because its afspraak expires. */
async function endWithCommitment(tx: CoalitionTx, ctx: MemberContext, { agreement, commitment, deviations }: CommitmentLife): Promise<void> {
  const open = openDeviation(deviations)
  if (!open) return
  await insertClosure(tx, { deviationId: open.id, versionId: agreement.versionId, outcome: 'EXPIRED', what: null }, by(ctx))
  record<CommitmentLifeEvent>(tx, ctx, { event: 'deviation_closed', subject: subject(commitment.id), changes: { outcome: 'EXPIRED' } })
}

/**
 * Says what an afspraak has become. Sent twice, it is said once.
 * @throws DomainError rule_broken when it stands elsewhere by now, cannot become this from there, or is not in force; invalid without a reason where one is needed
 */
export async function moveCommitment(tx: CoalitionTx, ctx: MemberContext, input: MoveForm): Promise<void> {
  const { commitmentId, from, to, reason } = input
  const life = await hold(tx, ctx, 'move', input)
  refusePersonalData(ctx.now, { reason })
  await once(tx, ctx, 'agreements.move', input, async () => {
    if (life.commitment.status !== from) throw ruleBroken('agreements.move_not_next')
    const allowed = canMove(life, to, reason)
    if (!allowed.can && allowed.reason === 'agreements.move_reason_missing') throw new InvalidInput([{ field: 'reason', code: allowed.reason }])
    if (!allowed.can) throw ruleBroken(allowed.reason)
    if (to === 'EXPIRED') await endWithCommitment(tx, ctx, life)
    await putState(tx, commitmentId, { from, to, reason }, by(ctx))
    record<CommitmentLifeEvent>(tx, ctx, { event: to === 'EXPIRED' ? 'commitment_expired' : 'commitment_moved', subject: subject(commitmentId), changes: { status: { from, to } } })
  })
}

/**
 * Notes that an afspraak is done otherwise for a while: why, what parents gain and lose, and until when. It then stands
 * as deviated; that is allowed and nobody's fault. Sent twice, it is noted once.
 */
export async function noteDeviation(tx: CoalitionTx, ctx: MemberContext, input: DeviationForm): Promise<void> {
  const { commitmentId, reason, parentsInterest, untilOn } = input
  const life = await hold(tx, ctx, 'note', input)
  refusePersonalData(ctx.now, { reason, parentsInterest })
  if (untilOn < dayOf(ctx.now)) throw new InvalidInput([{ field: 'untilOn', code: 'agreements.until_past' }])
  await once(tx, ctx, 'agreements.note_deviation', input, async (id) => {
    const allowed = canNote(life)
    if (!allowed.can) throw ruleBroken(allowed.reason)
    const { status: from } = life.commitment
    await insertDeviation(tx, id, { commitmentId, reason, parentsInterest, untilOn }, by(ctx))
    if (from !== 'DEVIATED') await putState(tx, commitmentId, { from, to: 'DEVIATED', reason }, by(ctx))
    record<CommitmentLifeEvent>(tx, ctx, { event: 'deviation_noted', subject: subject(commitmentId), changes: { status: { from, to: 'DEVIATED' } } })
  })
}

/** Ends a deviation: it runs as agreed again, or stays as it is with a wish that the next version says so. */
export async function closeDeviation(tx: CoalitionTx, ctx: MemberContext, input: ClosureForm): Promise<void> {
  const { commitmentId, deviationId, outcome, what } = input
  const life = await hold(tx, ctx, 'note', input)
  refusePersonalData(ctx.now, { what })
  const allowed = canClose(life, deviationId)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await insertClosure(tx, { deviationId, versionId: life.agreement.versionId, outcome, what }, by(ctx))
  if (outcome === 'RESUMED') await putState(tx, commitmentId, { from: life.commitment.status, to: 'RUNNING', reason: what }, by(ctx))
  record<CommitmentLifeEvent>(tx, ctx, { event: 'deviation_closed', subject: subject(commitmentId), changes: { outcome } })
}
