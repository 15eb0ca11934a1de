import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { changeChallenge, createChallenge, setExampleChallenges } from './commands'
import { listChallenges, readChallenge } from './queries'
import type { NewChallengeForm } from './schema'

const typed = (over: Partial<NewChallengeForm> = {}): NewChallengeForm =>
  ({ title: 'Ouders weten niet bij wie', forWhom: 'jonge ouders', lifePhases: ['PRENATAL', 'AGE_0_2'], parentsSay: 'Ik moest het vier keer vertellen', ...key(), ...over })

const create = (coalition: TestCoalition, over: Partial<NewChallengeForm> = {}, isExample = false) =>
  coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, typed(over), isExample))

const change = (coalition: TestCoalition, id: string, over: Partial<NewChallengeForm>, expectedVersion = 1) => {
  const { requestKey: _, ...content } = typed(over)
  return coalition.as('COORDINATOR', (tx, ctx) => changeChallenge(tx, ctx, { ...content, id, expectedVersion }))
}

const read = (coalition: TestCoalition, id: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readChallenge(tx, ctx, id))

describe('an opgave', () => {
  it('is described, and everybody reads it', async () => {
    const coalition = await makeCoalition()
    const id = await create(coalition)
    const { requestKey: _, ...content } = typed()
    expect(await read(coalition, id)).toEqual({ id, ...content, isExample: false, version: 1 })
    expect(await coalition.as('ALDERMAN', listChallenges)).toMatchObject([{ id, goals: 0 }])
    expect(await trail(coalition)).toEqual([{ event: 'challenge_created', actorRole: 'COORDINATOR', subjectId: id, changes: null }])
  })

  it('sent twice is one opgave', async () => {
    const form = typed()
    await expectOnce(await makeCoalition(), 'COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, form))
  })

  it('is one with its event', async () => {
    const coalition = await makeCoalition()
    const id = await create(coalition)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, typed()))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changeChallenge(tx, ctx, { ...typed({ title: 'Anders' }), id, expectedVersion: 1 }))
  })

  it('is described and changed by the coordinator only', async () => {
    const coalition = await makeCoalition()
    const id = await create(coalition)
    await expectRefusal(coalition, () => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => createChallenge(tx, ctx, typed())), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => changeChallenge(tx, ctx, { ...typed(), id, expectedVersion: 1 })), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => createChallenge(tx, ctx, typed()))).toEqual(['COORDINATOR'])
  })

  it('is about a group: what points at one person is refused, in each of its texts', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => create(coalition, { title: 'Bel 06-12345678', forWhom: 'geboren op 3-4-2015', parentsSay: 'mail anna@thuis.example' }), invalid({
      title: 'privacy.phone', forWhom: 'privacy.birth_date', parentsSay: 'privacy.email',
    }))
    const id = await create(coalition)
    await expectRefusal(coalition, () => change(coalition, id, { parentsSay: 'Dorpsstraat 12, 1234 AB' }), invalid({ parentsSay: 'privacy.address' }))
  })
})

describe('a change of an opgave', () => {
  it('is kept', async () => {
    const coalition = await makeCoalition()
    const id = await create(coalition)
    await change(coalition, id, { title: 'Anders', lifePhases: ['AGE_18_27'], parentsSay: null })
    expect(await read(coalition, id)).toMatchObject({ title: 'Anders', lifePhases: ['AGE_18_27'], parentsSay: null, version: 2 })
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['challenge_created', 'challenge_changed'])
  })

  it('of two people at once: the second sees who was first and both texts', async () => {
    const coalition = await makeCoalition()
    const id = await create(coalition)
    await change(coalition, id, { title: 'Van de eerste' })
    const theirs = { title: 'Van de eerste', forWhom: 'jonge ouders', parentsSay: 'Ik moest het vier keer vertellen' }
    await expectRefusal(coalition, () => change(coalition, id, { title: 'Van de tweede' }), conflict('Coen', 2, theirs))
    expect((await read(coalition, id)).title).toBe('Van de eerste')
    await change(coalition, id, { lifePhases: ['AGE_18_27'], title: 'Van de eerste' }, 2)
    await expectRefusal(coalition, () => change(coalition, id, { title: 'Van de eerste' }), conflict('Coen', 3, { lifePhases: ['AGE_18_27'] }))
  })

  it('of an opgave that is not there is not found', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => change(coalition, newId(), {}), NOT_FOUND)
  })
})

describe('the example opgave', () => {
  const set = (coalition: TestCoalition, discarded: boolean) => coalition.as('COORDINATOR', (tx, ctx) => setExampleChallenges(tx, ctx, { discarded }))

  it('is set aside and brought back; what people made stays where it is', async () => {
    const coalition = await makeCoalition()
    const [own, example] = [await create(coalition), await create(coalition, { title: 'Voorbeeld' }, true)]
    const shown = async () => (await coalition.as('PROFESSIONAL', listChallenges)).map((one) => one.id)
    expect(await set(coalition, true)).toEqual([example])
    expect(await shown()).toEqual([own])
    await expect(read(coalition, example)).rejects.toMatchObject(NOT_FOUND)
    expect(await set(coalition, true)).toEqual([])
    expect(await set(coalition, false)).toEqual([example])
    expect(await shown()).toEqual([own, example])
    expect((await trail(coalition)).slice(2).map((one) => one.event)).toEqual(['challenge_discarded', 'challenge_restored'])
  })

  it('is set aside by the coordinator only', async () => {
    const coalition = await makeCoalition()
    await create(coalition, {}, true)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => setExampleChallenges(tx, ctx, { discarded: true })), refused('COORDINATOR'))
  })
})
