import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listParties } from '../revisions/queries'
import { findAgreement } from '../store'
import { landingPolicy } from './policy'
import { listToAsk } from './queries'
import { canAnswer, isTimeToAsk } from './rules'
import type { LandingForm } from './schema'
import { insertAnswer, insertAsked } from './store'
import { MAIL_LANDING_ASKED, type LandingAskedEvent, type LandingEvent } from './types'

/**
 * Answers for one layer of a partner whether the agreement landed; what was answered before stays. A coordinator says in
 * which function somebody told them. Sent twice, it is answered once. Returns whether who answers can see all answers.
 */
export async function answerLanding(tx: CoalitionTx, ctx: MemberContext, input: LandingForm): Promise<boolean> {
  authorize(landingPolicy, ctx, 'answer', input)
  const { agreementId, partnerId, level, landing, difference } = input
  const isForOthers = may(landingPolicy, ctx, 'answer_for_others')
  const saidBy = isForOthers ? input.saidBy : null
  if (isForOthers && saidBy === null) throw new InvalidInput([{ field: 'saidBy', code: 'agreements.said_by_missing' }])
  refusePersonalData(ctx.now, { difference, saidBy })
  const agreement = await findAgreement(tx, { agreementId })
  if (!agreement) throw notFound()
  const allowed = canAnswer(agreement, (await listParties(tx, ctx, agreementId)).parties, input, ctx.actor.role)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  await once(tx, ctx, 'agreements.answer_landing', input, async (id) => {
    await insertAnswer(tx, id, { agreementId, versionId: agreement.versionId, partnerId, level, landing, difference, saidBy }, { now: ctx.now, by: ctx.actor.membershipId })
    record<LandingEvent>(tx, ctx, { event: 'landing_answered', subject: { type: 'agreement', id: agreementId }, changes: { partnerId, level, landing } })
  })
  return may(landingPolicy, ctx, 'overview')
}

/**
 * Asks by mail whether the agreement landed: four weeks after it took effect for a partner, and after that once a quarter
 * while an answer is missing or old. Each person at most one mail in a quarter, however many agreements wait.
 */
export async function askLandings(tx: CoalitionTx, ctx: JobContext): Promise<number> {
  authorize(landingPolicy, ctx, 'ask')
  const today = dayOf(ctx.now)
  const done = new Set<string>()
  for (const one of await listToAsk(tx, ctx)) {
    if (done.has(one.membershipId) || !isTimeToAsk(one, today)) continue
    const id = newId()
    if (!(await insertAsked(tx, id, { membershipId: one.membershipId, agreementId: one.agreementId, askedOn: today }))) continue
    done.add(one.membershipId)
    await enqueue(tx, ctx, MAIL_LANDING_ASKED, id)
    record<LandingAskedEvent>(tx, ctx, { event: 'landing_asked', subject: { type: 'agreement', id: one.agreementId } })
  }
  return done.size
}
