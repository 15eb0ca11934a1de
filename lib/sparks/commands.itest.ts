import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { sql } from '@/lib/platform/db/sql'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { openCommons } from '@/lib/platform/tenancy/envelope'
import { sparkInput } from '@/tests/support/filled'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { MEMBER_ROLES } from '@/lib/members/types'
import { adoptSpark, giveInitiative, giveSpark } from './commands'
import { listInitiatives, listMunicipalityNames, listOpenSparks, listOwnInitiatives, readOpenSpark, readSpark } from './queries'
import type { SparkForm } from './schema'

const DAY = 24 * 60 * 60 * 1000

const typed = (over: Partial<SparkForm> = {}): SparkForm => ({ ...sparkInput(), municipality: 'Houten', ...over })

const give = (over: Partial<SparkForm> = {}, now = NOW) => inCommons((tx, ctx) => giveSpark(tx, ctx, typed(over)), now)

const read = (id: string, now = NOW) => inCommons((tx, ctx) => readSpark(tx, ctx, id), now)

const adopt = (coalition: TestCoalition, sparkId: string, answer = 'Wij gaan hiermee aan de slag', now?: Date) => coalition.as('COORDINATOR', (tx, ctx) => adoptSpark(tx, ctx, { sparkId, answer }), now)

const open = async (coalition: TestCoalition, now?: Date) => (await coalition.as('COORDINATOR', listOpenSparks, now)).map((one) => one.id)

const countSparks = () => inCommons(async (tx) => (await openCommons(tx).query<{ count: number }>(sql`SELECT count(*)::int AS count FROM spark`))[0]?.count)

const inHouten = () => makeCoalition({ municipalityCode: 'GM0321' })

describe('a vuurtje of anybody', () => {
  it('is kept without a coalition, and waits', async () => {
    const id = await give({ place: 'de wijk', whyNow: 'Het wordt winter', companions: 'de conciërge\nde jeugdverpleegkundige' })
    expect(await read(id)).toEqual({
      id, title: 'Vuurtje van buiten', observation: 'Kinderen eten niet voor school', forWhom: 'kinderen van de basisschool', lifePhases: ['AGE_4_12'], place: 'de wijk',
      whyNow: 'Het wordt winter', fun: 4, important: 5, needed: 5, companions: 'de conciërge\nde jeugdverpleegkundige', firstStep: 'Koffie met de school', withinDays: 7,
      municipality: 'Houten', createdAt: NOW, status: 'WAITING', adoption: null,
    })
  })

  it('needs no municipality, and takes its name in any case', async () => {
    expect([(await read(await give({ municipality: null }))).municipality, (await read(await give({ municipality: 'hOUTEN' }))).municipality]).toEqual([null, 'Houten'])
  })

  it.each(['Nergenshuizen', 'Appingedam'])('of a municipality that is not there (any more) is refused: %s', async (municipality) => {
    const before = await countSparks()
    await expect(give({ municipality })).rejects.toMatchObject(invalid({ municipality: 'sparks.municipality_unknown' }))
    expect(await countSparks()).toBe(before)
  })

  it('sent twice is one, also at the same moment; another text is another', async () => {
    const form = typed()
    const send = (over: Partial<SparkForm> = {}) => inCommons((tx, ctx) => giveSpark(tx, ctx, { ...form, ...over }), NOW)
    const before = await countSparks()
    const [first, second] = await Promise.all([send(), send()])
    expect([second, await send()]).toEqual([first, first])
    expect(await send({ title: 'Iets anders' })).not.toBe(first)
    expect(await countSparks()).toBe((before ?? 0) + 2)
  })

  it.each([
    ['title', 'Het kind van 06-12345678', 'privacy.phone'], ['observation', 'BSN 111222333', 'privacy.bsn'], ['forWhom', 'mail anna@thuis.example', 'privacy.email'],
    ['place', 'Dorpsstraat 12, 1234 AB', 'privacy.address'], ['whyNow', 'geboren op 3-4-2015', 'privacy.birth_date'], ['companions', 'bel 06-12345678', 'privacy.phone'],
    ['firstStep', 'bel 06-12345678', 'privacy.phone'],
  ] as const)('that points at one person in its %s is refused and nothing of it is kept: %s', async (field, text, code) => {
    const before = await countSparks()
    await expect(give({ [field]: text })).rejects.toMatchObject(invalid({ [field]: code }))
    expect(await countSparks()).toBe(before)
  })

  it('is read by its id only, and goes out after a year', async () => {
    const id = await give()
    expect((await read(id, new Date(NOW.getTime() + 364 * DAY))).status).toBe('WAITING')
    expect((await read(id, new Date(NOW.getTime() + 365 * DAY))).status).toBe('EXTINGUISHED')
    for (const wrong of [newId(), 'geen-id', '']) await expect(read(wrong)).rejects.toMatchObject(NOT_FOUND)
  })

  it('can be left in the municipalities of today', async () => {
    const names = await inCommons((tx) => listMunicipalityNames(tx))
    expect(names.length).toBeGreaterThan(300)
    expect([names.includes('Houten'), names.includes('Appingedam')]).toEqual([true, false])
  })
})

describe('a vuurtje that waits', () => {
  it('is seen by coalitions of its municipality, by all when it names none, and by no other', async () => {
    const [houten, elsewhere, nowhere] = [await inHouten(), await makeCoalition({ municipalityCode: 'GM0014' }), await makeCoalition()]
    const [here, anywhere, there] = [await give(), await give({ municipality: null }), await give({ municipality: 'Groningen' })]
    const seen = async (coalition: TestCoalition) => { const ids = await open(coalition); return [here, anywhere, there].map((id) => ids.includes(id)) }
    expect([await seen(houten), await seen(elsewhere), await seen(nowhere)]).toEqual([[true, true, false], [false, true, true], [false, true, false]])
    await expect(houten.as('COORDINATOR', (tx, ctx) => readOpenSpark(tx, ctx, here))).resolves.toMatchObject({ id: here, municipality: 'Houten' })
    for (const id of [there, newId(), 'geen-id']) await expect(houten.as('COORDINATOR', (tx, ctx) => readOpenSpark(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
    await expectRefusal(houten, () => adopt(houten, there), NOT_FOUND)
  })

  it('is out after a year: in no list, and not to be adopted', async () => {
    const coalition = await inHouten()
    const id = await give()
    const later = new Date(NOW.getTime() + 365 * DAY)
    expect(await open(coalition, later)).not.toContain(id)
    await expectRefusal(coalition, () => adopt(coalition, id, 'x', later), NOT_FOUND)
  })
})

describe('adopting', () => {
  it('copies it behind the own walls, and tells who left it in the own words', async () => {
    const coalition = await inHouten()
    const id = await give()
    const copy = await adopt(coalition, id)
    expect(await coalition.as('COORDINATOR', listInitiatives)).toEqual([expect.objectContaining({ id: copy, title: 'Vuurtje van buiten', isAdopted: true, byName: 'Coen', createdAt: NOW })])
    expect(await read(id)).toMatchObject({ status: 'ADOPTED', adoption: { coalition: 'Testbrug', answer: 'Wij gaan hiermee aan de slag', adoptedAt: NOW } })
    expect(await open(coalition)).not.toContain(id)
    expect(await trail(coalition)).toEqual([{ event: 'spark_adopted', actorRole: 'COORDINATOR', subjectId: copy, changes: null }])
    // Adopted stays adopted, also when the year is over.
    expect((await read(id, new Date(NOW.getTime() + 400 * DAY))).status).toBe('ADOPTED')
  })

  it('sent twice is one; with other words the second hears that it is done', async () => {
    const coalition = await inHouten()
    const id = await give()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => adoptSpark(tx, ctx, { sparkId: id, answer: 'Eerste' }))
    await expectRefusal(coalition, () => adopt(coalition, id, 'Tweede'), ruleBroken('sparks.adopted_ours'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => readOpenSpark(tx, ctx, id)), ruleBroken('sparks.adopted_ours'))
  })

  it('by two coalitions at the same moment: one has it, and the other hears who', async () => {
    const coalitions = [await makeCoalition({ name: 'Eerstbrug', municipalityCode: 'GM0321' }), await makeCoalition({ name: 'Laatbrug', municipalityCode: 'GM0321' })] as const
    const id = await give()
    const outcomes = await Promise.allSettled(coalitions.map((one) => adopt(one, id)))
    const winner = outcomes.findIndex((one) => one.status === 'fulfilled')
    const [name, loser] = winner === 0 ? ['Eerstbrug', coalitions[1]] : ['Laatbrug', coalitions[0]]
    expect(outcomes[1 - winner]).toMatchObject({ status: 'rejected', reason: { kind: 'rule_broken', code: 'sparks.adopted', params: { who: name } } })
    expect([await countRows(loser, 'initiative'), (await read(id)).adoption?.coalition]).toEqual([0, name])
    // The page where the other stood says the same; a coalition elsewhere does not even learn that it was there.
    await expectRefusal(loser, () => loser.as('COORDINATOR', (tx, ctx) => readOpenSpark(tx, ctx, id)), ruleBroken('sparks.adopted'))
    const elsewhere = await makeCoalition({ municipalityCode: 'GM0014' })
    await expectRefusal(elsewhere, () => elsewhere.as('COORDINATOR', (tx, ctx) => readOpenSpark(tx, ctx, id)), NOT_FOUND)
  })

  it('is one with its event, is for the coordinator, and its answer points at nobody', async () => {
    const coalition = await inHouten()
    const id = await give()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => adoptSpark(tx, ctx, { sparkId: id, answer: 'x' }))
    expect((await read(id)).status, 'the shared row went back with the rest').toBe('WAITING')
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => adoptSpark(tx, ctx, { sparkId: id, answer: 'x' })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => adopt(coalition, id, 'bel 06-12345678'), invalid({ answer: 'privacy.phone' }))
    await adopt(coalition, id)
  })
})

describe('a vuurtje of a member', () => {
  let coalition: TestCoalition
  beforeAll(async () => { coalition = await inHouten() })

  it('is left by every role, seen by who left it and by the coordinator, and by no other', async () => {
    expect(await rolesThatCan(coalition, (tx, ctx) => giveInitiative(tx, ctx, sparkInput(ctx.actor.role)))).toEqual(MEMBER_ROLES)
    for (const role of MEMBER_ROLES) expect((await coalition.as(role, listOwnInitiatives)).map((one) => one.title), role).toEqual([`Vuurtje ${role}`])
    expect((await coalition.as('COORDINATOR', listInitiatives)).length).toBe(MEMBER_ROLES.length)
    for (const question of [listInitiatives, listOpenSparks]) expect(await rolesThatCan(coalition, (tx, ctx) => question(tx, ctx))).toEqual(['COORDINATOR'])
    expect((await coalition.as('COORDINATOR', listInitiatives)).every((one) => !one.isAdopted)).toBe(true)
  })

  it('sent twice is one, with its event; its words are not in the trail', async () => {
    const own = await inHouten()
    const form = sparkInput('zonnebloem')
    await expectOnce(own, 'SUPPORTER', (tx, ctx) => giveInitiative(tx, ctx, form))
    await expectOneWithItsEvent(own, 'ALDERMAN', (tx, ctx) => giveInitiative(tx, ctx, sparkInput()))
    expect((await trail(own)).map(({ event, actorRole }) => [event, actorRole])).toEqual([['initiative_given', 'SUPPORTER']])
    expect(JSON.stringify(await trail(own))).not.toMatch(/zonnebloem|koffie/i)
  })

  it('that points at one person is refused and nothing of it is kept', async () => {
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => giveInitiative(tx, ctx, { ...sparkInput(), observation: 'bel 06-12345678' })), invalid({ observation: 'privacy.phone' }))
  })
})
