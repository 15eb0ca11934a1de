import { beforeEach, describe, expect, it } from 'vitest'
import { endPartner } from '@/lib/departures/commands'
import { readPartnerDeparture } from '@/lib/departures/queries'
import type { EndPartnerForm } from '@/lib/departures/schema'
import { changeMember } from '@/lib/members/commands'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { countRows } from '@/tests/support/rows'
import { after, answer, raise, RAISE, see, SETTLE, settle, shownTo, speak, takeBack, WORDS } from '@/tests/support/speaking'
import { meanwhile as atOnce } from '@/tests/support/stored'
import { key, type TestPerson } from '@/tests/support/world'
import { answerSpeaking, raiseSpeaking, settleSpeaking, speakUp, takeBackSpeaking } from './commands'

// What happens between the screen and the button, and two things at the same moment. Bibliotheek (Oda) speaks to Opvang
// (Wil on the work floor, Ine who signs).

const broken = (code: string) => ({ kind: 'rule_broken', code: `agreements.${code}` })
const ANSWER = { step: 'PRIVATE', answer: 'TAKES_UP', note: null } as const

let one: InForce
beforeEach(async () => {
  one = await agreementInForce()
})

const meanwhile = (who: TestPerson, first: Parameters<InForce['coalition']['asPerson']>[1], second: () => Promise<unknown>, now?: Date) => atOnce(one.coalition, who, first, second, now)

const refusedAs = (code: string) => ({ status: 'rejected', reason: broken(code) })

describe('what is said to named readers', () => {
  it('is not sent when somebody joined meanwhile, who would read it too; and is when the new list was seen', async () => {
    const seen = await shownTo(one, one.other)
    await one.coalition.join('PROFESSIONAL', 'Lies', one.partnerIds[0])
    await expect(speak(one, one.other, seen)).rejects.toMatchObject(broken('speaking_readers_changed'))
    expect([await countRows(one.coalition, 'speaking_up'), await countRows(one.coalition, 'speaking_up_reader')]).toEqual([0, 0])
    const id = await speak(one, one.other)
    expect((await see(one, one.other, id)).readers.map(({ name }) => name)).toEqual(['Ine', 'Lies', 'Oda', 'Wil'])
  })

  it('is not sent when somebody of the list went elsewhere', async () => {
    const seen = await shownTo(one, one.other)
    await one.coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: one.worker.membershipId, role: 'PROFESSIONAL', partnerId: one.partnerIds[1], expectedVersion: 1 }))
    await expect(speak(one, one.other, seen)).rejects.toMatchObject(broken('speaking_readers_changed'))
  })

  it('is not sent to another partner that does the afspraak by now, nor about another text', async () => {
    const seen = await shownTo(one, one.other)
    const elsewhere = { ...seen, partnerId: one.partnerIds[1] }
    await expect(speak(one, one.other, elsewhere)).rejects.toMatchObject(broken('speaking_changed'))
    await expect(speak(one, one.other, { ...seen, versionId: one.agreementId })).rejects.toMatchObject(broken('speaking_changed'))
    expect(await countRows(one.coalition, 'speaking_up')).toBe(0)
  })
})

describe('an answer that came while somebody was writing', () => {
  it('is read before it goes further, ends or is taken back', async () => {
    const id = await speak(one, one.other)
    await answer(one, one.worker, id)
    const unread = { answered: false }
    await expect(raise(one, one.other, id, unread, after(8))).rejects.toMatchObject(broken('speaking_answer_unread'))
    await expect(settle(one, one.other, id, unread)).rejects.toMatchObject(broken('speaking_answer_unread'))
    await expect(takeBack(one, one.other, id, unread)).rejects.toMatchObject(broken('speaking_answer_unread'))
    expect(await see(one, one.other, id)).toMatchObject({ step: 'PRIVATE', outcome: null, answers: [{ answer: 'NOT_NOW' }] })
    await takeBack(one, one.other, id, { answered: true })
    expect(await countRows(one.coalition, 'speaking_up')).toBe(0)
  })
})

describe('two at the same moment', () => {
  let id: string
  beforeEach(async () => {
    id = await speak(one, one.other)
  })

  it('it goes further, and is not settled between the two as well', async () => {
    const second = await meanwhile(one.other, (tx, ctx) => raiseSpeaking(tx, ctx, { speakingId: id, answered: false, ...RAISE }), () => settle(one, one.other, id, { answered: false }), after(8))
    expect(second).toMatchObject(refusedAs('speaking_moved'))
    expect(await see(one, one.other, id)).toMatchObject({ step: 'CORE_GROUP', outcome: null })
  })

  it('it is settled, and does not go further as well', async () => {
    const second = await meanwhile(one.other, (tx, ctx) => settleSpeaking(tx, ctx, { speakingId: id, answered: false, ...SETTLE }), () => raise(one, one.other, id, { answered: false }, after(8)))
    expect(second).toMatchObject(refusedAs('speaking_ended'))
    expect(await see(one, one.other, id)).toMatchObject({ step: 'PRIVATE', outcome: 'SETTLED' })
  })

  it('it goes further, and is not taken back as well', async () => {
    const second = await meanwhile(one.other, (tx, ctx) => raiseSpeaking(tx, ctx, { speakingId: id, answered: false, ...RAISE }), () => takeBack(one, one.other, id, { answered: false }), after(8))
    expect(second).toMatchObject(refusedAs('speaking_not_private'))
  })

  it('it is taken back, and does not go further as well', async () => {
    const second = await meanwhile(one.other, (tx, ctx) => takeBackSpeaking(tx, ctx, { speakingId: id, answered: false }), () => raise(one, one.other, id, { answered: false }, after(8)))
    expect(second).toMatchObject({ status: 'rejected', reason: { kind: 'not_found' } })
    expect(await countRows(one.coalition, 'speaking_up_raise')).toBe(0)
  })

  it('it is answered, and does not go further without that answer', async () => {
    const second = await meanwhile(one.worker, (tx, ctx) => answerSpeaking(tx, ctx, { speakingId: id, ...ANSWER }), () => raise(one, one.other, id, { answered: false }, after(8)))
    expect(second).toMatchObject(refusedAs('speaking_answer_unread'))
  })

  it('it is answered, and not answered as well', async () => {
    const second = await meanwhile(one.worker, (tx, ctx) => answerSpeaking(tx, ctx, { speakingId: id, ...ANSWER }), () => answer(one, one.executive, id))
    expect(second).toMatchObject(refusedAs('speaking_answered'))
  })
})

describe('while a partner leaves', () => {
  let leaving: EndPartnerForm
  beforeEach(async () => {
    const partnerId = one.partnerIds[0]
    const { items } = await one.coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, partnerId))
    leaving = { partnerId, reason: 'De deur gaat dicht', decisions: items.map((item) => ({ kind: item.kind, id: item.id, choice: item.offer.end ? 'END' as const : 'KEEP' as const, toId: null, reason: 'Blijft staan' })) }
  })

  const leave = () => one.coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, leaving))

  it('nobody speaks to it any more', async () => {
    const seen = await shownTo(one, one.other)
    const second = await meanwhile(one.coalition.people.COORDINATOR, (tx, ctx) => endPartner(tx, ctx, leaving), () => speak(one, one.other, seen))
    expect(second).toMatchObject({ status: 'rejected', reason: { kind: 'rule_broken' } })
    expect(await countRows(one.coalition, 'speaking_up')).toBe(0)
  })

  it('what is being said to it ends with it', async () => {
    const about = { agreementId: one.agreementId, commitmentId: one.commitmentId, ...WORDS, ...(await shownTo(one, one.other)), ...key() }
    const second = await meanwhile(one.other, (tx, ctx) => speakUp(tx, ctx, about), leave)
    expect(second.status).toBe('fulfilled')
    expect(await one.coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT outcome::text AS outcome FROM speaking_up_ending`))).toEqual([{ outcome: 'PARTNER_LEFT' }])
  })

  it('what is being settled is settled, and the partner leaves all the same', async () => {
    const id = await speak(one, one.other)
    const second = await meanwhile(one.other, (tx, ctx) => settleSpeaking(tx, ctx, { speakingId: id, answered: false, ...SETTLE }), leave)
    expect(second.status).toBe('fulfilled')
    expect((await see(one, one.other, id)).outcome).toBe('SETTLED')
  })
})

describe('what says that it is private', () => {
  it('stands with the two, and what stands with the two says so', async () => {
    const id = await speak(one, one.other)
    await answer(one, one.worker, id)
    const run = (statement: ReturnType<typeof sql>) => one.coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))
    for (const statement of [sql`UPDATE speaking_up SET is_private = false`, sql`UPDATE speaking_up SET step = 'BOARD'`]) await expect(run(statement)).rejects.toThrow('speaking_up_private_is_the_first_step')
    await raise(one, one.other, id)
    expect((await see(one, one.other, id)).readers).toEqual([])
    await answer(one, one.worker, id, { step: 'CORE_GROUP' })
    await expect(run(sql`UPDATE speaking_up_answer SET is_private = true`)).rejects.toThrow('speaking_up_answer_private_is_the_first_step')
  })
})
