import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { personalDataIn, refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { moneyPolicy } from './policy'
import { readMoneyLock, requireMoneyOpen } from './queries'
import { problemsInFlow } from './rules'
import type { MoneyFlowForm, NewMoneyFlowForm, OverrideForm } from './schema'
import { insertFlow, insertOverride, listFlows, updateFlow } from './store'
import type { MoneyContent, MoneyEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/** Everything that is wrong with it: what is missing, what points at a person, and partners that take no part. */
async function refuse(tx: CoalitionTx, ctx: MemberContext, content: MoneyContent): Promise<void> {
  const { name, purpose, ruleInTheWay, howThen, partnerId, gainerId } = content
  const there = new Set((await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT').map((one) => one.id))
  const problems = [...problemsInFlow(content), ...personalDataIn(ctx.now, { name, purpose, ruleInTheWay, howThen })]
  if (!there.has(partnerId)) problems.push({ field: 'partnerId', code: 'money.partner_missing' })
  if (gainerId !== null && !there.has(gainerId)) problems.push({ field: 'gainerId', code: 'money.partner_missing' })
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** Writes a money flow down. Sent twice, it is one. @throws DomainError rule_broken while money is locked */
export async function addMoneyFlow(tx: CoalitionTx, ctx: MemberContext, input: NewMoneyFlowForm): Promise<string> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  await refuse(tx, ctx, input)
  return once(tx, ctx, 'money.add_flow', input, async (id) => {
    await insertFlow(tx, id, input, by(ctx))
    record<MoneyEvent>(tx, ctx, { event: 'money_flow_added', subject: { type: 'money_flow', id }, changes: { partnerId: input.partnerId } })
  })
}

/** Changes it. @throws Conflict with both texts; DomainError rule_broken while money is locked */
export async function changeMoneyFlow(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, ...content }: MoneyFlowForm): Promise<string> {
  authorize(moneyPolicy, ctx, 'write')
  await requireMoneyOpen(tx, ctx)
  const [before] = await listFlows(tx, id)
  if (!before) throw notFound()
  await refuse(tx, ctx, content)
  if (!(await updateFlow(tx, id, expectedVersion, content, by(ctx)))) {
    const [now = before] = await listFlows(tx, id)
    throw new Conflict({
      changedBy: now.updatedByName, changedAt: now.updatedAt, currentVersion: now.version,
      theirs: {
        name: now.name, partnerId: now.partnerId, purpose: now.purpose, amountPerYear: now.amountPerYear === null ? '' : String(now.amountPerYear), certainty: now.certainty, runsUntil: now.runsUntil,
        bundling: now.bundling, ruleInTheWay: now.ruleInTheWay ?? '', howThen: now.howThen ?? '', gainerId: now.gainerId ?? '',
      },
    })
  }
  record<MoneyEvent>(tx, ctx, { event: 'money_flow_changed', subject: { type: 'money_flow', id }, changes: { partnerId: content.partnerId } })
  return id
}

/**
 * The core group opens or closes money, whatever the gate says, until somebody decides anew: with the name, the moment and the reason. Of two at the
 * same moment one does, and the other reads that it was done.
 */
export async function overrideMoneyLock(tx: CoalitionTx, ctx: MemberContext, { to, reason }: OverrideForm): Promise<void> {
  authorize(moneyPolicy, ctx, 'override')
  refusePersonalData(ctx.now, { reason })
  const { isOpen, overrides } = await readMoneyLock(tx, ctx)
  const opens = to === 'open'
  if (isOpen === opens) throw ruleBroken('already_there')
  const id = newId()
  if (!(await insertOverride(tx, id, { number: overrides.length + 1, opens, reason }, by(ctx)))) throw ruleBroken('already_there')
  record<MoneyEvent>(tx, ctx, { event: opens ? 'money_opened' : 'money_closed', subject: { type: 'money_override', id } })
}
