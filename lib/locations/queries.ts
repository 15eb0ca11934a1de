import 'server-only'
import { membersPolicy } from '@/lib/members/policy'
import { listMemberNames } from '@/lib/members/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { locationsPolicy } from './policy'
import { findLocation, findResponsible, findSeat, listLocationRows, listSeatRows, listTeamRows, sumTeams, type SeatRow } from './store'
import type { LocationListed, LocationRead, Seat, SeatToEdit, TeamToChange, TeamTotals } from './types'

/** All locations, archived ones too, with how complete their teams are: one's own first, then by name. */
export async function listLocations(tx: CoalitionTx, ctx: MemberContext): Promise<LocationListed[]> {
  authorize(locationsPolicy, ctx, 'list')
  return listLocationRows(tx, ctx.actor.membershipId)
}

/** How complete the teams of all open locations are, counted together. */
export async function readTeamTotals(tx: CoalitionTx, ctx: MemberContext): Promise<TeamTotals> {
  authorize(locationsPolicy, ctx, 'list')
  return sumTeams(tx, ctx.actor.membershipId)
}

const shown = (ctx: MemberContext, { id, role, discipline, partnerName, task, hoursPerWeek, days, name, phone, hasLeft }: SeatRow): Seat => ({
  id, role, discipline, partnerName, task, hoursPerWeek, days, person: may(locationsPolicy, ctx, 'read_people') ? { name, phone, hasLeft } : null,
})

/** One location with its team: the card that a professional opens. Names and numbers only for who works with them. */
export async function readLocation(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<LocationRead> {
  authorize(locationsPolicy, ctx, 'list')
  const found = isId(id) ? await findLocation(tx, id, ctx.actor.membershipId) : undefined
  const responsible = found && (await findResponsible(tx, id))
  if (!found || !responsible) throw notFound()
  return {
    ...found, seats: (await listSeatRows(tx, id)).map((row) => shown(ctx, row)),
    mayChange: may(locationsPolicy, ctx, 'change', responsible), mayChangeTeam: may(locationsPolicy, ctx, 'change_team', responsible),
  }
}

/** The open locations whose team this person may change, by name. */
export async function listTeamsToChange(tx: CoalitionTx, ctx: MemberContext): Promise<TeamToChange[]> {
  authorize(locationsPolicy, ctx, 'change_team')
  const rows = await listTeamRows(tx)
  return rows.filter((row) => may(locationsPolicy, ctx, 'change_team', row)).map(({ id, name, hasCoordinator }) => ({ id, name, hasCoordinator }))
}

const toEdit = ({ partnerName: _p, hasLeft: _l, changedBy: _b, changedAt: _a, ...seat }: SeatRow): SeatToEdit => seat

/** A team as it is changed, with the places that ended. @throws DomainError refused for who does not answer for it */
export async function readTeam(tx: CoalitionTx, ctx: MemberContext, locationId: string): Promise<{ readonly location: LocationRead; readonly seats: readonly SeatToEdit[] }> {
  authorize(locationsPolicy, ctx, 'change_team')
  const location = await readLocation(tx, ctx, locationId)
  authorize(locationsPolicy, ctx, 'change_team', await findResponsible(tx, locationId))
  return { location, seats: (await listSeatRows(tx, locationId, true)).map(toEdit) }
}

/** A location as it is changed. @throws DomainError refused for who does not run it */
export async function readLocationToEdit(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<LocationRead> {
  authorize(locationsPolicy, ctx, 'change')
  const location = await readLocation(tx, ctx, id)
  authorize(locationsPolicy, ctx, 'change', await findResponsible(tx, id))
  return location
}

/** One place in a team as it is changed. */
export async function readSeat(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<SeatToEdit> {
  authorize(locationsPolicy, ctx, 'change_team')
  const found = isId(id) ? await findSeat(tx, id) : undefined
  if (!found) throw notFound()
  authorize(locationsPolicy, ctx, 'change_team', await findResponsible(tx, found.locationId))
  return toEdit(found)
}

interface SeatChoices {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly partners: readonly { readonly id: string; readonly name: string }[]
}

/** Who can be given a place in a team: members for who may know their names, and the partners that take part. */
export async function listSeatChoices(tx: CoalitionTx, ctx: MemberContext): Promise<SeatChoices> {
  authorize(locationsPolicy, ctx, 'change_team')
  const members = may(membersPolicy, ctx, 'list_names') ? await listMemberNames(tx, ctx) : []
  return {
    members: members.map(({ id, displayName }) => ({ id, name: displayName })),
    partners: (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT').map(({ id, name }) => ({ id, name })),
  }
}
