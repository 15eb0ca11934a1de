import { describe, expect, it } from 'vitest'
import { readAround } from '@/lib/notifications/queries'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { conflict, invalid, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { readChain, trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { changeLook, changeMission, startProfile } from './commands'
import { readLookToChange, readProfile } from './queries'

const words = (count: number) => Array.from({ length: count }, () => 'samen').join(' ')

const change = (coalition: TestCoalition, mission: string, expectedVersion = 1, role: 'COORDINATOR' | 'ALDERMAN' = 'COORDINATOR', now?: Date) =>
  coalition.as(role, (tx, ctx) => changeMission(tx, ctx, { mission, expectedVersion }), now)

describe('a new coalition', () => {
  it('begins with its profile, and that stands in the trail as the work of a background task', async () => {
    const coalition = await makeCoalition({ mission: 'Geen kind tussen wal en schip', municipalityCode: 'GM0321' })
    expect(await coalition.as('EXPERIENCE_EXPERT', readProfile)).toEqual({
      mission: 'Geen kind tussen wal en schip', municipality: { code: 'GM0321', name: 'Houten' }, version: 1,
    })
    expect((await readChain(coalition)).rows[0]).toMatchObject({ event: 'coalition_founded', actorKind: 'job', actorId: null })
  })

  it('has one profile: a second is refused', async () => {
    const coalition = await makeCoalition({ mission: 'De eerste' })
    const job = await enterAsJob(coalition.id, 'test')
    await expectRefusal(coalition, () => inCoalition(job, (tx) => startProfile(tx, job, { mission: 'De tweede' })), ruleBroken('already_there'))
  })
})

describe('the mission', () => {
  it('is changed, by the coordinator only, and everybody reads the new one', async () => {
    const coalition = await makeCoalition({ mission: 'Oud' })
    await change(coalition, 'Ieder kind een vast gezicht')
    for (const role of ['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT'] as const) {
      expect(await coalition.as(role, readProfile)).toMatchObject({ mission: 'Ieder kind een vast gezicht', version: 2 })
    }
    expect(await trail(coalition)).toMatchObject([{ event: 'mission_changed', actorRole: 'COORDINATOR', changes: null }])
    await expectRefusal(coalition, () => change(coalition, 'Van de wethouder', 2, 'ALDERMAN'), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => changeMission(tx, ctx, { mission: 'Nieuw', expectedVersion: 2 }))).toEqual(['COORDINATOR'])
  })

  it('is one with its event', async () => {
    await expectOneWithItsEvent(await makeCoalition(), 'COORDINATOR', (tx, ctx) => changeMission(tx, ctx, { mission: 'Nieuw', expectedVersion: 1 }))
  })

  it('has at most 25 words', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => change(coalition, words(26)), invalid({ mission: 'coalitions.mission_too_long' }))
    await change(coalition, words(25))
    expect((await coalition.as('COORDINATOR', readProfile)).mission).toBe(words(25))
  })

  it('names no person', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => change(coalition, 'Bel 06-12345678'), invalid({ mission: 'privacy.phone' }))
  })

  it('of two people at once: the second sees who was first, when, and their text', async () => {
    const coalition = await makeCoalition({ mission: 'Oud' })
    const at = new Date(NOW.getTime() + 60_000)
    await change(coalition, 'Van de eerste', 1, 'COORDINATOR', at)
    await expectRefusal(coalition, () => change(coalition, 'Van de tweede'), conflict('Coen', 2, { mission: 'Van de eerste' }))
    await expectRefusal(coalition, () => change(coalition, 'Van de tweede'), { details: { changedAt: at } })
    await change(coalition, 'Van de tweede', 2)
    expect((await coalition.as('COORDINATOR', readProfile)).mission).toBe('Van de tweede')
  })
})

describe('the house style', () => {
  const lookOf = async (coalition: TestCoalition, role: 'PROFESSIONAL' | 'SUPPORTER') => (await coalition.as(role, readAround)).look
  const plum = { mainColor: '#7a1f5c', accentColor: '#ffd166' }
  const set = (coalition: TestCoalition, look: { mainColor: string | null; accentColor: string | null }, expectedVersion: number) =>
    coalition.as('COORDINATOR', (tx, ctx) => changeLook(tx, ctx, { ...look, expectedVersion }))

  it('is what a coordinator chose, for everybody, until they go back to that of Samenspel', async () => {
    const coalition = await makeCoalition()
    expect(await lookOf(coalition, 'PROFESSIONAL')).toBeUndefined()
    await set(coalition, plum, 1)
    for (const role of ['PROFESSIONAL', 'SUPPORTER'] as const) expect(await lookOf(coalition, role)).toEqual(plum)
    await set(coalition, { mainColor: null, accentColor: null }, 2)
    expect(await lookOf(coalition, 'PROFESSIONAL')).toBeUndefined()
    expect(await coalition.as('COORDINATOR', readLookToChange)).toEqual({ mainColor: null, accentColor: null, version: 3 })
    expect((await trail(coalition)).map((row) => [row.event, row.actorRole])).toEqual([['look_changed', 'COORDINATOR'], ['look_changed', 'COORDINATOR']])
  })

  it('is a coordinator\'s to change', async () => {
    const coalition = await makeCoalition()
    expect(await rolesThatCan(coalition, (tx, ctx) => changeLook(tx, ctx, { ...plum, expectedVersion: 1 }))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, readLookToChange)).toEqual(['COORDINATOR'])
  })

  it('that another changed meanwhile is not written over', async () => {
    const coalition = await makeCoalition()
    await set(coalition, plum, 1)
    await expectRefusal(coalition, () => set(coalition, { mainColor: '#01525a', accentColor: null }, 1), conflict('Coen', 2, plum))
  })
})
