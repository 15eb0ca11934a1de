import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { Discipline } from '../definitions'
import type { TeamRole } from '../types'
import type { TeamLeadsForm } from './schema'
import type { TeamPerson } from './types'

// Who leads a core team: one coordinator, at most one deputy, two people.

interface TeamSeat {
  readonly id: string
  readonly membershipId: string | null
  readonly name: string
  readonly discipline: Discipline
  readonly role: TeamRole
  readonly hasLeft: boolean
  readonly version: number
}

/** By what a person stays the same one, also when they have a second place in the team or none yet. */
export const personOf = ({ id, membershipId }: { readonly id: string; readonly membershipId: string | null }): string => membershipId ?? id

/** Who can be chosen: who is in the team, then the other members. Who takes no part any more is there too, and known as such. */
export function peopleOf(seats: readonly TeamSeat[], members: readonly { readonly id: string; readonly name: string }[]): TeamPerson[] {
  const people = new Map<string, TeamPerson>()
  for (const seat of seats) {
    const id = personOf(seat)
    const before = people.get(id)
    people.set(id, before ? { ...before, version: before.version + seat.version } : { id, name: seat.name, discipline: seat.discipline, hasLeft: seat.hasLeft, version: seat.version })
  }
  return [...people.values(), ...members.filter((one) => !people.has(one.id)).map(({ id, name }) => ({ id, name, discipline: null, hasLeft: false, version: 0 }))]
}

const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl')

/** Is this person in the team already, as a member or under their name? Who left it can come back. */
export const isInTeam = (seats: readonly Pick<TeamSeat, 'membershipId' | 'name' | 'hasLeft'>[], { membershipId, personName }: { readonly membershipId: string | null; readonly personName: string | null }): boolean =>
  seats.some((one) => !one.hasLeft && (membershipId === null ? personName !== null && plain(one.name) === plain(personName) : one.membershipId === membershipId))

type Asked = Omit<TeamLeadsForm, 'locationId' | 'requestKey'>

/** Why this person cannot lead the team, when there is a reason. */
function choiceProblem(person: TeamPerson | undefined): 'locations.person_gone' | 'locations.lead_has_left' | undefined {
  if (!person) return 'locations.person_gone'
  return person.hasLeft ? 'locations.lead_has_left' : undefined
}

function coordinatorProblem(asked: Asked, people: readonly TeamPerson[], hasPartner: boolean): FieldProblem | undefined {
  const { coordinatorId, coordinatorName, coordinatorDiscipline, deputyId } = asked
  if (coordinatorId !== null && coordinatorName !== null) return { field: 'coordinatorName', code: 'locations.who_twice' }
  // Without anybody to choose from the name is the only question there is.
  if (coordinatorId === null && coordinatorName === null) return { field: people.length > 0 ? 'coordinatorId' : 'coordinatorName', code: 'locations.who_missing' }
  const chosen = people.find((one) => one.id === coordinatorId)
  const problem = coordinatorName === null ? choiceProblem(chosen) : undefined
  if (problem) return { field: 'coordinatorId', code: problem }
  if (coordinatorName !== null) {
    const known = people.filter((one) => !one.hasLeft && (one.discipline !== null || one.id === deputyId))
    if (known.some((one) => plain(one.name) === plain(coordinatorName))) return { field: 'coordinatorName', code: 'locations.already_in_team' }
    if (!hasPartner) return { field: 'coordinatorName', code: 'locations.place_without_partner' }
  }
  return (chosen?.discipline ?? coordinatorDiscipline) === null ? { field: 'coordinatorDiscipline', code: 'locations.discipline_missing' } : undefined
}

function deputyProblem({ coordinatorId, deputyId, deputyDiscipline }: Asked, people: readonly TeamPerson[]): FieldProblem | undefined {
  if (deputyId === null) return undefined
  const chosen = people.find((one) => one.id === deputyId)
  const problem = deputyId === coordinatorId ? 'locations.deputy_is_coordinator' : choiceProblem(chosen)
  if (problem) return { field: 'deputyId', code: problem }
  return (chosen?.discipline ?? deputyDiscipline) === null ? { field: 'deputyDiscipline', code: 'locations.discipline_missing' } : undefined
}

/**
 * What is wrong with who was chosen.
 * @param hasPartner is the place run by a partner that takes part? A name alone is of somebody of that partner.
 */
export const leadProblems = (asked: Asked, people: readonly TeamPerson[], hasPartner: boolean): FieldProblem[] =>
  [coordinatorProblem(asked, people, hasPartner), deputyProblem(asked, people)].filter((one) => one !== undefined)

const RANK: Record<TeamRole, number> = { COORDINATOR: 0, DEPUTY: 1, MEMBER: 2 }

/** The place of this person that gets the role: the one that has it, else the one with the most say. */
function placeFor(seats: readonly TeamSeat[], person: string | null, role: TeamRole): TeamSeat | undefined {
  const own = seats.filter((one) => personOf(one) === person).sort((a, b) => RANK[a.role] - RANK[b.role])
  return own.find((one) => one.role === role) ?? own[0]
}

/** Which places change their role when these two lead the team: whoever led it before stays in it. */
export function roleChanges(seats: readonly TeamSeat[], { coordinatorId, deputyId }: Pick<Asked, 'coordinatorId' | 'deputyId'>): { readonly id: string; readonly role: TeamRole }[] {
  const [coordinator, deputy] = [placeFor(seats, coordinatorId, 'COORDINATOR'), placeFor(seats, deputyId, 'DEPUTY')]
  return seats.flatMap(({ id, role: before }) => {
    const role = id === coordinator?.id ? 'COORDINATOR' : id === deputy?.id ? 'DEPUTY' : 'MEMBER'
    return role === before ? [] : [{ id, role }]
  })
}
