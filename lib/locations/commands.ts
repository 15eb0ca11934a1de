import 'server-only'
import { listPartners } from '@/lib/partners/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize, may } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { SUGGESTED } from './definitions'
import { locationsPolicy } from './policy'
import { whoProblems } from './rules'
import type { ArchiveForm, LocationForm, NewLocationForm, NewSeatForm, SeatForm, SeatStandingForm, TeamForm } from './schema'
import {
  findLocation, findLocationChange, findResponsible, findSeat, insertLocation, insertSeat, isLocationNameTaken, isMember, setArchived, setPartner, setSeatEnded, stepDown, updateLocation,
  updateSeat, updateTeam, type LocationContent, type SeatContent, type SeatRow,
} from './store'
import type { LocationEvent, TeamRole } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const place = (id: string) => ({ type: 'location', id })
const seatSubject = (id: string) => ({ type: 'core_team_seat', id })

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** A partner that takes part; nothing when none was chosen. */
async function partnerProblems(tx: CoalitionTx, ctx: MemberContext, partnerId: string | null): Promise<FieldProblem[]> {
  const isThere = partnerId === null || (await listPartners(tx, ctx)).some((one) => one.id === partnerId && one.status !== 'LEFT')
  return isThere ? [] : [{ field: 'partnerId', code: 'locations.partner_missing' }]
}

const contentOf = ({ name, locationType, address, neighbourhood, lifePhases, partnerId }: LocationContent): LocationContent => ({ name, locationType, address, neighbourhood, lifePhases, partnerId })

/** Adds a location; its team begins with the disciplines that are usual for such a place. Sent twice, it makes one. Returns its id. */
export async function addLocation(tx: CoalitionTx, ctx: MemberContext, input: NewLocationForm): Promise<string> {
  authorize(locationsPolicy, ctx, 'add')
  refuse(await partnerProblems(tx, ctx, input.partnerId))
  return once(tx, ctx, 'locations.add', input, async (id) => {
    refuse(await nameProblems(tx, input.name))
    await insertLocation(tx, id, contentOf(input), SUGGESTED[input.locationType], by(ctx))
    record<LocationEvent>(tx, ctx, { event: 'location_added', subject: place(id) })
  })
}

const nameProblems = async (tx: CoalitionTx, name: string, exceptId?: string): Promise<FieldProblem[]> =>
  ((await isLocationNameTaken(tx, name, exceptId)) ? [{ field: 'name', code: 'locations.name_taken' }] : [])

/** Who answers for this location, locked, when this person may do this with it. */
async function responsibleFor(tx: CoalitionTx, ctx: MemberContext, operation: 'change' | 'change_team' | 'archive' | 'give', id: string) {
  authorize(locationsPolicy, ctx, operation)
  const found = await findResponsible(tx, id, true)
  if (!found) throw notFound()
  authorize(locationsPolicy, ctx, operation, found)
  return found
}

async function conflict(tx: CoalitionTx, ctx: MemberContext, id: string, theirsOf: (now: NonNullable<Awaited<ReturnType<typeof findLocation>>>) => Record<string, string | readonly string[]>): Promise<never> {
  const now = await findLocation(tx, id, ctx.actor.membershipId)
  const changed = await findLocationChange(tx, id)
  if (!now) throw notFound()
  throw new Conflict({ changedBy: changed?.changedBy ?? '', changedAt: changed?.changedAt ?? ctx.now, currentVersion: now.version, theirs: theirsOf(now) })
}

/** Changes what a location is. A stale version is a conflict with both texts. Whoever runs it does not give it away by this. */
export async function changeLocation(tx: CoalitionTx, ctx: MemberContext, input: LocationForm): Promise<string> {
  const before = await responsibleFor(tx, ctx, 'change', input.id)
  const partnerId = ctx.actor.role === 'COORDINATOR' ? input.partnerId : before.partnerId
  const isSame = partnerId === before.partnerId
  refuse([...(await nameProblems(tx, input.name, input.id)), ...(isSame ? [] : await partnerProblems(tx, ctx, partnerId))])
  if (!(await updateLocation(tx, input.id, { ...contentOf(input), partnerId }, input.expectedVersion, by(ctx)))) {
    await conflict(tx, ctx, input.id, (now) => ({
      name: now.name, locationType: now.locationType, address: now.address ?? '', neighbourhood: now.neighbourhood ?? '', lifePhases: now.lifePhases, partnerId: now.partnerId ?? '',
    }))
  }
  record<LocationEvent>(tx, ctx, { event: 'location_changed', subject: place(input.id) })
  return input.id
}

/** Sets which disciplines the team should have, how parents reach it and since when it is there. */
export async function changeTeam(tx: CoalitionTx, ctx: MemberContext, input: TeamForm): Promise<string> {
  await responsibleFor(tx, ctx, 'change_team', input.id)
  const { wanted, reachHow, reachWhen, reachPhone, teamStartedOn } = input
  refuse(personalDataIn(ctx.now, { reachHow, reachWhen }))
  if (!(await updateTeam(tx, input.id, { wanted, reachHow, reachWhen, reachPhone, teamStartedOn }, input.expectedVersion, by(ctx)))) {
    await conflict(tx, ctx, input.id, (now) => ({ wanted: now.wanted, reachHow: now.reachHow ?? '', reachWhen: now.reachWhen ?? '', reachPhone: now.reachPhone ?? '', teamStartedOn: now.teamStartedOn ?? '' }))
  }
  record<LocationEvent>(tx, ctx, { event: 'team_changed', subject: place(input.id) })
  return input.id
}

/** Puts a location away, or back on the list. Its team stays as it is. */
export async function archiveLocation(tx: CoalitionTx, ctx: MemberContext, input: ArchiveForm): Promise<string> {
  const before = await responsibleFor(tx, ctx, 'archive', input.id)
  const archived = input.to === 'archived'
  if (before.isArchived === archived) throw ruleBroken(archived ? 'locations.is_archived' : 'locations.is_open')
  await setArchived(tx, input.id, archived, by(ctx))
  record<LocationEvent>(tx, ctx, { event: archived ? 'location_archived' : 'location_reopened', subject: place(input.id) })
  return input.id
}

/** Another partner runs this location from now on. */
export async function giveLocation(tx: CoalitionTx, ctx: MemberContext, input: { locationId: string; toId: string }): Promise<void> {
  await responsibleFor(tx, ctx, 'give', input.locationId)
  if ((await partnerProblems(tx, ctx, input.toId)).length > 0) throw notFound()
  await setPartner(tx, input.locationId, input.toId, by(ctx))
  record<LocationEvent>(tx, ctx, { event: 'location_given', subject: place(input.locationId) })
}

/** Who takes no part any more can stay in the team as they are, and does not come to lead it. */
function leftProblems(one: SeatContent, before?: SeatRow): FieldProblem[] {
  const isSame = before?.membershipId === one.membershipId && before.partnerId === one.partnerId
  return isSame && before.hasLeft && one.role !== before.role && one.role !== 'MEMBER' ? [{ field: 'role', code: 'locations.lead_has_left' }] : []
}

async function seatProblems(tx: CoalitionTx, ctx: MemberContext, one: SeatContent, before?: SeatRow): Promise<FieldProblem[]> {
  const isNewMember = one.membershipId !== null && one.membershipId !== before?.membershipId
  const isNewPartner = one.partnerId !== (before?.partnerId ?? null)
  return [
    ...whoProblems(one), ...leftProblems(one, before), ...(isNewMember && !(await isMember(tx, one.membershipId ?? '')) ? [{ field: 'membershipId', code: 'locations.who_missing' as const }] : []),
    ...(isNewPartner ? await partnerProblems(tx, ctx, one.partnerId) : []), ...personalDataIn(ctx.now, { personName: one.personName, task: one.task }),
  ]
}

const seatContent = ({ membershipId, personName, partnerId, discipline, role, task, hoursPerWeek, days, phone }: SeatContent): SeatContent =>
  ({ membershipId, personName, partnerId, discipline, role, task, hoursPerWeek, days, phone })

/** One coordinator and one deputy: whoever was it becomes an ordinary member of the team. */
async function makeRoom(tx: CoalitionTx, ctx: MemberContext, locationId: string, role: TeamRole, exceptId: string): Promise<void> {
  if (role !== 'MEMBER') await stepDown(tx, locationId, role, exceptId, by(ctx))
}

/** Gives somebody a place in a core team. Sent twice, it makes one. Returns the id of the location. */
export async function addSeat(tx: CoalitionTx, ctx: MemberContext, input: NewSeatForm): Promise<string> {
  await responsibleFor(tx, ctx, 'change_team', input.locationId)
  refuse(await seatProblems(tx, ctx, input))
  await once(tx, ctx, 'locations.add_seat', input, async (id) => {
    await makeRoom(tx, ctx, input.locationId, input.role, id)
    await insertSeat(tx, id, input.locationId, seatContent(input), by(ctx))
    record<LocationEvent>(tx, ctx, { event: 'seat_added', subject: seatSubject(id), changes: { teamRole: input.role } })
  })
  return input.locationId
}

/** The place in the team, with its location locked, when this person answers for that. */
async function seatFor(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<SeatRow> {
  authorize(locationsPolicy, ctx, 'change_team')
  const found = await findSeat(tx, id)
  if (!found) throw notFound()
  await responsibleFor(tx, ctx, 'change_team', found.locationId)
  // Who waited for the lock reads what the first one made.
  return (await findSeat(tx, id)) ?? found
}

function seatConflict({ changedBy, changedAt, version, membershipId, personName, partnerId, discipline, role, task, hoursPerWeek, days, phone }: SeatRow): Conflict {
  return new Conflict({
    changedBy, changedAt, currentVersion: version,
    theirs: { membershipId: membershipId ?? '', personName: personName ?? '', partnerId: partnerId ?? '', discipline, role, task: task ?? '', hoursPerWeek: String(hoursPerWeek ?? ''), days, phone: phone ?? '' },
  })
}

/** Changes a place in a core team. A stale version is a conflict with both texts. Returns the id of the location. */
export async function changeSeat(tx: CoalitionTx, ctx: MemberContext, input: SeatForm): Promise<string> {
  const before = await seatFor(tx, ctx, input.id)
  refuse(await seatProblems(tx, ctx, input, before))
  if (before.version !== input.expectedVersion) throw seatConflict(before)
  await makeRoom(tx, ctx, before.locationId, input.role, input.id)
  if (!(await updateSeat(tx, input.id, seatContent(input), input.expectedVersion, by(ctx)))) throw seatConflict((await findSeat(tx, input.id)) ?? before)
  record<LocationEvent>(tx, ctx, { event: 'seat_changed', subject: seatSubject(input.id), changes: { teamRole: input.role } })
  return before.locationId
}

/** Ends a place in a team or takes it up again; whoever has it can give it up. Returns the id of the location. */
export async function setSeat(tx: CoalitionTx, ctx: MemberContext, input: SeatStandingForm): Promise<string> {
  const seat = await ownOr(tx, ctx, input.id, input.to === 'ended' ? 'leave_seat' : null)
  if (seat.isEnded === (input.to === 'ended')) throw ruleBroken(seat.isEnded ? 'locations.seat_ended' : 'locations.seat_open')
  if (input.to === 'resumed' && seat.hasLeft) throw ruleBroken('locations.seat_of_who_left')
  if (input.to === 'resumed') await makeRoom(tx, ctx, seat.locationId, seat.role, seat.id)
  await setSeatEnded(tx, input.id, input.to === 'ended', by(ctx))
  record<LocationEvent>(tx, ctx, { event: input.to === 'ended' ? 'seat_ended' : 'seat_resumed', subject: seatSubject(input.id), changes: { teamRole: seat.role } })
  return seat.locationId
}

/** Their own place, or one in a team that they answer for. */
async function ownOr(tx: CoalitionTx, ctx: MemberContext, id: string, own: 'leave_seat' | 'give_seat' | null): Promise<SeatRow> {
  if (own === null) return seatFor(tx, ctx, id)
  authorize(locationsPolicy, ctx, own)
  const seat = await findSeat(tx, id)
  if (!seat) throw notFound()
  const isOwn = may(locationsPolicy, ctx, own, { partnerId: null, coordinatorIds: [], seatOf: seat.membershipId })
  return isOwn ? seat : seatFor(tx, ctx, id)
}

/** Gives a place in a team to another member, with what goes with it but the number. */
export async function giveSeat(tx: CoalitionTx, ctx: MemberContext, input: { seatId: string; toId: string }): Promise<void> {
  const seat = await ownOr(tx, ctx, input.seatId, 'give_seat')
  if (seat.isEnded) throw ruleBroken('locations.seat_ended')
  if (!(await isMember(tx, input.toId))) throw notFound()
  await updateSeat(tx, seat.id, { ...seatContent(seat), membershipId: input.toId, personName: null, partnerId: null, phone: null }, seat.version, by(ctx))
  record<LocationEvent>(tx, ctx, { event: 'seat_given', subject: seatSubject(seat.id), changes: { teamRole: seat.role } })
}
