import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import type { CellForm } from './schema'
import { cellIdOf, findCell, findStrangers, moveInviting, upsertCell } from './store'
import type { MissingEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/** Judges a cell: needed now, later or not, and who invites. A stale version is a conflict. */
export async function judgeCell(tx: CoalitionTx, ctx: MemberContext, input: CellForm): Promise<CellForm> {
  authorize(goalsPolicy, ctx, 'judge_missing')
  refusePersonalData(ctx.now, { reason: input.reason })
  const strangers = await findStrangers(tx, input)
  if (strangers.goal) throw notFound()
  if (strangers.inviter) throw new InvalidInput([{ field: 'inviterId', code: 'goals.inviter_gone' }])
  const id = cellIdOf(input, input.goalId)
  if (!(await upsertCell(tx, id, input, input.expectedVersion, by(ctx)))) {
    const now = await findCell(tx, id)
    throw new Conflict({
      changedBy: now?.changedBy ?? '', changedAt: now?.changedAt ?? ctx.now, currentVersion: now?.version ?? 0,
      theirs: { need: now?.need ?? '', inviterId: now?.inviterId ?? '', reason: now?.reason ?? '' },
    })
  }
  record<MissingEvent>(tx, ctx, { event: 'missing_judged', subject: { type: 'missing_cell', id }, changes: { need: input.need } })
  return input
}

/** Who invites goes away: somebody else invites for all of it, or nobody yet. */
export async function giveInviting(tx: CoalitionTx, ctx: MemberContext, { fromId, toId }: { fromId: string; toId: string | null }): Promise<void> {
  authorize(goalsPolicy, ctx, 'give_inviting', { ownerId: fromId })
  if ((await findStrangers(tx, { inviterId: toId, goalId: null })).inviter) throw notFound()
  const cells = await moveInviting(tx, fromId, toId, by(ctx))
  if (cells === 0) throw notFound()
  record<MissingEvent>(tx, ctx, { event: 'inviting_given', subject: { type: 'membership', id: fromId }, changes: { cells } })
}
