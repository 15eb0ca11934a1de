import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listParties } from '../revisions/queries'
import { findAgreement } from '../store'
import { landingPolicy } from './policy'
import { canAnswer } from './rules'
import type { LandingForm } from './schema'
import { insertAnswer } from './store'
import type { LandingEvent } from './types'

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
