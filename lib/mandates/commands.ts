import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/outbox'
import { personalDataIn, refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { mandatesPolicy } from './policy'
import { canEnd, MAILED_WITHIN, problemsOf, replacedFrom } from './rules'
import type { EndMandateForm, MandateForm } from './schema'
import { findMandateToEnd, insertMandate, insertWarned, listToWarn, listWarned, setEnded, type MandateToEnd } from './store'
import { MAIL_MANDATES_ENDING, type MandateEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'mandate', id })

/** The mandate, locked, when this person may end it and it can be ended. */
async function mandateToEnd(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<MandateToEnd> {
  authorize(mandatesPolicy, ctx, 'end')
  const found = await findMandateToEnd(tx, id)
  if (!found) throw notFound()
  authorize(mandatesPolicy, ctx, 'end', found)
  const allowed = canEnd(found)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  return found
}

async function end(tx: CoalitionTx, ctx: MemberContext, mandate: MandateToEnd, how: { endedFrom: string; reason: string | null }): Promise<void> {
  await setEnded(tx, mandate.id, how, by(ctx))
  record<MandateEvent>(tx, ctx, { event: 'mandate_ended', subject: subject(mandate.id), changes: { partnerId: mandate.partnerId, until: how.endedFrom } })
}

/**
 * Writes down what somebody may decide for a partner. In the place of another, that one ends on the day on which this
 * one begins. Sent twice, it makes one. Returns its id.
 * @throws InvalidInput with everything that does not fit together; rule_broken when the other was ended or replaced already
 */
export async function giveMandate(tx: CoalitionTx, ctx: MemberContext, input: MandateForm): Promise<string> {
  authorize(mandatesPolicy, ctx, 'give', input)
  const { requestKey: _, ...content } = input
  const { holderFunction, holderName, coverFunction, coverName } = content
  const problems = [...problemsOf(content), ...personalDataIn(ctx.now, { holderFunction, holderName, content: content.content, coverName, coverFunction })]
  if (problems.length > 0) throw new InvalidInput(problems)
  const partner = (await listPartners(tx, ctx)).find((one) => one.id === input.partnerId && one.status !== 'LEFT')
  if (!partner) throw new InvalidInput([{ field: 'partnerId', code: 'mandates.partner_missing' }])
  return once(tx, ctx, 'mandates.give', input, async (id) => {
    if (input.replacesId !== null) {
      const before = await mandateToEnd(tx, ctx, input.replacesId)
      if (before.partnerId !== input.partnerId) throw notFound()
      await end(tx, ctx, before, { endedFrom: replacedFrom(input.validFrom, dayOf(ctx.now)), reason: null })
    }
    await insertMandate(tx, id, content, by(ctx))
    record<MandateEvent>(tx, ctx, { event: 'mandate_given', subject: subject(id), changes: { partnerId: input.partnerId, until: input.validUntil } })
  })
}

/** Ends a mandate from today on, with a reason. What was done under it stands. */
export async function endMandate(tx: CoalitionTx, ctx: MemberContext, input: EndMandateForm): Promise<string> {
  const mandate = await mandateToEnd(tx, ctx, input.mandateId)
  refusePersonalData(ctx.now, { reason: input.reason })
  await end(tx, ctx, mandate, { endedFrom: dayOf(ctx.now), reason: input.reason })
  return input.mandateId
}

/**
 * Says by mail which mandates end within thirty days: to coordinators and to who carries them, once for each last day. Who
 * has several gets one mail. What was ended or has another in its place is not mailed about.
 */
export async function warnMandates(tx: CoalitionTx, ctx: JobContext): Promise<void> {
  authorize(mandatesPolicy, ctx, 'warn')
  const today = dayOf(ctx.now)
  const told = new Set<string>()
  for (const { id, partnerId, validUntil, holderName, coverName } of await listToWarn(tx, { today, until: addDays(today, MAILED_WITHIN) })) {
    if (!(await insertWarned(tx, newId(), { mandateId: id, endsOn: validUntil }, ctx.now))) continue
    for (const membershipId of await listWarned(tx, { partnerId, names: [...(holderName ? [holderName] : []), coverName] })) told.add(membershipId)
    record<MandateEvent>(tx, ctx, { event: 'mandate_warned', subject: subject(id), changes: { partnerId, until: validUntil } })
  }
  for (const membershipId of told) await enqueue(tx, ctx, MAIL_MANDATES_ENDING, membershipId)
}
