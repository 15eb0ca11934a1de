import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { STEPS } from '../definitions'
import { planPolicy } from '../policy'
import { findEvidence } from '../store'
import { canDecide, missingOf } from './rules'
import type { GateForm } from './schema'
import { insertDecision, listDecisions } from './store'
import type { GateEvent } from './types'

/**
 * Records what the core group decided about a gate, with the name, the moment, the reason, and what the software did not
 * see then. Of two who decide at the same moment one does, and the other reads that it was done.
 * Sent twice, it is one.
 * @throws InvalidInput when it goes on as if nothing is missing and something is
 */
export async function decideGate(tx: CoalitionTx, ctx: MemberContext, input: GateForm): Promise<number> {
  authorize(planPolicy, ctx, 'decide_gate')
  const { step, decision, reason } = input
  refusePersonalData(ctx.now, { reason })
  await once(tx, ctx, 'plan.decide_gate', input, async (id) => {
    const before = await listDecisions(tx, step)
    const evidence = await findEvidence(tx, dayOf(ctx.now))
    const missing = STEPS.filter((one) => one.step === step).flatMap((one) => missingOf(one, evidence))
    const allowed = canDecide(before[0], decision, missing)
    if (!allowed.can) {
      if (allowed.reason === 'plan.gate_still_missing') throw new InvalidInput([{ field: 'decision', code: allowed.reason }])
      throw ruleBroken(allowed.reason)
    }
    if (!(await insertDecision(tx, id, { number: before.length + 1, step, decision, reason, missing }, { now: ctx.now, by: ctx.actor.membershipId }))) throw ruleBroken('already_there')
    record<GateEvent>(tx, ctx, { event: 'gate_decided', subject: { type: 'gate_decision', id }, changes: { step, gateDecision: decision } })
  })
  return step
}
