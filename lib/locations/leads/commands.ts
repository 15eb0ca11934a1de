import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Discipline } from '../definitions'
import { locationsPolicy } from '../policy'
import { listSeatChoices } from '../queries'
import { findLocation, findResponsible, insertSeat, listSeatRows, setSeatRole } from '../store'
import type { LocationEvent, TeamRole } from '../types'
import { leadProblems, peopleOf, roleChanges } from './rules'
import type { TeamLeadsForm } from './schema'

const EMPTY = { task: null, hoursPerWeek: null, days: [], phone: null } as const

/**
 * Sets who leads a core team: its coordinator, and its deputy or nobody. Who has a place in the team keeps it, with their
 * discipline and days; somebody else gets one. Whoever led it before stays in the team. What whoever does this may do is asked once,
 * at the beginning, so a coordinator can hand their own team on. Sent twice, it is done once. Returns the id of the location.
 * @throws InvalidInput at the person, the name or the discipline that does not fit
 */
export async function setTeamLeads(tx: CoalitionTx, ctx: MemberContext, input: TeamLeadsForm): Promise<string> {
  authorize(locationsPolicy, ctx, 'change_team')
  const { locationId, coordinatorId, coordinatorName, coordinatorDiscipline, deputyId, deputyDiscipline } = input
  const responsible = await findResponsible(tx, locationId, true)
  const location = responsible && (await findLocation(tx, locationId, ctx.actor.membershipId))
  if (!location) throw notFound()
  authorize(locationsPolicy, ctx, 'change_team', responsible)
  const by = { now: ctx.now, by: ctx.actor.membershipId }

  await once(tx, ctx, 'locations.set_team_leads', input, async () => {
    const seats = await listSeatRows(tx, locationId)
    const people = peopleOf(seats, (await listSeatChoices(tx, ctx)).members)
    const problems = [...leadProblems(input, people, location.partnerId !== null && !location.partnerHasLeft), ...personalDataIn(ctx.now, { coordinatorName })]
    if (problems.length > 0) throw new InvalidInput(problems)

    for (const { id, role } of roleChanges(seats, input)) {
      await setSeatRole(tx, id, role, by)
      record<LocationEvent>(tx, ctx, { event: 'seat_changed', subject: { type: 'core_team_seat', id }, changes: { teamRole: role } })
    }
    const seat = async (role: TeamRole, person: { readonly membershipId: string | null; readonly personName: string | null }, discipline: Discipline | null) => {
      const isHere = people.some((one) => one.id === person.membershipId && one.discipline !== null)
      if (isHere || discipline === null || (person.membershipId ?? person.personName) === null) return
      const id = newId()
      await insertSeat(tx, id, locationId, { ...person, ...EMPTY, partnerId: person.personName === null ? null : location.partnerId, role, discipline }, by)
      record<LocationEvent>(tx, ctx, { event: 'seat_added', subject: { type: 'core_team_seat', id }, changes: { teamRole: role } })
    }
    await seat('COORDINATOR', { membershipId: coordinatorId, personName: coordinatorName }, coordinatorDiscipline)
    await seat('DEPUTY', { membershipId: deputyId, personName: null }, deputyDiscipline)
  })
  return locationId
}
