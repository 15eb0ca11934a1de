import { describe, expect, it } from 'vitest'
import { endMembership } from '@/lib/departures/commands'
import { readMembershipDeparture } from '@/lib/departures/queries'
import { fieldOf } from '@/lib/departures/rules'
import type { Decision } from '@/lib/departures/types'
import { createChallenge } from '@/lib/challenges/commands'
import { createGoal } from '@/lib/goals/commands'
import { changeMember } from '@/lib/members/commands'
import { addPartner, changePartner, savePartnerContact } from '@/lib/partners/commands'
import type { PartnerLevel, PartnerStatus } from '@/lib/partners/types'
import { newId } from '@/lib/platform/ids'
import { goalInput } from '@/tests/support/filled'
import { conflict, invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { giveInviting, judgeCell } from './commands'
import { readCell, readMatrix } from './queries'
import type { CellForm } from './schema'
import type { CellState, Place } from './types'

const PLACE: Place = { partnerType: 'CHILDCARE', lifePhase: 'AGE_2_4', level: 'FRONTLINE' }

/** A partner of that kind, for children of two to four. */
async function partner(coalition: TestCoalition, status: Exclude<PartnerStatus, 'SIGNATORY' | 'LEFT'> = 'PARTICIPATING', name = 'De Oever'): Promise<string> {
  return coalition.as('COORDINATOR', async (tx, ctx) => {
    const who = { name, partnerType: 'CHILDCARE', contactName: null, contactEmail: null } as const
    const id = await addPartner(tx, ctx, { ...who, status, ...key() })
    return changePartner(tx, ctx, { ...who, id, domains: [], lifePhases: ['AGE_2_4'], kvkNumber: null, otherCoalitions: null, expectedVersion: 1 })
  })
}

const reach = (coalition: TestCoalition, partnerId: string, level: PartnerLevel = 'FRONTLINE') => coalition.as('COORDINATOR', (tx, ctx) =>
  savePartnerContact(tx, ctx, { partnerId, level, jobTitle: 'Leidster', contactName: null, contactEmail: null, contactPhone: null, expectedVersion: 0 }))

async function stateOf(coalition: TestCoalition, level: PartnerLevel = 'FRONTLINE', goalId: string | null = null): Promise<CellState | undefined> {
  const { matrix } = await coalition.as('PROFESSIONAL', (tx, ctx) => readMatrix(tx, ctx, { level, goalId }))
  return matrix.rows.find((row) => row.partnerType === PLACE.partnerType)?.cells.find((cell) => cell.lifePhase === PLACE.lifePhase)?.state
}

const judge = (coalition: TestCoalition, over: Partial<CellForm> = {}) =>
  coalition.as('COORDINATOR', (tx, ctx) => judgeCell(tx, ctx, { ...PLACE, goalId: null, need: 'NOW', inviterId: null, reason: null, expectedVersion: 0, ...over }))

async function goal(coalition: TestCoalition, partnerIds: string[]): Promise<string> {
  return coalition.as('COORDINATOR', async (tx, ctx) => {
    const challengeId = await createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_2_4'], parentsSay: null, ...key() })
    return createGoal(tx, ctx, goalInput('x', { challengeId, ownerId: coalition.people.COORDINATOR.membershipId }), { partnerIds })
  })
}

describe('a place in the matrix', () => {
  it('tells of experience experts who take part for themselves, and puts them in no cell', async () => {
    const coalition = await makeCoalition()
    const experts = async () => {
      const { expertsByThemselves, matrix } = await coalition.as('ALDERMAN', (tx, ctx) => readMatrix(tx, ctx, { level: 'FRONTLINE', goalId: null }))
      return [expertsByThemselves, matrix.present]
    }
    expect(await experts()).toEqual([1, 0])
    await coalition.join('EXPERIENCE_EXPERT', 'Roos')
    await coalition.join('EXPERIENCE_EXPERT', 'Sam', await partner(coalition))
    expect(await experts()).toEqual([2, 1])
  })

  it('is taken on the level where a partner that takes part is reached, by a contact or by a member', async () => {
    const coalition = await makeCoalition()
    const id = await partner(coalition)
    expect(await stateOf(coalition)).toBe('EMPTY')
    await reach(coalition, id)
    expect([await stateOf(coalition), await stateOf(coalition, 'EXECUTIVE')]).toEqual(['PRESENT', 'EMPTY'])
    await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', id)
    expect([await stateOf(coalition, 'EXECUTIVE'), await stateOf(coalition, 'MANAGEMENT')]).toEqual(['PRESENT', 'EMPTY'])
  })

  it('is in view by a partner that does not take part yet', async () => {
    const coalition = await makeCoalition()
    await reach(coalition, await partner(coalition, 'IN_TALKS'))
    expect(await stateOf(coalition)).toBe('KNOWN')
  })

  it('of a goal is taken by who joins in that goal', async () => {
    const coalition = await makeCoalition()
    const [joins, other] = [await partner(coalition), await partner(coalition, 'PARTICIPATING', 'De Kade')]
    await reach(coalition, other)
    const goalId = await goal(coalition, [joins])
    expect([await stateOf(coalition), await stateOf(coalition, 'FRONTLINE', goalId)]).toEqual(['PRESENT', 'KNOWN'])
    await reach(coalition, joins)
    expect(await stateOf(coalition, 'FRONTLINE', goalId)).toBe('PRESENT')
    await expect(coalition.as('COORDINATOR', (tx, ctx) => readMatrix(tx, ctx, { level: 'FRONTLINE', goalId: newId() }))).rejects.toMatchObject(NOT_FOUND)
  })

  it('that is empty is judged, for the coalition and for a goal apart, with who invites', async () => {
    const coalition = await makeCoalition()
    const goalId = await goal(coalition, [])
    await judge(coalition, { inviterId: coalition.people.PROFESSIONAL.membershipId, reason: 'Zij zien deze kinderen elke dag' })
    expect([await stateOf(coalition), await stateOf(coalition, 'FRONTLINE', goalId)]).toEqual(['NOW', 'EMPTY'])
    await judge(coalition, { goalId, need: 'NO' })
    expect(await stateOf(coalition, 'FRONTLINE', goalId)).toBe('NO')
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readCell(tx, ctx, { ...PLACE, goalId: null }))).toMatchObject({ need: 'NOW', reason: 'Zij zien deze kinderen elke dag', version: 1, partners: [] })
    const { matrix } = await coalition.as('ALDERMAN', (tx, ctx) => readMatrix(tx, ctx, { level: 'FRONTLINE', goalId: null }))
    expect(matrix.uninvited).toBe(0)
    expect(matrix.rows.flatMap((row) => row.cells).find((cell) => cell.state === 'NOW')?.inviter).toBe('Prue')
    expect((await trail(coalition)).filter((one) => one.event === 'missing_judged')).toHaveLength(2)
  })

  it('is the coordinator\'s to judge, and to read for who may see partners', async () => {
    const coalition = await makeCoalition()
    expect(await rolesThatCan(coalition, (tx, ctx) => readMatrix(tx, ctx, { level: 'FRONTLINE', goalId: null }))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    const form: CellForm = { ...PLACE, goalId: null, need: 'LATER', inviterId: null, reason: null, expectedVersion: 0 }
    expect(await rolesThatCan(coalition, (tx, ctx) => judgeCell(tx, ctx, form))).toEqual(['COORDINATOR'])
  })

  it('is invited for by somebody who takes part, about a goal of ours, without naming a person', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => judge(coalition, { inviterId: coalition.people.SUPPORTER.membershipId }), invalid({ inviterId: 'goals.inviter_gone' }))
    await expectRefusal(coalition, () => judge(coalition, { goalId: newId() }), NOT_FOUND)
    await expectRefusal(coalition, () => judge(coalition, { reason: 'Bel 06 12345678' }), invalid({ reason: 'privacy.phone' }))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => judgeCell(tx, ctx, { ...PLACE, goalId: null, need: 'NOW', inviterId: null, reason: null, expectedVersion: 0 }))
  })

  it('that two people judge at once keeps the first and shows it to the second', async () => {
    const coalition = await makeCoalition()
    await judge(coalition, { need: 'LATER' })
    await expectRefusal(coalition, () => judge(coalition), conflict('Coen', 1, { need: 'LATER', inviterId: '', reason: '' }))
    await judge(coalition, { expectedVersion: 1 })
    expect(await stateOf(coalition)).toBe('NOW')
  })
})

/** Ends a membership, as this person, with what happens to inviting. */
const leave = (coalition: TestCoalition, by: TestPerson, membershipId: string, over: Partial<Decision>) => coalition.asPerson(by, (tx, ctx) =>
  endMembership(tx, ctx, { membershipId, reason: 'Andere baan', decisions: [{ kind: 'INVITING', id: membershipId, choice: 'GIVE', toId: null, reason: null, ...over }] }))

describe('who invites and leaves', () => {
  it('hands it to somebody else, with the departure', async () => {
    const coalition = await makeCoalition()
    const { PROFESSIONAL: { membershipId }, COORDINATOR } = coalition.people
    await judge(coalition, { inviterId: membershipId })
    await judge(coalition, { inviterId: membershipId, lifePhase: 'AGE_0_2' })
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(items).toMatchObject([{ kind: 'INVITING', count: 2 }])
    await expectRefusal(coalition, () => leave(coalition, COORDINATOR, membershipId, { choice: 'KEEP', toId: null }), { kind: 'invalid' })
    await leave(coalition, COORDINATOR, membershipId, { toId: COORDINATOR.membershipId })
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readCell(tx, ctx, { ...PLACE, goalId: null }))).toMatchObject({ inviterId: COORDINATOR.membershipId, version: 2 })
  })

  it('to somebody who can take it: nobody else is offered, and a refusal stands at the field', async () => {
    const coalition = await makeCoalition()
    const { PROFESSIONAL: { membershipId }, COORDINATOR, SUPPORTER, PRIVACY_OFFICER, EXPERIENCE_EXPERT } = coalition.people
    await judge(coalition, { inviterId: membershipId })
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, membershipId))
    expect(items[0]?.receivers.map((one) => one.role).sort()).toEqual(['ALDERMAN', 'COORDINATOR', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    for (const { membershipId: toId } of [SUPPORTER, PRIVACY_OFFICER]) {
      await expectRefusal(coalition, () => leave(coalition, COORDINATOR, membershipId, { toId }), invalid({ [fieldOf({ kind: 'INVITING', id: membershipId })]: 'departures.nobody_there' }))
    }
    await leave(coalition, COORDINATOR, membershipId, { toId: EXPERIENCE_EXPERT.membershipId })
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readCell(tx, ctx, { ...PLACE, goalId: null }))).toMatchObject({ inviterId: EXPERIENCE_EXPERT.membershipId })
  })

  it.each(['SUPPORTER', 'PRIVACY_OFFICER'] as const)('goes by themselves too when they became a %s meanwhile, and gives it to a coordinator', async (role) => {
    const coalition = await makeCoalition()
    const { PROFESSIONAL, COORDINATOR, ALDERMAN } = coalition.people
    const id = PROFESSIONAL.membershipId
    await judge(coalition, { inviterId: id })
    await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id, role, partnerId: null, expectedVersion: 1 }))
    await expectRefusal(coalition, () => leave(coalition, PROFESSIONAL, id, { toId: ALDERMAN.membershipId }), invalid({ [fieldOf({ kind: 'INVITING', id })]: 'departures.nobody_there' }))
    await leave(coalition, PROFESSIONAL, id, { toId: COORDINATOR.membershipId })
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readCell(tx, ctx, { ...PLACE, goalId: null }))).toMatchObject({ inviterId: COORDINATOR.membershipId })
  })

  it('or leaves it to nobody yet, and then the matrix says so', async () => {
    const coalition = await makeCoalition()
    const { membershipId } = coalition.people.ALDERMAN
    await judge(coalition, { inviterId: membershipId })
    await coalition.as('ALDERMAN', (tx, ctx) => giveInviting(tx, ctx, { fromId: membershipId, toId: null }))
    const { matrix } = await coalition.as('COORDINATOR', (tx, ctx) => readMatrix(tx, ctx, { level: 'FRONTLINE', goalId: null }))
    expect(matrix.uninvited).toBe(1)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => giveInviting(tx, ctx, { fromId: membershipId, toId: null })), NOT_FOUND)
  })

  it('is not emptied by somebody else', async () => {
    const coalition = await makeCoalition()
    await judge(coalition, { inviterId: coalition.people.ALDERMAN.membershipId })
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => giveInviting(tx, ctx, { fromId: coalition.people.ALDERMAN.membershipId, toId: null })), { kind: 'refused' })
  })
})
