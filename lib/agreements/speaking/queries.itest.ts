import { beforeAll, describe, expect, it } from 'vitest'
import { changeMember } from '@/lib/members/commands'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { partner } from '@/tests/support/agreements'
import { countRows, trail } from '@/tests/support/rows'
import { after, answer, listOf, raise, see, settle, speak, spokenUpTo, takeBack, waits, WORDS } from '@/tests/support/speaking'
import { key, type TestPerson } from '@/tests/support/world'
import { moveCommitment } from '../life/commands'
import { letIn } from './commands'
import { listColleaguesToLetIn } from './queries'

// Who reads what: Bibliotheek (Oda) speaks to Opvang (Wil on the work floor, Ine who signs), which does the afspraak.

const NOT_FOUND = { kind: 'not_found' }
const REFUSED = { kind: 'refused' }
const broken = (code: string) => ({ kind: 'rule_broken', code: `agreements.${code}` })

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
    const stranger = await one.coalition.join('PROFESSIONAL', 'Bram', await partner(one.coalition, 'Buurthuis'))
    for (const who of [people.COORDINATOR, people.ALDERMAN, people.PARTNER_EXECUTIVE, stranger]) {
      await expect(see(one, who, id)).rejects.toMatchObject(NOT_FOUND)
      expect([await listOf(one, who), await waits(one, who)]).toEqual([[], []])
    }
    for (const who of [people.PROFESSIONAL, people.POLICY_ADVISER, people.EXPERIENCE_EXPERT, people.PRIVACY_OFFICER]) await expect(see(one, who, id)).rejects.toMatchObject({ ...REFUSED, code: 'agreements.speaking_for_two' })
    expect((await trail(one.coalition)).slice(before).map(({ event }) => event).filter((event) => event.startsWith('speaking'))).toEqual([])
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

describe('a step further', () => {
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
    for (const who of [people.ALDERMAN, people.PARTNER_EXECUTIVE]) await expect(see(one, who, id)).rejects.toMatchObject(NOT_FOUND)
    await expect(raise(one, people.COORDINATOR, id, { step: 'CORE_GROUP' }, after(30))).rejects.toMatchObject(REFUSED)
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'speaking_raised', subjectId: id, changes: { speakingStep: { from: 'PRIVATE', to: 'CORE_GROUP' } } })
  })

  it('is read at the board table by aldermen and executives, and by no work floor of others', async () => {
    const one = await agreementInForce()
    const { people } = one.coalition
    const id = await spokenUpTo(one, 'BOARD')
    for (const who of [people.ALDERMAN, people.PARTNER_EXECUTIVE, people.COORDINATOR]) expect([(await see(one, who, id)).step, await listOf(one, who)]).toEqual(['BOARD', [id]])
    await expect(see(one, people.PROFESSIONAL, id)).rejects.toMatchObject(REFUSED)
    expect(await waits(one, people.COORDINATOR)).toEqual([])
  })
})

describe('what ends by itself', () => {
  it('is about an afspraak that expired, and is open again when the afspraak is', async () => {
    const one = await agreementInForce()
    const [open, settled] = [await speak(one, one.other), await speak(one, one.other)]
    await settle(one, one.other, settled)
    const move = (from: 'AGREED' | 'EXPIRED', to: 'AGREED' | 'EXPIRED') =>
      one.coalition.as('COORDINATOR', (tx, ctx) => moveCommitment(tx, ctx, { agreementId: one.agreementId, commitmentId: one.commitmentId, from, to, reason: 'Het kan niet meer', ...key() }))
    await move('AGREED', 'EXPIRED')
    expect([await see(one, one.worker, open), await see(one, one.worker, settled)]).toMatchObject([{ outcome: 'COMMITMENT_GONE', isThere: true, ending: null }, { outcome: 'SETTLED' }])
    expect(await waits(one, one.worker)).toEqual([])
    await expect(answer(one, one.worker, open)).rejects.toMatchObject(broken('speaking_ended'))
    await move('EXPIRED', 'AGREED')
    expect((await see(one, one.worker, open)).outcome).toBeNull()
  })

  it('is about an afspraak that the text does not have any more: there is no page of it to go to', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    await one.coalition.as('COORDINATOR', (tx, ctx) => openTx(tx).query(sql`UPDATE commitment_wording SET dropped_at = ${ctx.now}, dropped_by = ${ctx.actor.membershipId}::uuid WHERE commitment_id = ${one.commitmentId}::uuid`))
    expect(await see(one, one.worker, id)).toMatchObject({ outcome: 'COMMITMENT_GONE', isThere: false })
  })

  it('is between two of which one has nobody left who reads it, until somebody of them is back', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    const move = (membershipId: string, to: 0 | 1, expectedVersion: number) =>
      one.coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: membershipId, role: 'PROFESSIONAL', partnerId: one.partnerIds[to], expectedVersion }))
    await move(one.worker.membershipId, 1, 1)
    expect((await see(one, one.other, id)).outcome).toBeNull()
    await move(one.executive.membershipId, 1, 1)
    await one.coalition.join('PROFESSIONAL', 'Lies', one.partnerIds[0])
    expect(await see(one, one.other, id)).toMatchObject({ outcome: 'NO_READER', ending: null })
    await expect(raise(one, one.other, id, {}, after(8))).rejects.toMatchObject(broken('speaking_ended'))
    await move(one.worker.membershipId, 0, 2)
    expect((await see(one, one.other, id)).outcome).toBeNull()
    await move(one.other.membershipId, 0, 1)
    expect([(await see(one, one.worker, id)).outcome, await waits(one, one.worker)]).toEqual(['NO_READER', []])
  })
})

describe('letting a colleague read along', () => {
  const letsIn = (one: InForce, who: TestPerson, speakingId: string, { membershipId }: Pick<TestPerson, 'membershipId'>) => one.coalition.asPerson(who, (tx, ctx) => letIn(tx, ctx, { speakingId, membershipId }))
  const colleagues = async (one: InForce, who: TestPerson, id: string) => (await one.coalition.asPerson(who, (tx, ctx) => listColleaguesToLetIn(tx, ctx, id))).map(({ name }) => name)
  const notThere = { problems: [{ field: 'membershipId', code: 'agreements.speaking_no_colleague' }] }

  it('is by name, by who reads it, and seen by both sides with who did it; nothing of it stands in the trail', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    const lotte = await one.coalition.join('PROFESSIONAL', 'Lotte', one.partnerIds[0])
    await expect(see(one, lotte, id)).rejects.toMatchObject(NOT_FOUND)
    expect([await colleagues(one, one.worker, id), await colleagues(one, one.other, id)]).toEqual([['Lotte'], []])
    const before = (await trail(one.coalition)).length
    for (let turn = 0; turn < 2; turn += 1) await letsIn(one, one.worker, id, lotte)
    expect((await see(one, lotte, id)).seen).toBe(WORDS.seen)
    const { letIn: said, readers } = await see(one, one.other, id)
    expect(said.map(({ name, byName }) => [name, byName])).toEqual([['Lotte', 'Wil']])
    expect(readers.map((reader) => reader.name)).toContain('Lotte')
    expect(await colleagues(one, one.worker, id)).toEqual([])
    expect((await trail(one.coalition)).length).toBe(before)
  })

  it('is of one’s own partner only, of who is there, and by nobody who does not read it', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    const lotte = await one.coalition.join('PROFESSIONAL', 'Lotte', one.partnerIds[0])
    const { PROFESSIONAL, COORDINATOR } = one.coalition.people
    for (const stranger of [PROFESSIONAL, { membershipId: newId() }]) await expect(letsIn(one, one.worker, id, stranger)).rejects.toMatchObject(notThere)
    await expect(letsIn(one, one.other, id, lotte)).rejects.toMatchObject(notThere)
    await expect(letsIn(one, lotte, id, lotte)).rejects.toMatchObject(NOT_FOUND)
    await expect(letsIn(one, COORDINATOR, id, lotte)).rejects.toMatchObject(REFUSED)
    expect(await countRows(one.coalition, 'speaking_up_reader')).toBe(3)
  })

  it('is not done any more once others read it, or when it is over', async () => {
    const one = await agreementInForce()
    const lotte = await one.coalition.join('PROFESSIONAL', 'Lotte', one.partnerIds[0])
    const further = await spokenUpTo(one, 'CORE_GROUP')
    await expect(letsIn(one, one.worker, further, lotte)).rejects.toMatchObject(broken('speaking_moved'))
    expect(await colleagues(one, one.worker, further)).toEqual([])
  })

  it('keeps it open when who read it leaves', async () => {
    const one = await agreementInForce()
    const id = await speak(one, one.other)
    const nina = await one.coalition.join('PROFESSIONAL', 'Nina', one.partnerIds[1])
    await letsIn(one, one.other, id, nina)
    await one.coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: one.other.membershipId, role: 'PROFESSIONAL', partnerId: one.partnerIds[0], expectedVersion: 1 }))
    expect((await see(one, nina, id)).outcome).toBeNull()
    await takeBack(one, nina, id)
    expect(await countRows(one.coalition, 'speaking_up_reader')).toBe(0)
  })
})
