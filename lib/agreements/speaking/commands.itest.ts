import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endPartner } from '@/lib/departures/commands'
import { readPartnerDeparture } from '@/lib/departures/queries'
import { changeMember } from '@/lib/members/commands'
import { listWaiting } from '@/lib/notifications/queries'
import { addDays, dayToDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { inSigning } from '@/tests/support/agreements'
import { countRows, trail } from '@/tests/support/rows'
import { key, type TestPerson } from '@/tests/support/world'
import { answerSpeaking, endSpeakingsOf, raiseSpeaking, settleSpeaking, speakUp, takeBackSpeaking } from './commands'
import { listSpeakings, readSpeaking, readSpeakingToWrite } from './queries'
import type { RaiseForm, SettleForm, SpeakingAnswerForm, SpeakUpForm } from './schema'

// Bibliotheek (Oda) speaks to Opvang (Wil on the work floor, Ine who signs), which does the afspraak.

const NOT_FOUND = { kind: 'not_found' }
const REFUSED = { kind: 'refused' }
const broken = (code: string) => ({ kind: 'rule_broken', code: `agreements.${code}` })

const after = (days: number) => new Date(dayToDate(addDays('2026-11-22', days)).getTime() + 10 * 3_600_000)

const WORDS = { seen: 'De balie belt niet terug', meaning: 'Ouders wachten een week', asked: 'Lukt het wel binnen een dag?' }

const speak = (one: InForce, who: TestPerson, over: Partial<SpeakUpForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => speakUp(tx, ctx, { agreementId: one.agreementId, commitmentId: one.commitmentId, ...WORDS, ...key(), ...over }))

const answer = (one: InForce, who: TestPerson, speakingId: string, over: Partial<SpeakingAnswerForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => answerSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', answer: 'NOT_NOW', note: 'Twee collega’s zijn ziek', ...over }))

const raise = (one: InForce, who: TestPerson, speakingId: string, over: Partial<RaiseForm> = {}, now?: Date) =>
  one.coalition.asPerson(who, (tx, ctx) => raiseSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', reason: 'We komen er samen niet uit', ...over }), now)

const settle = (one: InForce, who: TestPerson, speakingId: string, over: Partial<SettleForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => settleSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', agreed: 'Wie ziek is, wordt vervangen', ...over }))

const takeBack = (one: InForce, who: TestPerson, speakingId: string) => one.coalition.asPerson(who, (tx, ctx) => takeBackSpeaking(tx, ctx, { speakingId }))

const see = (one: InForce, who: TestPerson, id: string) => one.coalition.asPerson(who, (tx, ctx) => readSpeaking(tx, ctx, id))

const listOf = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, (tx, ctx) => listSpeakings(tx, ctx, one.commitmentId))).map(({ id }) => id)

const waits = async (one: InForce, who: TestPerson) => (await one.coalition.asPerson(who, listWaiting)).filter(({ kind }) => kind === 'spokenTo' || kind === 'atCoreGroup')

/** Answered, and raised as far as this. */
async function spokenUpTo(one: InForce, step: 'PRIVATE' | 'CORE_GROUP' | 'BOARD'): Promise<string> {
  const id = await speak(one, one.other)
  if (step === 'PRIVATE') return id
  await raise(one, one.other, id, {}, after(7))
  if (step === 'BOARD') await raise(one, one.other, id, { step: 'CORE_GROUP' }, after(14))
  return id
}

describe('what is said between two partners', () => {
  let one: InForce
  let id: string
  let before: number
  beforeAll(async () => {
    one = await agreementInForce()
    before = (await trail(one.coalition)).length
    id = await speak(one, one.other)
  })

  it('is read by the people of both, who see who reads it', async () => {
    for (const who of [one.other, one.worker, one.executive]) {
      expect(await see(one, who, id)).toMatchObject({ ...WORDS, step: 'PRIVATE', speakerName: 'Bibliotheek', partnerName: 'Opvang', byName: 'Oda', answers: [], raises: [], ending: null })
      expect((await see(one, who, id)).readers.map(({ name }) => name)).toEqual(['Ine', 'Oda', 'Wil'])
      expect(await listOf(one, who)).toEqual([id])
    }
  })

  it('is there for nobody else: not to read, in no list, no count and no trail', async () => {
    const { people } = one.coalition
    for (const who of [people.COORDINATOR, people.ALDERMAN, people.PARTNER_EXECUTIVE, people.PROFESSIONAL]) {
      await expect(see(one, who, id)).rejects.toMatchObject(NOT_FOUND)
      expect([await listOf(one, who), await waits(one, who)]).toEqual([[], []])
    }
    for (const who of [people.POLICY_ADVISER, people.EXPERIENCE_EXPERT, people.PRIVACY_OFFICER]) await expect(see(one, who, id)).rejects.toMatchObject(REFUSED)
    expect((await trail(one.coalition)).length).toBe(before)
  })

  it('waits for who is spoken to, and not for who spoke', async () => {
    expect([await waits(one, one.worker), await waits(one, one.executive), await waits(one, one.other)]).toEqual([[{ kind: 'spokenTo', count: 1, day: null }], [{ kind: 'spokenTo', count: 1, day: null }], []])
  })

  it('is not opened by moving somebody to one of the two, a coordinator among them; those who were there read on', async () => {
    const { coalition, partnerIds } = one
    const second = await coalition.join('COORDINATOR', 'Cor')
    for (const person of [coalition.people.PROFESSIONAL, second]) {
      for (const [index, partnerId] of partnerIds.entries()) {
        await coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: person.membershipId, role: 'PROFESSIONAL', partnerId, expectedVersion: index + 1 }))
        await expect(see(one, person, id)).rejects.toMatchObject(NOT_FOUND)
        expect([await listOf(one, person), await waits(one, person)]).toEqual([[], []])
      }
    }
    const late = await coalition.join('PARTNER_EXECUTIVE', 'Lies', partnerIds[0])
    await expect(see(one, late, id)).rejects.toMatchObject(NOT_FOUND)
    expect((await see(one, one.worker, id)).readers.map(({ name }) => name)).toEqual(['Ine', 'Oda', 'Wil'])
  })

  it('is not read any more by who was there and went to another partner', async () => {
    const { coalition, partnerIds } = one
    const move = (partnerId: string, expectedVersion: number) => coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: one.executive.membershipId, role: 'PARTNER_EXECUTIVE', partnerId, expectedVersion }))
    await move(partnerIds[1], 1)
    await expect(see(one, one.executive, id)).rejects.toMatchObject(NOT_FOUND)
    await move(partnerIds[0], 2)
    expect((await see(one, one.executive, id)).id).toBe(id)
  })
})

describe('speaking up', () => {
  let one: InForce
  beforeAll(async () => {
    one = await agreementInForce()
  })

  it('is said once when it is sent twice', async () => {
    const { requestKey } = key()
    const [first, second] = await Promise.all([speak(one, one.other, { requestKey }), speak(one, one.other, { requestKey })])
    expect([first === second, await countRows(one.coalition, 'speaking_up')]).toEqual([true, 1])
  })

  it('is not about an afspraak of one’s own, and not by who belongs to no partner', async () => {
    await expect(speak(one, one.worker)).rejects.toMatchObject(broken('speaking_own'))
    await expect(speak(one, one.coalition.people.PROFESSIONAL)).rejects.toMatchObject(REFUSED)
    await expect(speak(one, one.coalition.people.ALDERMAN)).rejects.toMatchObject(REFUSED)
  })

  it.each(['seen', 'meaning', 'asked'] as const)('keeps no word that points at a person: %s', async (field) => {
    await expect(speak(one, one.other, { [field]: 'Bel moeder op 06 12345678' })).rejects.toMatchObject({ problems: [{ field, code: 'privacy.phone' }] })
  })

  it('is about an agreement in force, and about an afspraak of it', async () => {
    const { coalition, id } = await inSigning()
    const commitmentId = (await coalition.as('ALDERMAN', (tx) => openTx(tx).query<{ id: string }>(sql`SELECT id FROM commitment`)))[0]?.id ?? ''
    const as = (agreementId: string) => coalition.as('COORDINATOR', (tx, ctx) => speakUp(tx, ctx, { agreementId, commitmentId, ...WORDS, ...key() }))
    await expect(as(id)).rejects.toMatchObject(broken('not_in_force'))
    await expect(as(one.agreementId)).rejects.toMatchObject(NOT_FOUND)
  })

  it('says beforehand who will read it', async () => {
    const write = (who: TestPerson) => one.coalition.asPerson(who, (tx, ctx) => readSpeakingToWrite(tx, ctx, { agreementId: one.agreementId, commitmentId: one.commitmentId }))
    const names = async (who: TestPerson) => (await write(who)).readers.map(({ name }) => name)
    expect([await names(one.other), await names(one.coalition.people.COORDINATOR)]).toEqual([['Ine', 'Oda', 'Wil'], ['Ine', 'Wil']])
    expect([(await write(one.other)).speakerName, (await write(one.coalition.people.COORDINATOR)).speakerName]).toEqual(['Bibliotheek', null])
  })

  it('by the core group is between the coordinators and the partner', async () => {
    const { coalition, worker, other } = one
    const id = await speak(one, coalition.people.COORDINATOR)
    const second = await coalition.join('COORDINATOR', 'Cor')
    for (const who of [coalition.people.COORDINATOR, second, worker]) expect((await see(one, who, id)).speakerName).toBeNull()
    for (const who of [other, coalition.people.ALDERMAN]) await expect(see(one, who, id)).rejects.toMatchObject(NOT_FOUND)
    expect(await waits(one, coalition.people.COORDINATOR)).toEqual([])
    await takeBack(one, second, id)
    await expect(see(one, worker, id)).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('the answer', () => {
  let one: InForce
  let id: string
  beforeEach(async () => {
    one = await agreementInForce()
    id = await speak(one, one.other)
  })

  it('is given once per step by who is spoken to', async () => {
    await expect(answer(one, one.other, id)).rejects.toMatchObject(REFUSED)
    await answer(one, one.worker, id)
    expect([(await see(one, one.other, id)).answers, await waits(one, one.executive)]).toMatchObject([[{ step: 'PRIVATE', answer: 'NOT_NOW', note: 'Twee collega’s zijn ziek', byName: 'Wil' }], []])
    await expect(answer(one, one.executive, id)).rejects.toMatchObject(broken('speaking_answered'))
    await raise(one, one.other, id)
    expect(await waits(one, one.executive)).toHaveLength(1)
    await answer(one, one.executive, id, { step: 'CORE_GROUP', answer: 'TAKES_UP', note: null })
    expect((await see(one, one.other, id)).answers.map(({ step, byName }) => [step, byName])).toEqual([['PRIVATE', 'Wil'], ['CORE_GROUP', 'Ine']])
  })

  it('of two at the same moment is one', async () => {
    const outcomes = await Promise.allSettled([answer(one, one.worker, id), answer(one, one.executive, id)])
    expect([outcomes.map(({ status }) => status).sort(), await countRows(one.coalition, 'speaking_up_answer')]).toEqual([['fulfilled', 'rejected'], 1])
  })

  it('that was written for two partners is not sent to the core group', async () => {
    await raise(one, one.other, id, {}, after(7))
    await expect(answer(one, one.worker, id)).rejects.toMatchObject(broken('speaking_moved'))
    await expect(settle(one, one.other, id)).rejects.toMatchObject(broken('speaking_moved'))
  })

  it('keeps no word that points at a person, and neither does what is agreed or a reason', async () => {
    const phone = 'Bel 06 12345678'
    await expect(answer(one, one.worker, id, { note: phone })).rejects.toMatchObject({ problems: [{ field: 'note' }] })
    await expect(settle(one, one.other, id, { agreed: phone })).rejects.toMatchObject({ problems: [{ field: 'agreed' }] })
    await expect(raise(one, one.other, id, { reason: phone }, after(8))).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
  })
})

describe('a step further', () => {
  it('is taken after an answer, or after a week without one, by who spoke', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await expect(raise(one, one.other, id, {}, after(6))).rejects.toMatchObject(broken('speaking_wait'))
    await expect(raise(one, one.worker, id, {}, after(8))).rejects.toMatchObject(REFUSED)
    await expect(raise(one, one.coalition.people.COORDINATOR, id, {}, after(8))).rejects.toMatchObject(NOT_FOUND)
    await raise(one, one.other, id, {}, after(7))
    expect((await see(one, one.worker, id)).raises).toMatchObject([{ step: 'CORE_GROUP', reason: 'We komen er samen niet uit', byName: 'Oda' }])
    const answered = await speak(one, one.other)
    await answer(one, one.worker, answered)
    await raise(one, one.other, answered)
    expect((await see(one, one.other, answered)).step).toBe('CORE_GROUP')
  })

  it('is never two steps, and never beyond the board table', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    for (const step of ['CORE_GROUP', 'BOARD'] as const) await expect(raise(one, one.other, id, { step }, after(30))).rejects.toMatchObject(broken('speaking_moved'))
    await raise(one, one.other, id, {}, after(7))
    await expect(raise(one, one.other, id, { step: 'CORE_GROUP' }, after(13))).rejects.toMatchObject(broken('speaking_wait'))
    await raise(one, one.other, id, { step: 'CORE_GROUP' }, after(14))
    await expect(raise(one, one.other, id, { step: 'BOARD' }, after(30))).rejects.toMatchObject(broken('speaking_last'))
  })

  it('is read by the coordinators from then on, with what was answered, and by all of the two partners', async () => {
    const one = await agreementInForce()
    const { people } = one.coalition
    const late = await one.coalition.join('PROFESSIONAL', 'Lies', one.partnerIds[0])
    const id = await speak(one, one.other)
    await answer(one, one.worker, id)
    await raise(one, one.other, id)
    expect([await waits(one, people.COORDINATOR), await listOf(one, people.COORDINATOR)]).toEqual([[{ kind: 'atCoreGroup', count: 1, day: null }], [id]])
    expect((await see(one, people.COORDINATOR, id)).answers).toMatchObject([{ note: 'Twee collega’s zijn ziek' }])
    expect((await see(one, late, id)).id).toBe(id)
    for (const who of [people.ALDERMAN, people.PARTNER_EXECUTIVE, people.PROFESSIONAL]) await expect(see(one, who, id)).rejects.toMatchObject(NOT_FOUND)
    await expect(raise(one, people.COORDINATOR, id, { step: 'CORE_GROUP' }, after(30))).rejects.toMatchObject(REFUSED)
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'speaking_raised', subjectId: id, changes: { speakingStep: { from: 'PRIVATE', to: 'CORE_GROUP' } } })
  })

  it('is read at the board table by aldermen and executives, and by no work floor of others', async () => {
    const one = await agreementInForce()
    const { people } = one.coalition
    const id = await spokenUpTo(one, 'BOARD')
    for (const who of [people.ALDERMAN, people.PARTNER_EXECUTIVE, people.COORDINATOR]) expect([(await see(one, who, id)).step, await listOf(one, who)]).toEqual(['BOARD', [id]])
    await expect(see(one, people.PROFESSIONAL, id)).rejects.toMatchObject(NOT_FOUND)
    expect(await waits(one, people.COORDINATOR)).toEqual([])
  })
})

describe('it is well so', () => {
  it('is said by who spoke, with what was agreed; it stays readable for who could read it, and for nobody else', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await expect(settle(one, one.worker, id)).rejects.toMatchObject(REFUSED)
    await expect(settle(one, one.coalition.people.COORDINATOR, id)).rejects.toMatchObject(NOT_FOUND)
    await settle(one, one.other, id)
    expect(await see(one, one.worker, id)).toMatchObject({ outcome: 'SETTLED', ending: { agreed: 'Wie ziek is, wordt vervangen', byName: 'Oda' } })
    await expect(see(one, one.coalition.people.COORDINATOR, id)).rejects.toMatchObject(NOT_FOUND)
    for (const done of [settle(one, one.other, id), answer(one, one.worker, id), raise(one, one.other, id, {}, after(30)), takeBack(one, one.other, id)]) await expect(done).rejects.toMatchObject(broken('speaking_ended'))
    expect(await waits(one, one.worker)).toEqual([])
  })

  it('is said by a coordinator at the core group, and at the board table by an alderman', async () => {
    const one = await agreementInForce()
    const { people } = one.coalition
    const atCore = await spokenUpTo(one, 'CORE_GROUP')
    await expect(settle(one, people.ALDERMAN, atCore, { step: 'CORE_GROUP' })).rejects.toMatchObject(NOT_FOUND)
    await settle(one, people.COORDINATOR, atCore, { step: 'CORE_GROUP' })
    const atBoard = await spokenUpTo(one, 'BOARD')
    await expect(settle(one, people.PARTNER_EXECUTIVE, atBoard, { step: 'BOARD' })).rejects.toMatchObject(REFUSED)
    await settle(one, people.ALDERMAN, atBoard, { step: 'BOARD' })
    expect([(await see(one, one.worker, atCore)).ending?.byName, (await see(one, one.worker, atBoard)).ending?.byName]).toEqual(['Coen', 'Alda'])
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'speaking_ended', actorRole: 'ALDERMAN', changes: { speakingOutcome: 'SETTLED' } })
  })
})

describe('taking it back', () => {
  it('leaves nothing of it, the answer and who read it neither', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await answer(one, one.worker, id)
    await expect(takeBack(one, one.worker, id)).rejects.toMatchObject(REFUSED)
    await takeBack(one, one.other, id)
    await expect(see(one, one.other, id)).rejects.toMatchObject(NOT_FOUND)
    expect(await Promise.all(['speaking_up', 'speaking_up_answer', 'speaking_up_reader'].map((table) => countRows(one.coalition, table)))).toEqual([0, 0, 0])
  })

  it('is too late when others read along', async () => {
    const one = await agreementInForce()
    await expect(takeBack(one, one.other, await spokenUpTo(one, 'CORE_GROUP'))).rejects.toMatchObject(broken('speaking_not_private'))
  })
})

describe('when a partner leaves', () => {
  it.each([0, 1] as const)('what is open with it ends with that reason, in private as well, whichever of the two it is', async (index) => {
    const one = await agreementInForce()
    const partnerId = one.partnerIds[index]
    const [inPrivate, atCore] = [await spokenUpTo(one, 'PRIVATE'), await spokenUpTo(one, 'CORE_GROUP')]
    const settled = await speak(one, one.other)
    await settle(one, one.other, settled)
    const { items } = await one.coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, partnerId))
    expect(items.map(({ title }) => title).join()).not.toContain(WORDS.seen)
    const decisions = items.map((item) => ({ kind: item.kind, id: item.id, choice: item.offer.end ? 'END' as const : 'KEEP' as const, toId: null, reason: 'Blijft staan' }))
    await one.coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'De deur gaat dicht', decisions }))
    const stays = index === 0 ? one.other : one.worker
    const outcomes = await Promise.all([inPrivate, atCore, settled].map(async (id) => (await see(one, stays, id)).outcome))
    expect(outcomes).toEqual(['PARTNER_LEFT', 'PARTNER_LEFT', 'SETTLED'])
    await expect(see(one, one.coalition.people.COORDINATOR, inPrivate)).rejects.toMatchObject(NOT_FOUND)
    expect((await trail(one.coalition)).filter(({ event }) => event === 'speaking_ended').map(({ subjectId }) => subjectId)).toEqual([atCore])
  })

  it('is ended by nobody but the coordinator', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await expect(one.coalition.asPerson(one.worker, (tx, ctx) => endSpeakingsOf(tx, ctx, { partnerId: one.partnerIds[0] }))).rejects.toMatchObject(REFUSED)
    expect((await see(one, one.worker, id)).outcome).toBeNull()
  })
})

describe('what was said', () => {
  it('is not rewritten by the app, and what others read is not thrown away', async () => {
    const { coalition } = await agreementInForce()
    const run = (statement: ReturnType<typeof sql>) => coalition.as('COORDINATOR', (tx) => openTx(tx).query(statement))
    for (const statement of [
      sql`UPDATE speaking_up SET seen = 'x'`, sql`UPDATE speaking_up SET speaker_partner_id = NULL`, sql`UPDATE speaking_up_answer SET note = 'x'`, sql`UPDATE speaking_up_reader SET is_private = false`,
      sql`UPDATE speaking_up_raise SET reason = 'x'`, sql`DELETE FROM speaking_up_raise`, sql`UPDATE speaking_up_ending SET agreed = 'x'`, sql`DELETE FROM speaking_up_ending`,
    ]) await expect(run(statement)).rejects.toThrow('permission denied')
  })
})
