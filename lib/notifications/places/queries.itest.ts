import { describe, expect, it } from 'vitest'
import { addActionCard } from '@/lib/action-items/card/commands'
import { archiveLocation, setSeat } from '@/lib/locations/commands'
import { logPresence } from '@/lib/locations/presence/commands'
import { giveSignal } from '@/lib/signals/commands'
import { fill } from '@/tests/support/filled'
import { location, presence, seat } from '@/tests/support/locations'
import { rolesThatCan } from '@/tests/support/refusals'
import { key, makeCoalition, NOW } from '@/tests/support/world'
import { readMyPlaces } from './queries'

const WEEK_AGO = new Date(NOW.getTime() - 7 * 86_400_000)

describe('the places of a professional', () => {
  it('are those of their core teams, with the next day they are there, what was agreed and realised, and what is open', async () => {
    const { coalition, ids } = await fill('PLEK')
    const me = coalition.people.PROFESSIONAL
    const before = (await coalition.as('PROFESSIONAL', readMyPlaces)).places.map(({ id }) => id)
    const [school, elsewhere] = [await location(coalition, { name: 'De Wilg', neighbourhood: 'De Kade' }), await location(coalition, { name: 'De Eik' })]
    const seatId = await seat(coalition, school, { membershipId: me.membershipId, personName: null, partnerId: null, discipline: 'YOUTH_WORKER', days: ['THU', 'TUE'] })
    const agreed = await presence(coalition, school, ids.partnerIds[0], {}, WEEK_AGO)
    await coalition.as('COORDINATOR', (tx, ctx) => logPresence(tx, ctx, { id: agreed, week: '2026-11-09', hours: 3 }), WEEK_AGO)
    const act = (what: string, locationId: string, status: 'PLANNED' | 'DONE') => coalition.as('COORDINATOR', (tx, ctx) => addActionCard(tx, ctx, {
      what, goalId: ids.goalId, parentBenefit: 'Je weet wie je belt', ownerId: me.membershipId, togetherWith: null, plannedOn: status === 'DONE' ? '2026-11-20' : '2026-11-28', locationId,
      preventionType: 'UNIVERSAL', cover: null, status, evidence: status === 'DONE' ? 'Gezien' : null, ...key(),
    }))
    await act('Koffie op school', school, 'PLANNED')
    await act('Al gedaan', school, 'DONE')
    await act('Ergens anders', elsewhere, 'PLANNED')
    const signal = (role: 'PROFESSIONAL' | 'COORDINATOR', place: string) => coalition.as(role, (tx, ctx) => giveSignal(tx, ctx, {
      theme: 'SCHOOL', body: 'De wachttijd is lang', place, lifePhases: ['AGE_4_12'], frequency: 'FIRST_TIME', wantsAnswer: false, alreadyTried: null, urgency: null, isAnonymous: false, ...key(),
    }))
    const mine = await signal('PROFESSIONAL', 'wijk De Kade')
    await signal('PROFESSIONAL', 'Noord')
    await signal('COORDINATOR', 'De Wilg')

    const { places, meeting } = await coalition.as('PROFESSIONAL', readMyPlaces)
    const place = places.find(({ id }) => id === school)
    expect(places.map(({ id }) => id).filter((id) => !before.includes(id))).toEqual([school])
    expect([place?.days, place?.nextOn]).toEqual([['TUE', 'THU'], '2026-11-24'])
    expect(place?.presence).toEqual({ agreed: 6, realised: 3, finding: 'LESS' })
    expect(place?.actions.map(({ what }) => what)).toEqual(['Koffie op school'])
    expect(place?.signals.map(({ id }) => id), 'of others they read none').toEqual([mine])
    expect(meeting).toMatchObject({ heldOn: '2026-11-22', place: 'Zaal PLEK' })

    await coalition.as('COORDINATOR', (tx, ctx) => archiveLocation(tx, ctx, { id: school, to: 'archived' }))
    expect((await coalition.as('PROFESSIONAL', readMyPlaces)).places.map(({ id }) => id), 'a place that closed is gone').toEqual(before)
    await coalition.as('COORDINATOR', (tx, ctx) => archiveLocation(tx, ctx, { id: school, to: 'open' }))
    await coalition.as('COORDINATOR', (tx, ctx) => setSeat(tx, ctx, { id: seatId, to: 'ended' }))
    expect((await coalition.as('PROFESSIONAL', readMyPlaces)).places.map(({ id }) => id), 'and so is one whose team they left').toEqual(before)
  })

  it('are none for who is in no team', async () => {
    expect(await (await makeCoalition()).as('PROFESSIONAL', readMyPlaces)).toEqual({ places: [], meeting: null })
  })

  it('are for who reads places and what is done there', async () => {
    expect(await rolesThatCan(await makeCoalition(), readMyPlaces)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })
})
