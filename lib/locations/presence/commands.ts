import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { locationsPolicy } from '../policy'
import { findResponsible } from '../store'
import { canLog, heldIn, mondayOf } from './rules'
import type { AgreePresenceForm, EndPresenceForm, LogPresenceForm } from './schema'
import { findPresence, insertPresence, setPresenceEnded, worksThere, writeWeek } from './store'
import type { PresenceEvent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'presence_agreement', id })

async function refuseStrangers(tx: CoalitionTx, ctx: MemberContext, locationId: string): Promise<void> {
  authorize(locationsPolicy, ctx, 'change_team')
  const responsible = await findResponsible(tx, locationId, true)
  if (!responsible) throw notFound()
  authorize(locationsPolicy, ctx, 'change_team', responsible)
}

/**
 * Writes down how many hours a week a partner will be at a location with a discipline, from this week on. What held of
 * the same until now ends. Sent twice, it makes one. Returns the id of the location.
 */
export async function agreePresence(tx: CoalitionTx, ctx: MemberContext, input: AgreePresenceForm): Promise<string> {
  await refuseStrangers(tx, ctx, input.locationId)
  const isThere = (await listPartners(tx, ctx)).some((one) => one.id === input.partnerId && one.status !== 'LEFT')
  if (!isThere) throw new InvalidInput([{ field: 'partnerId', code: 'locations.partner_missing' }])
  const week = mondayOf(dayOf(ctx.now))
  await once(tx, ctx, 'locations.agree_presence', input, async (id) => {
    await setPresenceEnded(tx, input, week, by(ctx))
    await insertPresence(tx, id, { ...input, startsOn: week }, by(ctx))
    record<PresenceEvent>(tx, ctx, { event: 'presence_agreed', subject: subject(id), changes: { partnerId: input.partnerId } })
  })
  return input.locationId
}

/** Ends what was agreed, from this week on. What was realised stays. Returns the id of the location. */
export async function endPresence(tx: CoalitionTx, ctx: MemberContext, input: EndPresenceForm): Promise<string> {
  authorize(locationsPolicy, ctx, 'change_team')
  const found = await findPresence(tx, input.id)
  if (!found) throw notFound()
  await refuseStrangers(tx, ctx, found.locationId)
  if (found.endedFrom !== null) throw ruleBroken('locations.presence_ended')
  await setPresenceEnded(tx, { id: input.id }, mondayOf(dayOf(ctx.now)), by(ctx))
  record<PresenceEvent>(tx, ctx, { event: 'presence_ended', subject: subject(input.id), changes: { partnerId: found.partnerId } })
  return found.locationId
}

/** Writes down the hours of this week or the one before; written down again they are corrected. */
export async function logPresence(tx: CoalitionTx, ctx: MemberContext, input: LogPresenceForm): Promise<void> {
  authorize(locationsPolicy, ctx, 'log_presence')
  const found = await findPresence(tx, input.id)
  if (!found) throw notFound()
  const isThere = found.partnerId === ctx.actor.partnerId || (await worksThere(tx, found, ctx.actor.membershipId))
  authorize(locationsPolicy, ctx, 'log_presence', { partnerId: null, coordinatorIds: [], isThere })
  const allowed = canLog(input.week, dayOf(ctx.now))
  if (!allowed.can) throw new InvalidInput([{ field: 'week', code: allowed.reason }])
  if (!heldIn(found, input.week)) throw ruleBroken('locations.presence_ended')
  await writeWeek(tx, input.id, input.week, input.hours, ctx.now)
  record<PresenceEvent>(tx, ctx, { event: 'presence_logged', subject: subject(input.id), changes: { week: input.week } })
}
