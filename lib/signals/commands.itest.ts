import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { answerSignal, giveSignal, seeReply } from './commands'
import { countWaitingSignals, listDoneSignals, listNewReplies, listOwnSignals, listWaitingSignals, readSignal } from './queries'
import type { SignalForm } from './schema'
import { MAIL_REPLY } from './types'

const typed = (over: Partial<SignalForm> = {}): SignalForm =>
  ({ theme: 'SCHOOL', body: 'Kinderen zitten thuis omdat het vervoer niet rijdt', place: 'Meerbrug-Oost', lifePhases: ['AGE_4_12'], frequency: 'MORE_OFTEN', wantsAnswer: true, alreadyTried: null, urgency: null, isAnonymous: false, ...key(), ...over })

const give = (coalition: TestCoalition, over: Partial<SignalForm> = {}, now?: Date) => coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, typed(over)), now)

const answer = (coalition: TestCoalition, signalId: string, body = 'We bellen de vervoerder') => coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId, body }))

const read = (coalition: TestCoalition, id: string) => coalition.as('PROFESSIONAL', (tx, ctx) => readSignal(tx, ctx, id))

describe('a signal', () => {
  it('is given, waits for the coordinator, and the sender knows by when there is an answer', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    expect(await read(coalition, id)).toMatchObject({
      theme: 'SCHOOL', body: 'Kinderen zitten thuis omdat het vervoer niet rijdt', place: 'Meerbrug-Oost', lifePhases: ['AGE_4_12'], frequency: 'MORE_OFTEN', status: 'NEW',
      wantsAnswer: true, answerDueOn: '2026-12-06', reply: null, others: 0,
    })
    expect([await coalition.as('COORDINATOR', countWaitingSignals), (await coalition.as('COORDINATOR', listWaitingSignals)).length]).toEqual([1, 1])
    expect(await trail(coalition)).toEqual([{ event: 'signal_given', actorRole: 'PROFESSIONAL', subjectId: id, changes: { theme: 'SCHOOL' } }])
  })

  it('never writes its text into the trail', async () => {
    const coalition = await makeCoalition()
    await answer(coalition, await give(coalition))
    expect(JSON.stringify(await trail(coalition))).not.toMatch(/vervoer/i)
  })

  it('of who leaves their name out is nobody’s: not for the coordinator, and in the trail not which one it was', async () => {
    const coalition = await makeCoalition()
    const seen = async (id: string) => coalition.as('COORDINATOR', (tx, ctx) => readSignal(tx, ctx, id))
    const [named, nameless] = [await give(coalition, { alreadyTried: 'Twee keer gebeld', urgency: 'NOW' }), await give(coalition, { isAnonymous: true, frequency: null, lifePhases: [] })]
    expect(await seen(named)).toMatchObject({ byName: 'Prue', hasLeft: false, alreadyTried: 'Twee keer gebeld', urgency: 'NOW' })
    expect(await seen(nameless)).toMatchObject({ byName: null, frequency: null, lifePhases: [] })
    expect((await trail(coalition)).map(({ event, changes, subjectId }) => [event, changes, subjectId === nameless])).toEqual([['signal_given', { theme: 'SCHOOL' }, false], ['signal_given', {}, false]])
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => readSignal(tx, ctx, nameless))).toMatchObject({ id: nameless })
    await expectRefusal(coalition, () => give(coalition, { alreadyTried: 'bel 06-12345678' }), invalid({ alreadyTried: 'privacy.phone' }))
  })

  it('sent twice is one', async () => {
    const form = typed()
    await expectOnce(await makeCoalition(), 'PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, form))
  })

  it('is one with its event, and so is its answer', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    await expectOneWithItsEvent(coalition, 'PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, typed()))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: id, body: 'x' }))
  })

  it.each([
    ['body', 'BSN 111222333', 'privacy.bsn'], ['body', 'bel 06-12345678', 'privacy.phone'], ['body', 'mail anna@thuis.example', 'privacy.email'],
    ['body', 'Dorpsstraat 12, 1234 AB', 'privacy.address'], ['body', 'geboren op 3-4-2015', 'privacy.birth_date'], ['place', '1234 AB 12', 'privacy.address'],
  ] as const)('that points at one person in its %s is refused and nothing of it is kept: %s', async (field, text, code) => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => give(coalition, { [field]: text }), invalid({ [field]: code }))
    expect(await countRows(coalition, 'request_key')).toBe(0)
  })

  it('tells how many others gave one on the same theme in the last 90 days', async () => {
    const coalition = await makeCoalition()
    const other = await coalition.join('PROFESSIONAL', 'Kim')
    const id = await give(coalition)
    await give(coalition)
    const theirs = (over: Partial<SignalForm>, now?: Date) => coalition.asPerson(other, (tx, ctx) => giveSignal(tx, ctx, typed(over)), now)
    await theirs({})
    await theirs({ theme: 'MONEY' })
    await theirs({}, new Date(NOW.getTime() - 91 * 24 * 60 * 60 * 1000))
    expect((await read(coalition, id)).others).toBe(1)
  })
})

describe('the answer to a signal', () => {
  it('goes back to the sender, by a mail that is asked for with it', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    await answer(coalition, id)
    expect(await read(coalition, id)).toMatchObject({ status: 'ANSWERED', reply: { body: 'We bellen de vervoerder', byName: 'Coen', createdAt: NOW } })
    expect(await askedFor(coalition)).toEqual([{ topic: MAIL_REPLY, subjectId: id }])
    expect([(await coalition.as('COORDINATOR', listDoneSignals)).length, await coalition.as('COORDINATOR', countWaitingSignals)]).toEqual([1, 0])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'signal_answered', changes: { status: { from: 'NEW', to: 'ANSWERED' } } })
  })

  it('asks for no mail when none was wanted', async () => {
    const coalition = await makeCoalition()
    await answer(coalition, await give(coalition, { wantsAnswer: false }))
    expect(await askedFor(coalition)).toEqual([])
  })

  it('is given once, also by two coordinators at the same moment', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    const both = await Promise.allSettled([answer(coalition, id, 'A'), answer(coalition, id, 'B')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expectRefusal(coalition, () => answer(coalition, id), ruleBroken('signals.answered'))
    expect([await countRows(coalition, 'feedback_reply'), (await askedFor(coalition)).length]).toEqual([1, 1])
  })

  it('is given by the coordinator only, points at nobody, and is about a signal that is there', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => answerSignal(tx, ctx, { signalId: id, body: 'x' })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => answer(coalition, id, 'bel 06-12345678'), invalid({ body: 'privacy.phone' }))
    await expectRefusal(coalition, () => answer(coalition, newId()), NOT_FOUND)
  })
})

describe('who sees a raw signal', () => {
  let coalition: TestCoalition
  let id: string
  beforeAll(async () => {
    coalition = await makeCoalition()
    id = await give(coalition)
  })

  it('is the sender and the coordinator, and never an alderman, in no list and no count', async () => {
    expect(await rolesThatCan(coalition, (tx, ctx) => readSignal(tx, ctx, id))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await rolesThatCan(coalition, (tx, ctx) => giveSignal(tx, ctx, typed()))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await rolesThatCan(coalition, listOwnSignals)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    for (const question of [listWaitingSignals, listDoneSignals, countWaitingSignals]) expect(await rolesThatCan(coalition, (tx, ctx) => question(tx, ctx))).toEqual(['COORDINATOR'])
  })

  it('is not another professional', async () => {
    const other = await coalition.join('PROFESSIONAL', 'Kim')
    await expect(coalition.asPerson(other, (tx, ctx) => readSignal(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
    expect(await coalition.asPerson(other, listOwnSignals)).toEqual([])
  })
})

describe('an answer', () => {
  const fresh = (coalition: TestCoalition) => coalition.as('PROFESSIONAL', async (tx, ctx) => (await listNewReplies(tx, ctx)).map((one) => one.id))
  const see = (coalition: TestCoalition, signalId: string) => coalition.as('PROFESSIONAL', (tx, ctx) => seeReply(tx, ctx, { signalId }))

  it('waits for who gave the signal until they open it, and leaves no trace of when that was', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    expect(await fresh(coalition), 'no answer yet').toEqual([])
    await answer(coalition, id)
    expect(await fresh(coalition)).toEqual([id])
    await see(coalition, id)
    await see(coalition, id)
    expect(await fresh(coalition)).toEqual([])
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['signal_given', 'signal_answered'])
  })

  it('is opened by who gave the signal only; to oneself it does not wait', async () => {
    const coalition = await makeCoalition()
    const id = await give(coalition)
    await answer(coalition, id)
    const other = await coalition.join('PROFESSIONAL', 'Samir')
    await expectRefusal(coalition, () => coalition.asPerson(other, (tx, ctx) => seeReply(tx, ctx, { signalId: id })), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => seeReply(tx, ctx, { signalId: id })), NOT_FOUND)
    expect(await fresh(coalition)).toEqual([id])
    expect(await rolesThatCan(coalition, (tx, ctx) => listNewReplies(tx, ctx))).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    const own = await coalition.as('COORDINATOR', (tx, ctx) => giveSignal(tx, ctx, typed()))
    await answer(coalition, own)
    expect(await coalition.as('COORDINATOR', listNewReplies)).toEqual([])
  })
})
