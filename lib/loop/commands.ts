import 'server-only'
import { findAlderman } from '@/lib/members/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { loopPolicy } from './policy'
import { canAnswer } from './rules'
import type { ExecutiveAnswerForm, ExecutiveRequestForm, OverviewMailForm } from './schema'
import { findRequest, insertRequest, insertResponse } from './store'
import { MAIL_OVERVIEW, type LoopEvent } from './types'

const subject = (id: string) => ({ type: 'executive_request', id })

/** Puts to the alderman what only the municipality can do. Sent twice, it makes one. */
export async function askExecutive(tx: CoalitionTx, ctx: MemberContext, input: ExecutiveRequestForm): Promise<string> {
  authorize(loopPolicy, ctx, 'ask')
  const { title, why, neededBy } = input
  refusePersonalData(ctx.now, { title, why })
  if (neededBy < dayOf(ctx.now)) throw new InvalidInput([{ field: 'neededBy', code: 'loop.needed_by_past' }])
  return once(tx, ctx, 'loop.ask', input, async (id) => {
    await insertRequest(tx, id, { title, why, neededBy }, { now: ctx.now, by: ctx.actor.membershipId })
    record<LoopEvent>(tx, ctx, { event: 'executive_asked', subject: subject(id) })
  })
}

/** The alderman gives cover, or wants to talk first. Cover that was given stands. */
export async function answerAsExecutive(tx: CoalitionTx, ctx: MemberContext, input: ExecutiveAnswerForm): Promise<void> {
  authorize(loopPolicy, ctx, 'answer')
  const request = await findRequest(tx, input.requestId)
  if (!request) throw notFound()
  const allowed = canAnswer(request)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  if (!(await insertResponse(tx, { requestId: request.id, answer: input.answer }, { now: ctx.now, by: ctx.actor.membershipId }))) throw ruleBroken('loop.covered')
  record<LoopEvent>(tx, ctx, { event: 'executive_answered', subject: subject(request.id), changes: { answer: input.answer } })
}

/** Mails an alderman the link to the overview: the link, not the figures. Sent twice, it mails once. */
export async function sendOverview(tx: CoalitionTx, ctx: MemberContext, input: OverviewMailForm): Promise<void> {
  authorize(loopPolicy, ctx, 'send_overview')
  const alderman = await findAlderman(tx, ctx, input.membershipId)
  if (!alderman) throw new InvalidInput([{ field: 'membershipId', code: 'loop.alderman_missing' }])
  await once(tx, ctx, 'loop.send_overview', input, async () => {
    await enqueue(tx, ctx, MAIL_OVERVIEW, alderman.id)
    record<LoopEvent>(tx, ctx, { event: 'overview_sent', subject: { type: 'membership', id: alderman.id } })
  })
}
