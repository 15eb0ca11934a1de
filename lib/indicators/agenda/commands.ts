import 'server-only'
import { listMemberNames } from '@/lib/members/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { findIndicator } from '../store'
import type { GapForm, NewGapForm } from './schema'
import { insertGap, listGapRows, updateGap } from './store'
import type { GapContent, GapEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'data_gap', id })

/** Everything that is wrong with it: what points at a person, and an owner or an indicator that is not there. */
async function refuse(tx: CoalitionTx, ctx: MemberContext, content: GapContent, answer: string | null = null, ownerStays: string | null = null): Promise<void> {
  const problems = personalDataIn(ctx.now, { question: content.question, why: content.why, answer })
  if (content.ownerId !== ownerStays && !(await listMemberNames(tx, ctx)).some((one) => one.id === content.ownerId)) problems.push({ field: 'ownerId', code: 'indicators.owner_missing' })
  if (content.indicatorId !== null && !(await findIndicator(tx, { id: content.indicatorId }))) problems.push({ field: 'indicatorId', code: 'indicators.not_followed' })
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Puts something that is not known on the agenda. Sent twice, it is one. */
export async function addGap(tx: CoalitionTx, ctx: MemberContext, input: NewGapForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_agenda')
  await refuse(tx, ctx, input)
  return once(tx, ctx, 'indicators.add_gap', input, async (id) => {
    await insertGap(tx, id, input, by(ctx))
    record<GapEvent>(tx, ctx, { event: 'data_gap_added', subject: subject(id) })
  })
}

/** Changes it, or says what was found or why it is let go. @throws Conflict with both texts */
export async function changeGap(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, ...input }: GapForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_agenda')
  const [before] = await listGapRows(tx, id)
  if (!before) throw notFound()
  // Who left may stay named on what is closed: it is what happened.
  await refuse(tx, ctx, input, input.answer, input.state === 'OPEN' ? null : before.ownerId)
  if (input.state !== 'OPEN' && input.answer === null) throw new InvalidInput([{ field: 'answer', code: 'indicators.answer_missing' }])
  if (!(await updateGap(tx, id, expectedVersion, input, by(ctx)))) {
    const [now = before] = await listGapRows(tx, id)
    const { question, why, indicatorId, ownerId, dueOn, state, answer } = now
    throw new Conflict({
      changedBy: now.updatedByName, changedAt: now.updatedAt, currentVersion: now.version,
      theirs: { question, why, indicatorId: indicatorId ?? '', ownerId, dueOn, state, answer: answer ?? '' }, names: { [ownerId]: now.ownerName },
    })
  }
  record<GapEvent>(tx, ctx, { event: 'data_gap_changed', subject: subject(id), changes: { state: input.state } })
  return id
}
