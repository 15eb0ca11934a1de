import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endPartner } from '@/lib/departures/commands'
import { readPartnerDeparture } from '@/lib/departures/queries'
import { changeMember } from '@/lib/members/commands'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { inSigning } from '@/tests/support/agreements'
import { countRows, trail } from '@/tests/support/rows'
import { after, answer, raise, see, settle, speak, spokenUpTo, stop, takeBack, waits, WORDS } from '@/tests/support/speaking'
import { key, type TestPerson } from '@/tests/support/world'
import { endSpeakingsOf, speakUp } from './commands'
import { readSpeakingToWrite } from './queries'

// Bibliotheek (Oda) speaks to Opvang (Wil on the work floor, Ine who signs), which does the afspraak.

const NOT_FOUND = { kind: 'not_found' }
const REFUSED = { kind: 'refused' }
const broken = (code: string) => ({ kind: 'rule_broken', code: `agreements.${code}` })

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

  it('is not to a partner in which nobody would read it', async () => {
    const empty = await agreementInForce()
    for (const { membershipId } of [empty.worker, empty.executive]) {
      await empty.coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: membershipId, role: 'PROFESSIONAL', partnerId: empty.partnerIds[1], expectedVersion: 1 }))
    }
    for (const who of [empty.other, empty.coalition.people.COORDINATOR]) await expect(speak(empty, who)).rejects.toMatchObject(broken('speaking_nobody'))
    expect(await countRows(empty.coalition, 'speaking_up')).toBe(0)
  })

  it.each(['seen', 'meaning', 'asked'] as const)('keeps no word that points at a person: %s', async (field) => {
    await expect(speak(one, one.other, { [field]: 'Bel moeder op 06 12345678' })).rejects.toMatchObject({ problems: [{ field, code: 'privacy.phone' }] })
  })

  it('is about an agreement in force, and about an afspraak of it', async () => {
    const { coalition, id } = await inSigning()
    const commitmentId = (await coalition.as('ALDERMAN', (tx) => openTx(tx).query<{ id: string }>(sql`SELECT id FROM commitment`)))[0]?.id ?? ''
    const shown = { versionId: newId(), partnerId: newId(), readers: newId() }
    const as = (agreementId: string) => coalition.as('COORDINATOR', (tx, ctx) => speakUp(tx, ctx, { agreementId, commitmentId, ...WORDS, ...shown, ...key() }))
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

  it('by the core group goes from there to the board table, and waits for the coordinators when it is answered', async () => {
    const { coalition, worker } = one
    const { COORDINATOR } = coalition.people
    const id = await speak(one, COORDINATOR)
    await answer(one, worker, id)
    expect(await waits(one, COORDINATOR)).toEqual([{ kind: 'speakingAnswered', count: 1, day: null }])
    await raise(one, COORDINATOR, id)
    expect([(await see(one, coalition.people.ALDERMAN, id)).step, await waits(one, COORDINATOR)]).toEqual(['BOARD', []])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'speaking_raised', changes: { speakingStep: { from: 'PRIVATE', to: 'BOARD' } } })
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
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject(broken('speaking_answered'))
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
})

describe('it is well so', () => {
  it('is said by who spoke, with what was agreed; it stays readable for who could read it, and for nobody else', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await expect(settle(one, one.worker, id)).rejects.toMatchObject(REFUSED)
    await expect(settle(one, one.coalition.people.COORDINATOR, id)).rejects.toMatchObject(NOT_FOUND)
    await settle(one, one.other, id)
    expect(await see(one, one.worker, id)).toMatchObject({ outcome: 'SETTLED', ending: { agreed: 'Wie ziek is, wordt vervangen', by: { byName: 'Oda' } } })
    await expect(see(one, one.coalition.people.COORDINATOR, id)).rejects.toMatchObject(NOT_FOUND)
    await expect(settle(one, one.other, id)).rejects.toMatchObject(broken('speaking_ended'))
    await expect(answer(one, one.worker, id)).rejects.toMatchObject(broken('speaking_ended'))
    await expect(raise(one, one.other, id, {}, after(30))).rejects.toMatchObject(broken('speaking_ended'))
    await expect(takeBack(one, one.other, id)).rejects.toMatchObject(broken('speaking_ended'))
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
    expect([(await see(one, one.worker, atCore)).ending?.by?.byName, (await see(one, one.worker, atBoard)).ending?.by?.byName]).toEqual(['Coen', 'Alda'])
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'speaking_ended', actorRole: 'ALDERMAN', changes: { speakingOutcome: 'SETTLED' } })
  })
})

describe('leaving it at that', () => {
  it('is done by who spoke, with a reason, and not by the other or by who leads the step', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await expect(stop(one, one.worker, id)).rejects.toMatchObject({ kind: 'refused', code: 'agreements.speaking_for_speaker' })
    await expect(stop(one, one.coalition.people.COORDINATOR, id)).rejects.toMatchObject(NOT_FOUND)
    await expect(stop(one, one.other, id, { why: 'Bel 06 12345678' })).rejects.toMatchObject({ problems: [{ field: 'why' }] })
    await stop(one, one.other, id)
    expect(await see(one, one.worker, id)).toMatchObject({ outcome: 'STOPPED', ending: { agreed: null, reason: 'We zien het over een jaar weer', by: { byName: 'Oda' } } })
    await expect(stop(one, one.other, id)).rejects.toMatchObject(broken('speaking_ended'))
    expect((await trail(one.coalition)).filter(({ event }) => event.startsWith('speaking'))).toEqual([])
  })

  it('stands in the trail from the core group on', async () => {
    const one = await agreementInForce()
    const id = await spokenUpTo(one, 'CORE_GROUP')
    await expect(stop(one, one.coalition.people.COORDINATOR, id, { step: 'CORE_GROUP' })).rejects.toMatchObject(REFUSED)
    await answer(one, one.worker, id, { step: 'CORE_GROUP' })
    await expect(stop(one, one.other, id, { step: 'CORE_GROUP', answered: false })).rejects.toMatchObject(broken('speaking_answer_unread'))
    await stop(one, one.other, id, { step: 'CORE_GROUP' })
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'speaking_ended', subjectId: id, changes: { speakingOutcome: 'STOPPED' } })
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
    expect(await one.coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT FROM request_key WHERE subject_id = ${id}::uuid`))).toEqual([])
  })

  it('and sent once more from the page before, it is said anew', async () => {
    const one = await agreementInForce()
    const { requestKey } = key()
    const first = await speak(one, one.other, { requestKey })
    await takeBack(one, one.other, first)
    const second = await speak(one, one.other, { requestKey })
    expect([second === first, (await see(one, one.worker, second)).seen]).toEqual([false, WORDS.seen])
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
    // Who kept the books of it is not named: they did not read along.
    expect((await see(one, stays, inPrivate)).ending?.by).toBeNull()
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
      sql`DELETE FROM speaking_up_reader`, sql`DELETE FROM speaking_up_answer`,
      sql`UPDATE speaking_up_raise SET reason = 'x'`, sql`DELETE FROM speaking_up_raise`, sql`UPDATE speaking_up_ending SET agreed = 'x'`, sql`DELETE FROM speaking_up_ending`,
    ]) await expect(run(statement)).rejects.toThrow('permission denied')
  })
})
