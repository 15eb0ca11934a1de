import { describe, expect, it } from 'vitest'
import { logAction } from '@/lib/action-items/commands'
import { createChallenge } from '@/lib/challenges/commands'
import { changeGoalStatus, createGoal } from '@/lib/goals/commands'
import { archiveLocation, setSeat } from '@/lib/locations/commands'
import { saveOffer } from '@/lib/partners/cards/commands'
import { addPartner, changePartner, leavePartner } from '@/lib/partners/commands'
import type { PartnerDomain } from '@/lib/partners/types'
import type { LifePhase } from '@/lib/coalitions/types'
import { addDays, dayOf } from '@/lib/platform/clock'
import { commit, commitment, draft, read, sign, start, tokens } from '@/tests/support/agreements'
import { goalInput } from '@/tests/support/filled'
import { location, presence, seat } from '@/tests/support/locations'
import { rolesThatCan } from '@/tests/support/refusals'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { readNetwork } from './queries'
import type { Network } from './types'

const partner = (coalition: TestCoalition, name: string) => coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, {
  name, partnerType: 'SOCIAL_WORK', status: 'PARTICIPATING', contactName: null, contactEmail: `${name.toLowerCase()}@test.example`, ...key(),
}))

const network = (coalition: TestCoalition) => coalition.as('PROFESSIONAL', readNetwork)

/** Ties as words, such as 'GOAL Bibliotheek Opvang 1'. */
function said({ partners, ties }: Network): string[] {
  const nameOf = new Map(partners.map(({ id, name }) => [id, name]))
  return ties.map(({ kind, a, b, times }) => [kind, ...[nameOf.get(a), nameOf.get(b)].sort(), times].join(' ')).sort()
}

async function world() {
  const coalition = await makeCoalition()
  const [opvang, buurtteam, bibliotheek] = [await partner(coalition, 'Opvang'), await partner(coalition, 'Buurtteam'), await partner(coalition, 'Bibliotheek')]
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Ouders staan er alleen voor', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const goal = (partnerIds: string[]) => coalition.as('COORDINATOR', (tx, ctx) =>
    createGoal(tx, ctx, goalInput('Netwerk', { challengeId, ownerId: coalition.people.PROFESSIONAL.membershipId, dueOn: addDays(dayOf(NOW), 26) }), { partnerIds }))
  return { coalition, opvang, buurtteam, bibliotheek, goal }
}

const describeAs = (coalition: TestCoalition, id: string, name: string, domains: PartnerDomain[], lifePhases: LifePhase[]) => coalition.as('COORDINATOR', (tx, ctx) =>
  changePartner(tx, ctx, { id, name, partnerType: 'SOCIAL_WORK', domains, lifePhases, contactName: null, contactEmail: null, kvkNumber: null, otherCoalitions: null, expectedVersion: 1 }))

describe('who works with whom', () => {
  it('follows from the goals that partners share, and ends with them', async () => {
    const { coalition, opvang, buurtteam, bibliotheek, goal } = await world()
    const first = await goal([opvang, buurtteam])
    await goal([opvang, buurtteam, bibliotheek])
    expect(said(await network(coalition))).toEqual(['GOAL Bibliotheek Buurtteam 1', 'GOAL Bibliotheek Opvang 1', 'GOAL Buurtteam Opvang 2'])
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: first, status: 'STOPPED', reason: 'Er kwam iets beters', expectedVersion: 1 }))
    expect(said(await network(coalition))).toContain('GOAL Buurtteam Opvang 1')
  })

  it('follows from actions that people of both do for one goal, and says what they have open', async () => {
    const { coalition, opvang, buurtteam, goal } = await world()
    const goalId = await goal([])
    const act = async (partnerId: string, status: 'DONE' | 'PLANNED') => coalition.asPerson(await coalition.join('PROFESSIONAL', 'Sam', partnerId), (tx, ctx) =>
      logAction(tx, ctx, { what: 'Belt ouders terug', goalId, status, plannedOn: addDays(dayOf(NOW), status === 'DONE' ? -1 : 3), preventionType: 'UNIVERSAL', ...key() }))
    for (const [id, status] of [[opvang, 'DONE'], [opvang, 'PLANNED'], [buurtteam, 'PLANNED']] as const) await act(id, status)
    const found = await network(coalition)
    expect(said(found)).toEqual(['ACTION Buurtteam Opvang 1'])
    expect([...found.loads].sort((one, other) => one.actions - other.actions || one.partnerId.localeCompare(other.partnerId))).toEqual(
      [opvang, buurtteam].sort().map((partnerId) => ({ partnerId, commitments: 0, actions: 1 })))
  })

  it('follows from core teams that both are in, until somebody leaves the team', async () => {
    const { coalition, opvang, buurtteam } = await world()
    const school = await location(coalition, { partnerId: opvang })
    await seat(coalition, school, { partnerId: buurtteam })
    expect(said(await network(coalition)), 'running the place is not being in the team').toEqual([])
    const seatId = await seat(coalition, school, { partnerId: opvang, personName: 'Mo Bakker' })
    expect(said(await network(coalition))).toEqual(['TEAM Buurtteam Opvang 1'])
    await coalition.as('COORDINATOR', (tx, ctx) => setSeat(tx, ctx, { id: seatId, to: 'ended' }))
    expect(said(await network(coalition))).toEqual([])
  })

  it('follows from an agreement that is in force, with what each promised in it', async () => {
    const { coalition, opvang, buurtteam } = await world()
    const agreementId = await draft(coalition)
    await commit(coalition, commitment(agreementId, opvang))
    await commit(coalition, commitment(agreementId, opvang, { what: 'Doet mee aan het overleg' }))
    await start(coalition, agreementId, [opvang, buurtteam])
    const { contentHash } = await read(coalition, agreementId)
    const links = await tokens(coalition)
    await sign(links.get(opvang) ?? '', contentHash ?? '')
    expect([said(await network(coalition)), (await network(coalition)).loads], 'not before everybody signed').toEqual([[], []])
    await sign(links.get(buurtteam) ?? '', contentHash ?? '')
    const found = await network(coalition)
    expect(said(found)).toEqual(['AGREEMENT Buurtteam Opvang 1'])
    expect(found.loads).toEqual([{ partnerId: opvang, commitments: 2, actions: 0 }])
  })

  it('knows the hours that a partner said it brings or agreed to be somewhere, the larger of the two; of others nothing', async () => {
    const { coalition, opvang, buurtteam } = await world()
    const say = (partnerId: string, hoursPerWeek: number | null) => coalition.as('COORDINATOR', (tx, ctx) => saveOffer(tx, ctx, { partnerId, brings: ['TIME'], bringsNote: null, needs: [], needsNote: null, hoursPerWeek, expectedVersion: 0 }))
    await say(opvang, 2)
    await say(buurtteam, null)
    expect((await network(coalition)).hours).toEqual([{ partnerId: opvang, hours: 2 }])
    const locationId = await location(coalition, { name: 'De Brug' })
    await presence(coalition, locationId, opvang)
    await presence(coalition, locationId, buurtteam)
    const { hours } = await network(coalition)
    expect(hours.map((one) => one.partnerId).sort()).toEqual([opvang, buurtteam].sort())
    expect(new Set(hours.map((one) => one.hours)).size, 'the agreed hours are more than two').toBe(1)
    await coalition.as('COORDINATOR', (tx, ctx) => archiveLocation(tx, ctx, { id: locationId, to: 'archived' }))
    expect((await network(coalition)).hours, 'nobody is any more at a location that closed').toEqual([{ partnerId: opvang, hours: 2 }])
  })

  it('shows nobody who left, and is for who sees the register', async () => {
    const { coalition, opvang, buurtteam, goal } = await world()
    await goal([opvang, buurtteam])
    await coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId: opvang }))
    const found = await network(coalition)
    expect([found.partners.map(({ name }) => name), found.ties]).toEqual([['Bibliotheek', 'Buurtteam'], []])
    expect(await rolesThatCan(coalition, readNetwork)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })
})

describe('partners that do the same', () => {
  it('work on the same for the same age in one neighbourhood, wherever in it they are', async () => {
    const { coalition, opvang, buurtteam, bibliotheek } = await world()
    await describeAs(coalition, opvang, 'Opvang', ['CARE_HEALTH', 'EDUCATION'], ['AGE_0_2', 'AGE_4_12'])
    await describeAs(coalition, buurtteam, 'Buurtteam', ['CARE_HEALTH'], ['AGE_4_12', 'AGE_12_18'])
    await describeAs(coalition, bibliotheek, 'Bibliotheek', ['CARE_HEALTH'], ['AGE_4_12'])
    await location(coalition, { name: 'De Wilg', neighbourhood: 'De Kade', lifePhases: ['AGE_4_12'], partnerId: opvang })
    const house = await location(coalition, { name: 'De Brug', neighbourhood: 'De Kade', lifePhases: ['AGE_4_12', 'AGE_12_18'], partnerId: null })
    await seat(coalition, house, { partnerId: buurtteam })
    await location(coalition, { name: 'Boekhuis', neighbourhood: 'Noord', lifePhases: ['AGE_4_12'], partnerId: bibliotheek })
    expect((await network(coalition)).overlaps).toEqual([
      { place: 'De Kade', domain: 'CARE_HEALTH', lifePhase: 'AGE_4_12', partnerIds: [opvang, buurtteam].sort() },
    ])
  })
})

describe('who knows whom in the network', () => {
  it('comes from what partners say at bringing and needing, of those that are still here', async () => {
    const { coalition, opvang, buurtteam, bibliotheek } = await world()
    const knows = (partnerId: string, otherId: string, scale: '1' | '4') => coalition.as('COORDINATOR', (tx, ctx) =>
      saveOffer(tx, ctx, { partnerId, brings: [], bringsNote: null, needs: [], needsNote: null, hoursPerWeek: null, knows: [{ otherId, scale }], expectedVersion: 0 }))
    await knows(opvang, buurtteam, '4')
    await knows(bibliotheek, opvang, '1')
    expect(said(await network(coalition))).toEqual(['KNOWS Buurtteam Opvang 3'])
    expect((await network(coalition)).knows).toEqual([{ partnerId: opvang, otherId: buurtteam, scale: '4' }, { partnerId: bibliotheek, otherId: opvang, scale: '1' }])
    await coalition.as('COORDINATOR', (tx, ctx) => leavePartner(tx, ctx, { partnerId: buurtteam, reason: 'Stopt' }))
    expect(said(await network(coalition))).toEqual([])
  })
})
