import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { partnersPolicy } from './policy'
import type { NewPartnerForm, PartnerForm } from './schema'
import { findPartner, findPartnerChange, insertPartner, isNameTaken, setPartnerStatus, updatePartner, type PartnerContent } from './store'
import type { PartnerEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/** Whoever signs has a link instead of a membership; a task has neither, and is nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
function actorIdOf({ actor }: CoalitionContext): string {
  if (actor.kind === 'member') return actor.membershipId
  return actor.kind === 'link' ? actor.linkId : NOBODY
}

const contentOf = ({ name, partnerType, status, contactName, contactEmail }: PartnerContent): PartnerContent =>
  ({ name, partnerType, status, contactName, contactEmail })

const subject = (id: string) => ({ type: 'partner', id })

async function refuseTakenName(tx: CoalitionTx, name: string, exceptId?: string): Promise<void> {
  if (await isNameTaken(tx, name, exceptId)) throw new InvalidInput([{ field: 'name', code: 'partners.name_taken' }])
}

/** Adds a partner organisation. Sent twice, it makes one; a name can be there once. Returns its id. */
export async function addPartner(tx: CoalitionTx, ctx: MemberContext, input: NewPartnerForm): Promise<string> {
  authorize(partnersPolicy, ctx, 'add')
  return once(tx, ctx, 'partners.add', input, async (id) => {
    await refuseTakenName(tx, input.name)
    await insertPartner(tx, id, contentOf(input), by(ctx))
    record<PartnerEvent>(tx, ctx, { event: 'partner_added', subject: subject(id) })
  })
}

/** Changes a partner. A stale version is a conflict with both texts. */
export async function changePartner(tx: CoalitionTx, ctx: MemberContext, input: PartnerForm): Promise<string> {
  authorize(partnersPolicy, ctx, 'change')
  const before = await findPartner(tx, input.id)
  if (!before) throw notFound()
  await refuseTakenName(tx, input.name, input.id)
  // Leaving has a page of its own, which sees to what hangs on a partner.
  if (input.status === 'LEFT' && before.status !== 'LEFT') throw new InvalidInput([{ field: 'status', code: 'partners.leaves_elsewhere' }])
  if (!(await updatePartner(tx, input.id, contentOf(input), input.expectedVersion, by(ctx)))) {
    const change = await findPartnerChange(tx, input.id)
    const { version, name, partnerType, status, contactName, contactEmail } = before
    throw new Conflict({
      changedBy: change?.changedBy ?? '', changedAt: change?.changedAt ?? ctx.now, currentVersion: version,
      theirs: { name, partnerType, status, contactName: contactName ?? '', contactEmail: contactEmail ?? '' },
    })
  }
  record<PartnerEvent>(tx, ctx, { event: 'partner_changed', subject: subject(input.id) })
  if (before.status !== input.status) {
    record<PartnerEvent>(tx, ctx, { event: 'partner_status_changed', subject: subject(input.id), changes: { status: { from: before.status, to: input.status } } })
  }
  return input.id
}

/** A partner that signed is a signatory from then on. Nothing happens when it was one. */
export async function becomeSignatory(tx: CoalitionTx, ctx: CoalitionContext, partnerId: string): Promise<void> {
  authorize(partnersPolicy, ctx, 'become_signatory', { partnerId })
  const before = await findPartner(tx, partnerId)
  if (!before) throw notFound()
  if (before.status === 'SIGNATORY') return
  await setPartnerStatus(tx, partnerId, 'SIGNATORY', { now: ctx.now, by: actorIdOf(ctx) })
  record<PartnerEvent>(tx, ctx, { event: 'partner_status_changed', subject: subject(partnerId), changes: { status: { from: before.status, to: 'SIGNATORY' } } })
}

/** A partner leaves. Whoever calls it has seen to what hung on it (lib/departures). */
export async function leavePartner(tx: CoalitionTx, ctx: MemberContext, input: { partnerId: string }): Promise<void> {
  authorize(partnersPolicy, ctx, 'leave')
  const before = await findPartner(tx, input.partnerId)
  if (!before) throw notFound()
  if (before.status === 'LEFT') throw ruleBroken('departures.partner_has_left')
  await setPartnerStatus(tx, input.partnerId, 'LEFT', by(ctx))
  record<PartnerEvent>(tx, ctx, { event: 'partner_status_changed', subject: subject(input.partnerId), changes: { status: { from: before.status, to: 'LEFT' } } })
}
