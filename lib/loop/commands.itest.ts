import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { answerAsExecutive, askExecutive, sendOverview } from './commands'
import { listExecutiveRequests } from './queries'
import type { ExecutiveRequestForm } from './schema'
import { MAIL_OVERVIEW, type ExecutiveAnswer } from './types'

const typed = (over: Partial<ExecutiveRequestForm> = {}): ExecutiveRequestForm =>
  ({ title: 'Dekking voor een gezamenlijke intake', why: 'Drie organisaties wachten op elkaar', neededBy: '2026-12-20', ...key(), ...over })

const ask = (coalition: TestCoalition, over: Partial<ExecutiveRequestForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => askExecutive(tx, ctx, typed(over)))

const answer = (coalition: TestCoalition, requestId: string, given: ExecutiveAnswer, minutes = 0) =>
  coalition.as('ALDERMAN', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId, answer: given }), new Date(NOW.getTime() + minutes * 60_000))

const list = (coalition: TestCoalition) => coalition.as('ALDERMAN', listExecutiveRequests)

describe('what only the municipality can do', () => {
  it('is put to the alderman, the one that is needed first on top', async () => {
    const coalition = await makeCoalition()
    const later = await ask(coalition, { neededBy: '2027-03-01' })
    const sooner = await ask(coalition)
    expect((await list(coalition)).map((one) => one.id)).toEqual([sooner, later])
    expect((await list(coalition))[0]).toEqual({ id: sooner, title: 'Dekking voor een gezamenlijke intake', why: 'Drie organisaties wachten op elkaar', neededBy: '2026-12-20', createdAt: NOW, answer: null })
    expect((await trail(coalition))[0]).toEqual({ event: 'executive_asked', actorRole: 'COORDINATOR', subjectId: later, changes: null })
  })

  it('sent twice is one, and it is one with its event', async () => {
    const coalition = await makeCoalition()
    const form = typed()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => askExecutive(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => askExecutive(tx, ctx, typed()))
  })

  it('is needed today or later', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => ask(coalition, { neededBy: '2026-11-21' }), invalid({ neededBy: 'loop.needed_by_past' }))
    await ask(coalition, { neededBy: '2026-11-22' })
  })

  it('is asked by the coordinator, seen by the alderman too, and by nobody else; it points at nobody', async () => {
    const coalition = await makeCoalition()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => askExecutive(tx, ctx, typed())), refused('COORDINATOR'))
    await expectRefusal(coalition, () => ask(coalition, { why: 'bel 06-12345678' }), invalid({ why: 'privacy.phone' }))
    expect(await rolesThatCan(coalition, listExecutiveRequests)).toEqual(['COORDINATOR', 'ALDERMAN', 'POLICY_ADVISER'])
  })
})

describe('the alderman', () => {
  it('gives cover, with a name and a moment', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    await answer(coalition, id, 'COVER_GIVEN')
    expect((await list(coalition))[0]?.answer).toEqual({ answer: 'COVER_GIVEN', createdAt: NOW, byName: 'Alda', hasLeft: false })
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'executive_answered', actorRole: 'ALDERMAN', subjectId: id, changes: { answer: 'COVER_GIVEN' } })
  })

  it('may talk first and give cover after; cover that was given stands', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    await answer(coalition, id, 'TALK_FIRST', 1)
    await answer(coalition, id, 'COVER_GIVEN', 2)
    expect((await list(coalition))[0]?.answer).toMatchObject({ answer: 'COVER_GIVEN' })
    await expectRefusal(coalition, () => answer(coalition, id, 'TALK_FIRST', 3), ruleBroken('loop.covered'))
  })

  it('gives cover once, also from two screens at the same moment', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    const both = await Promise.allSettled([answer(coalition, id, 'COVER_GIVEN'), answer(coalition, id, 'COVER_GIVEN')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('answers alone, what is there, and that is one with its event', async () => {
    const coalition = await makeCoalition()
    const id = await ask(coalition)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId: id, answer: 'COVER_GIVEN' })), refused('ALDERMAN'))
    await expectRefusal(coalition, () => answer(coalition, newId(), 'COVER_GIVEN'), NOT_FOUND)
    await expectOneWithItsEvent(coalition, 'ALDERMAN', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId: id, answer: 'TALK_FIRST' }))
  })

  it('still sees and answers what is open after many requests that were covered', async () => {
    const coalition = await makeCoalition()
    for (let index = 0; index < 50; index += 1) {
      const id = await ask(coalition, { neededBy: '2026-11-23', title: `Vraag ${index}` })
      await answer(coalition, id, 'COVER_GIVEN')
    }
    const open = await ask(coalition, { neededBy: '2027-06-01' })
    expect((await list(coalition))[0]?.id).toBe(open)
    await answer(coalition, open, 'COVER_GIVEN')
  })
})

describe('the overview', () => {
  const send = (coalition: TestCoalition, membershipId: string) => coalition.as('COORDINATOR', (tx, ctx) => sendOverview(tx, ctx, { membershipId, ...key() }))

  it('goes to an alderman as a link, by a mail that is asked for', async () => {
    const coalition = await makeCoalition()
    const { membershipId } = coalition.people.ALDERMAN
    await send(coalition, membershipId)
    expect(await askedFor(coalition)).toEqual([{ topic: MAIL_OVERVIEW, subjectId: membershipId }])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'overview_sent', subjectId: membershipId })
  })

  it('goes once, however often the button was pressed; asked for again later it goes again', async () => {
    const coalition = await makeCoalition()
    const form = { membershipId: coalition.people.ALDERMAN.membershipId, ...key() }
    const press = () => coalition.as('COORDINATOR', (tx, ctx) => sendOverview(tx, ctx, form))
    await Promise.all([press(), press()])
    expect([(await askedFor(coalition)).length, (await trail(coalition)).length]).toEqual([1, 1])
    await send(coalition, form.membershipId)
    expect(await askedFor(coalition)).toHaveLength(2)
  })

  it('goes to nobody else, is sent by the coordinator only, and is one with its event', async () => {
    const [coalition, other] = await Promise.all([makeCoalition(), makeCoalition()])
    const wrong = invalid({ membershipId: 'loop.alderman_missing' })
    await expectRefusal(coalition, () => send(coalition, coalition.people.PROFESSIONAL.membershipId), wrong)
    await expectRefusal(coalition, () => send(coalition, other.people.ALDERMAN.membershipId), wrong)
    const { membershipId } = coalition.people.ALDERMAN
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => sendOverview(tx, ctx, { membershipId, ...key() })), refused('COORDINATOR'))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => sendOverview(tx, ctx, { membershipId, ...key() }))
  })
})
