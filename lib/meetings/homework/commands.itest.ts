import { describe, expect, it } from 'vitest'
import { endMembership, endPartner } from '@/lib/departures/commands'
import { listWaiting, readCoordinatorHome, readExecutiveHome, readExpertHome, readProfessionalHome } from '@/lib/notifications/queries'
import { addDays } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { enterByLink, type LinkContext } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { giveSignal } from '@/lib/signals/commands'
import { TODAY, later, form, forMember, set, read, linkOf, partner, handIn, seenOf } from '@/tests/support/homework'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW } from '@/tests/support/world'
import { discussHomework, handInByLink, handInHomework, setHomework, withdrawHomework } from './commands'
import { listHomework, readHomework, readHomeworkByLink } from './queries'
import type { SetHomeworkForm } from './schema'
import { MAIL_HOMEWORK } from './types'

describe('setting homework', () => {
  it('is for a person or a partner, with a day and a mail', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition, { note: 'Neem het cijfer van vorig jaar' }))
    expect(await read(coalition, id)).toMatchObject({ assignment: 'H1.2', definitionVersion: 1, forName: 'Prue', dueOn: addDays(TODAY, 10), note: 'Neem het cijfer van vorig jaar', state: 'OPEN', isOwn: false, handIn: null })
    const ofPartner = await set(coalition, form({ receiver: { partnerId: await partner(coalition), memberId: null } }))
    expect(await read(coalition, ofPartner)).toMatchObject({ forName: 'De Klimop', memberId: null })
    expect((await askedFor(coalition)).filter((one) => one.topic === MAIL_HOMEWORK).map((one) => one.subjectId)).toEqual([id, ofPartner])
  })

  it('is one, sent twice, and one with its event', async () => {
    const coalition = await makeCoalition()
    const input = forMember(coalition)
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => setHomework(tx, ctx, input))
    expect(await countRows(coalition, 'homework')).toBe(1)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => setHomework(tx, ctx, forMember(coalition)))
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'homework_set', changes: { assignment: 'H1.2' } })
  })

  it('wants a day that comes, somebody who takes part and can do it, and no person in the words', async () => {
    const coalition = await makeCoalition()
    const { people } = coalition
    const refuse = (over: Partial<SetHomeworkForm>, refusal: object) => expectRefusal(coalition, () => set(coalition, forMember(coalition, over)), refusal)
    await refuse({ dueOn: addDays(TODAY, -1) }, invalid({ dueOn: 'meetings.homework_due_past' }))
    await refuse({ dueOn: addDays(TODAY, 400) }, invalid({ dueOn: 'meetings.homework_due_far' }))
    await refuse({ receiver: { partnerId: newId(), memberId: null } }, invalid({ receiver: 'meetings.homework_for_gone' }))
    await refuse({ receiver: { partnerId: null, memberId: people.SUPPORTER.membershipId } }, invalid({ receiver: 'meetings.homework_for_gone' }))
    await refuse({ note: 'Bel 06-12345678' }, invalid({ note: 'privacy.phone' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => setHomework(tx, ctx, forMember(coalition)))).toEqual(['COORDINATOR'])
  })
})

describe('handing in', () => {
  it('keeps the newest words, and what it points at; the same once more is nothing new', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    await handIn(coalition, id)
    await handIn(coalition, id)
    expect(await countRows(coalition, 'homework_hand_in')).toBe(1)
    const signalId = await coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, { theme: 'SCHOOL', body: 'x', place: null, lifePhases: ['AGE_4_12'], frequency: 'FIRST_TIME', wantsAnswer: false, alreadyTried: null, urgency: null, isAnonymous: false, ...key() }))
    await handIn(coalition, id, { body: null, record: { kind: 'SIGNAL', id: signalId } })
    expect(await read(coalition, id)).toMatchObject({ state: 'HANDED_IN', handIn: { body: null, record: { kind: 'SIGNAL', id: signalId }, byName: 'Prue' } })
  })

  it('takes no worksheet that the assignment does not name, and no record that this person does not read', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition, { assignment: 'H2.1' }))
    await expectRefusal(coalition, () => handIn(coalition, id, { record: { kind: 'SHEET', sheet: 'F4.3' } }), invalid({ record: 'meetings.homework_sheet_not_taken' }))
    await expectRefusal(coalition, () => handIn(coalition, id, { record: { kind: 'SHEET', sheet: 'F2.1' } }), invalid({ record: 'meetings.homework_sheet_not_yours' }))
    await expectRefusal(coalition, () => handIn(coalition, id, { record: { kind: 'SIGNAL', id: newId() } }), NOT_FOUND)
    await expectRefusal(coalition, () => handIn(coalition, id, { body: 'Mail naar jan@jansen.nl' }), invalid({ body: 'privacy.email' }))
    await coalition.as('COORDINATOR', (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: null, record: { kind: 'SHEET', sheet: 'F2.1' }, seen: null }))
    expect((await read(coalition, id)).handIn?.record).toEqual({ kind: 'SHEET', sheet: 'F2.1' })
  })

  it('is for whom it was set and for the coordinator; for others it is not there', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: 'x', record: null, seen: null })), NOT_FOUND)
    await expect(coalition.as('ALDERMAN', (tx, ctx) => readHomework(tx, ctx, id))).rejects.toMatchObject({ kind: 'refused' })
    await coalition.as('COORDINATOR', (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: 'Zij vertelde het', record: null, seen: null }))
    expect((await read(coalition, id)).handIn).toMatchObject({ body: 'Zij vertelde het', byName: 'Coen' })
  })

  it('never takes the place of what somebody else handed in meanwhile, unseen', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    await coalition.as('COORDINATOR', (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: 'Zij vertelde het', record: null, seen: null }))
    await expectRefusal(coalition, () => handIn(coalition, id, { seen: null }), ruleBroken('meetings.homework_handed_in_meanwhile'))
    await handIn(coalition, id)
    expect((await read(coalition, id)).handIn).toMatchObject({ body: 'Klaar', byName: 'Prue' })
    await handIn(coalition, id, { seen: null })
    expect(await countRows(coalition, 'homework_hand_in')).toBe(2)
  })

  it('works for everybody of the partner that it was set for', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition)
    const worker = await coalition.join('PROFESSIONAL', 'Teun', partnerId)
    const id = await set(coalition, form({ receiver: { partnerId, memberId: null } }))
    expect(await coalition.asPerson(worker, listHomework)).toMatchObject([{ id, isOwn: true }])
    await coalition.asPerson(worker, (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: 'Van ons', record: null, seen: null }))
    expect((await read(coalition, id)).handIn?.byName).toBe('Teun')
    expect(await coalition.as('PROFESSIONAL', listHomework)).toEqual([])
  })
})

describe('the personal link', () => {
  it('hands in words without an account, also after the day, and stands in the trail as a link', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    const ctx = await linkOf(coalition, id, 20)
    await inCoalition(ctx, (tx) => handInByLink(tx, ctx, { body: 'Vanaf de telefoon', seen: null }))
    expect(await inCoalition(ctx, (tx) => readHomeworkByLink(tx, ctx))).toMatchObject({ id, handIn: { body: 'Vanaf de telefoon', byName: null }, isHandedInInside: false })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'homework_handed_in', actorRole: 'HAND_IN', subjectId: id })
  })

  it('shows nothing of what a colleague wrote in the workspace, and not who', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    await handIn(coalition, id, { body: 'Alleen voor ons' })
    const ctx = await linkOf(coalition, id)
    expect(await inCoalition(ctx, (tx) => readHomeworkByLink(tx, ctx))).toMatchObject({ id, isHandedInInside: true, handIn: { body: null, record: null, byName: null } })
  })

  it('replaces nothing that came in meanwhile, and leaves the record with it', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition, { assignment: 'H2.1' }))
    await coalition.as('COORDINATOR', (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: null, record: { kind: 'SHEET', sheet: 'F2.1' }, seen: null }))
    const ctx = await linkOf(coalition, id)
    const byLink = (seen: string | null) => inCoalition(ctx, (tx) => handInByLink(tx, ctx, { body: 'Vanaf de telefoon', seen }))
    await expectRefusal(coalition, () => byLink(null), ruleBroken('meetings.homework_handed_in_meanwhile'))
    await byLink(await seenOf(coalition, id))
    expect((await read(coalition, id)).handIn).toMatchObject({ body: 'Vanaf de telefoon', record: { kind: 'SHEET', sheet: 'F2.1' }, byName: null })
  })

  it('passes the guard, opens no other verb, and closes a month after the day', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    const ctx = await linkOf(coalition, id)
    await expectRefusal(coalition, () => inCoalition(ctx, (tx) => handInByLink(tx, ctx, { body: 'BSN 111222333 van het kind', seen: null })), invalid({ body: 'privacy.bsn' }))
    const token = makeLinkToken(coalition.id, (await read(coalition, id)).linkId ?? '')
    await expect(enterByLink(token, 'ANSWER', { now: NOW })).rejects.toMatchObject(NOT_FOUND)
    await expect(enterByLink(token, 'HAND_IN', { now: later(42) })).rejects.toMatchObject(NOT_FOUND)
  })

  it('opens nothing once the homework was taken back', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    const token = makeLinkToken(coalition.id, (await read(coalition, id)).linkId ?? '')
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawHomework(tx, ctx, { homeworkId: id, reason: 'Al gedaan' }))
    await expect(enterByLink(token, 'HAND_IN', { now: NOW })).rejects.toMatchObject(NOT_FOUND)
    expect(await read(coalition, id)).toMatchObject({ state: 'WITHDRAWN', withdrawReason: 'Al gedaan' })
    await expectRefusal(coalition, () => handIn(coalition, id), ruleBroken('meetings.homework_withdrawn'))
  })
})

describe('late', () => {
  it('is told to the coordinator and to nobody else', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    expect((await read(coalition, id, later(11))).state).toBe('LATE')
    expect(await coalition.as('PROFESSIONAL', listHomework, later(11))).toMatchObject([{ id, state: 'OPEN' }])
  })

  it('waits for whom it is, until it is handed in', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    expect(await coalition.as('PROFESSIONAL', listWaiting)).toContainEqual({ kind: 'homework', count: 1, day: addDays(TODAY, 10) })
    await handIn(coalition, id)
    expect((await coalition.as('PROFESSIONAL', listWaiting)).map((one) => one.kind)).not.toContain('homework')
  })

  it('stands on the page that each role begins on, for whom it is alone', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition)
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId)
    const { COORDINATOR, PROFESSIONAL, EXPERIENCE_EXPERT } = coalition.people
    const forOne = (memberId: string) => set(coalition, form({ receiver: { partnerId: null, memberId } }))
    const ofCoordinator = await forOne(COORDINATOR.membershipId)
    const ofProfessional = await forOne(PROFESSIONAL.membershipId)
    const ofExpert = await forOne(EXPERIENCE_EXPERT.membershipId)
    const ofPartner = await set(coalition, form({ receiver: { partnerId, memberId: null } }))
    expect((await coalition.as('COORDINATOR', readCoordinatorHome)).homework).toMatchObject([{ id: ofCoordinator }])
    expect((await coalition.as('PROFESSIONAL', readProfessionalHome)).homework).toMatchObject([{ id: ofProfessional }])
    expect((await coalition.as('EXPERIENCE_EXPERT', readExpertHome)).homework).toMatchObject([{ id: ofExpert }])
    expect((await coalition.asPerson(executive, readExecutiveHome)).homework).toMatchObject([{ id: ofPartner }])
    await handIn(coalition, ofProfessional)
    expect((await coalition.as('PROFESSIONAL', readProfessionalHome)).homework).toEqual([])
  })
})

describe('discussing', () => {
  it('is for what was handed in, can be undone, and closes it', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    const discuss = (to: 'discussed' | 'open') => coalition.as('COORDINATOR', (tx, ctx) => discussHomework(tx, ctx, { homeworkId: id, to }))
    await expectRefusal(coalition, () => discuss('discussed'), ruleBroken('meetings.homework_not_handed_in'))
    await handIn(coalition, id)
    await discuss('discussed')
    await expectRefusal(coalition, () => handIn(coalition, id, { body: 'Toch anders' }), ruleBroken('meetings.homework_discussed'))
    await discuss('open')
    await handIn(coalition, id, { body: 'Toch anders' })
    expect((await trail(coalition)).map((one) => one.event).filter((event) => event.startsWith('homework'))).toEqual(['homework_set', 'homework_handed_in', 'homework_discussed', 'homework_discussion_undone', 'homework_handed_in'])
  })
})

describe('who leaves', () => {
  it('takes along what was still to do, and leaves what was handed in', async () => {
    const coalition = await makeCoalition()
    const [open, done] = [await set(coalition, forMember(coalition)), await set(coalition, forMember(coalition, { assignment: 'H1.4' }))]
    await handIn(coalition, done)
    await coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId: coalition.people.PROFESSIONAL.membershipId, reason: 'Andere baan', decisions: [], ...key() }))
    expect(await read(coalition, open)).toMatchObject({ state: 'WITHDRAWN', withdrawReason: null, forHasLeft: true })
    expect(await read(coalition, done)).toMatchObject({ state: 'HANDED_IN' })
  })

  it('hands in nothing more by a link, also of what was handed in or discussed, and also with a page that was still open', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition)
    const receivers = [{ partnerId: null, memberId: coalition.people.PROFESSIONAL.membershipId }, { partnerId, memberId: null }]
    const all: { readonly id: string; readonly token: string; readonly opened: LinkContext }[] = []
    for (const receiver of receivers) {
      const done = await set(coalition, form({ receiver }))
      const discussed = await set(coalition, form({ receiver, assignment: 'H1.4' }))
      for (const id of [done, discussed]) {
        await coalition.as('COORDINATOR', (tx, ctx) => handInHomework(tx, ctx, { homeworkId: id, body: 'Klaar', record: null, seen: null }))
        all.push({ id, token: makeLinkToken(coalition.id, (await read(coalition, id)).linkId ?? ''), opened: await linkOf(coalition, id) })
      }
      await coalition.as('COORDINATOR', (tx, ctx) => discussHomework(tx, ctx, { homeworkId: discussed, to: 'discussed' }))
    }
    await coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId: coalition.people.PROFESSIONAL.membershipId, reason: 'Andere baan', decisions: [], ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Gestopt', decisions: [] }))
    for (const { id, token, opened } of all) {
      await expect(enterByLink(token, 'HAND_IN', { now: NOW })).rejects.toMatchObject(NOT_FOUND)
      await expect(inCoalition(opened, (tx) => readHomeworkByLink(tx, opened))).rejects.toMatchObject(NOT_FOUND)
      const seen = await seenOf(coalition, id)
      await expectRefusal(coalition, () => inCoalition(opened, (tx) => handInByLink(tx, opened, { body: 'Nog iets', seen })), NOT_FOUND)
    }
    expect(await Promise.all(all.map(async ({ id }) => (await read(coalition, id)).state))).toEqual(['HANDED_IN', 'DISCUSSED', 'HANDED_IN', 'DISCUSSED'])
  })

  it('can be a partner, or somebody who stops by themselves', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition)
    const ofPartner = await set(coalition, form({ receiver: { partnerId, memberId: null } }))
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Gestopt', decisions: [] }))
    expect((await read(coalition, ofPartner)).state).toBe('WITHDRAWN')
    const own = await set(coalition, forMember(coalition))
    await coalition.as('PROFESSIONAL', (tx, ctx) => endMembership(tx, ctx, { membershipId: ctx.actor.membershipId, reason: 'Andere baan', decisions: [], ...key() }))
    expect((await read(coalition, own)).state).toBe('WITHDRAWN')
  })
})
