import { describe, expect, it } from 'vitest'
import { placeCommitment } from '@/lib/agreements/text/commands'
import { endPartner } from '@/lib/departures/commands'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { NO_MORE } from '@/tests/support/agreement-words'
import { draft, drafted, partner, read } from '@/tests/support/agreements'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { outcome, planSession, takeOver } from '@/tests/support/sessions'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { cancelMeeting, planMeeting } from '../commands'
import { changeOutcome, recordPresence, reopenOutcome, setOutcomeAside, takeOverOutcome, writeOutcome } from './commands'
import { listSourcesOf, readMaterial, readOpenOutcome, readOutcome, readSession } from './queries'

const TODAY = dayOf(NOW)

const session = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readSession(tx, ctx, id))
const one = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readOutcome(tx, ctx, id))
const material = (coalition: TestCoalition) => coalition.as('COORDINATOR', readMaterial)
const tick = (coalition: TestCoalition, meetingId: string, partnerIds: string[], seen: string[] = []) =>
  coalition.as('COORDINATOR', (tx, ctx) => recordPresence(tx, ctx, { meetingId, partnerIds, seen }))
const aside = (coalition: TestCoalition, outcomeId: string) => coalition.as('COORDINATOR', (tx, ctx) => setOutcomeAside(tx, ctx, { outcomeId, reason: 'Hier gaat de gemeente over' }))

/** A draft with two partners, and a session of today. */
async function held() {
  const all = await drafted()
  return { ...all, meetingId: await planSession(all.coalition) }
}

describe('who was at a session', () => {
  it('is which organisations, each once; who is not here cannot be ticked', async () => {
    const { coalition, partners, meetingId } = await held()
    await tick(coalition, meetingId, [...partners, partners[0]])
    expect((await session(coalition, meetingId)).partners.map((there) => there.partnerName)).toEqual(['Bibliotheek', 'Opvang'])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'session_presence_recorded', subjectId: meetingId, changes: { partners: 2 } })
    await tick(coalition, meetingId, [partners[0]], [...partners])
    expect((await session(coalition, meetingId)).partners.map((there) => there.partnerName)).toEqual(['Opvang'])
    await expectRefusal(coalition, () => tick(coalition, meetingId, [newId()]), invalid({ partnerIds: 'meetings.session_partner_gone' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => recordPresence(tx, ctx, { meetingId, partnerIds: [], seen: [] }))).toEqual(['COORDINATOR'])
  })

  it('is ticked by two people at once without taking each other\'s ticks away, and the same once more is nothing new', async () => {
    const { coalition, partners: [first, second], meetingId } = await held()
    await tick(coalition, meetingId, [first], [])
    await tick(coalition, meetingId, [second], [])
    expect((await session(coalition, meetingId)).partners).toHaveLength(2)
    const before = (await trail(coalition)).length
    await tick(coalition, meetingId, [first, second], [first, second])
    expect((await trail(coalition)).length).toBe(before)
  })

  it('keeps a partner of which something was written down', async () => {
    const { coalition, partners: [first], meetingId } = await held()
    await outcome(coalition, meetingId, first)
    await expectRefusal(coalition, () => tick(coalition, meetingId, [], [first]), invalid({ partnerIds: 'meetings.session_partner_spoke' }))
  })

  it('says who was in none yet: of who takes part or is talked with; a cancelled session does not count', async () => {
    const { coalition, partners: [first], meetingId } = await held()
    expect(await material(coalition)).toMatchObject({ sessions: 1, outcomes: [], unheard: [{ name: 'Bibliotheek' }, { name: 'Opvang' }] })
    await outcome(coalition, meetingId, first)
    expect((await material(coalition)).unheard.map(({ name }) => name)).toEqual(['Bibliotheek'])
    await coalition.as('COORDINATOR', (tx, ctx) => cancelMeeting(tx, ctx, { meetingId, reason: 'Toch niet' }))
    expect(await material(coalition)).toMatchObject({ sessions: 0, outcomes: [], unheard: [{ name: 'Bibliotheek' }, { name: 'Opvang' }] })
  })
})

describe('an outcome', () => {
  it('is written down at the table, with who was there, once, and names no person', async () => {
    const { coalition, partners: [first], meetingId } = await held()
    const input = { meetingId, partnerId: first, kind: 'NEED' as const, body: 'Een tolk op dinsdag', ...key() }
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => writeOutcome(tx, ctx, input))
    expect(await session(coalition, meetingId)).toMatchObject({ partners: [{ partnerName: 'Opvang' }], outcomes: [{ kind: 'NEED', body: 'Een tolk op dinsdag', partnerName: 'Opvang', heldOn: TODAY, byName: 'Coen', decision: null }] })
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => writeOutcome(tx, ctx, { ...input, ...key() }))
    await expectRefusal(coalition, () => outcome(coalition, meetingId, first, { body: 'Bel de moeder op 06-12345678' }), invalid({ body: 'privacy.phone' }))
    await expectRefusal(coalition, () => outcome(coalition, meetingId, newId()), invalid({ partnerId: 'meetings.outcome_partner_missing' }))
    expect(JSON.stringify(await trail(coalition))).not.toContain('tolk')
  })

  it('is of a session whose day has come, and that was not cancelled', async () => {
    const { coalition, partners: [first], meetingId } = await held()
    const later = await planSession(coalition, addDays(TODAY, 1))
    await expectRefusal(coalition, () => outcome(coalition, later, first), ruleBroken('meetings.session_to_come'))
    const meeting = await coalition.as('COORDINATOR', (tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn: TODAY, place: null, storyId: null, ...key() }))
    await expectRefusal(coalition, () => outcome(coalition, meeting, first), ruleBroken('meetings.no_session'))
    await coalition.as('COORDINATOR', (tx, ctx) => cancelMeeting(tx, ctx, { meetingId, reason: 'Toch niet' }))
    await expectRefusal(coalition, () => outcome(coalition, meetingId, first), ruleBroken('meetings.meeting_cancelled'))
    await expectRefusal(coalition, () => outcome(coalition, newId(), first), NOT_FOUND)
  })

  it('is written by the people of a partner for that partner only', async () => {
    const { coalition, partners: [first, second], meetingId } = await held()
    const worker = await coalition.join('PROFESSIONAL', 'Wil', first)
    const write = (partnerId: string) => coalition.asPerson(worker, (tx, ctx) => writeOutcome(tx, ctx, { meetingId, partnerId, kind: 'OFFER', body: 'Een lokaal', ...key() }))
    await write(first)
    await expectRefusal(coalition, () => write(second), { kind: 'refused' })
    const [own] = (await session(coalition, meetingId)).outcomes
    await coalition.asPerson(worker, (tx, ctx) => changeOutcome(tx, ctx, { outcomeId: own?.id ?? '', kind: 'OFFER', body: 'Een lokaal op vrijdag', expectedVersion: 1 }))
    const theirs = await outcome(coalition, meetingId, second)
    await expect(coalition.asPerson(worker, (tx, ctx) => changeOutcome(tx, ctx, { outcomeId: theirs, kind: 'OFFER', body: 'x', expectedVersion: 1 }))).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is said better until something was done with it; who was first is shown', async () => {
    const { coalition, partners: [first], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    const change = (body: string, expectedVersion: number) => coalition.as('COORDINATOR', (tx, ctx) => changeOutcome(tx, ctx, { outcomeId: id, kind: 'NEED', body, expectedVersion }))
    await change('Eén nummer', 1)
    expect(await one(coalition, id)).toMatchObject({ kind: 'NEED', body: 'Eén nummer', version: 2 })
    await expectRefusal(coalition, () => change('Anders', 1), { kind: 'conflict', details: { changedBy: 'Coen', changedAt: NOW, currentVersion: 2, theirs: { kind: 'NEED', body: 'Eén nummer' } } })
    await expectRefusal(coalition, () => change('Mail anna@thuis.example', 2), invalid({ body: 'privacy.email' }))
    await aside(coalition, id)
    await expectRefusal(coalition, () => change('Anders', 2), ruleBroken('meetings.outcome_decided'))
  })
})

describe('an outcome beside the draft', () => {
  it('becomes an afspraak that says where it came from, and says itself where it went; once', async () => {
    const { coalition, id: agreementId, partners: [first, second], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    const form = { outcomeId: id, agreementId, partnerId: second, what: 'Eén nummer', forWhom: 'ouders', evidence: 'Wij tellen', room: null, ...NO_MORE, ...key() }
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => takeOverOutcome(tx, ctx, { ...form, ...key() }))
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => takeOverOutcome(tx, ctx, form))
    const made = (await read(coalition, agreementId)).commitments.at(-1)
    expect(made).toMatchObject({ what: 'Eén nummer', partnerName: 'Bibliotheek' })
    expect(await one(coalition, id)).toMatchObject({ decision: 'TAKEN_OVER', became: { commitmentId: made?.id, agreementId, what: 'Eén nummer', partnerName: 'Bibliotheek', isDropped: false, isInMain: true } })
    expect(await coalition.as('COORDINATOR', (tx, ctx) => listSourcesOf(tx, ctx, made?.id ?? ''))).toMatchObject([{ id, body: 'Ouders bellen vier nummers', partnerName: 'Opvang' }])
    await expectRefusal(coalition, () => takeOver(coalition, id, { agreementId, partnerId: first }), ruleBroken('meetings.outcome_decided'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => readOpenOutcome(tx, ctx, id)), ruleBroken('meetings.outcome_decided'))
    expect(await countRows(coalition, 'commitment')).toBe(2)
  })

  it('of two who take it over at once becomes one afspraak', async () => {
    const { coalition, id: agreementId, partners: [first], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    const done = await Promise.allSettled([takeOver(coalition, id, { agreementId, partnerId: first }), takeOver(coalition, id, { agreementId, partnerId: first })])
    expect(done.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await read(coalition, agreementId)).commitments).toHaveLength(2)
  })

  it('is set aside with the reason, and taken up again', async () => {
    const { coalition, partners: [first], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => reopenOutcome(tx, ctx, { outcomeId: id })), ruleBroken('meetings.outcome_open'))
    await aside(coalition, id)
    expect(await one(coalition, id)).toMatchObject({ decision: 'SET_ASIDE', decisionReason: 'Hier gaat de gemeente over', decidedAt: NOW })
    await expectRefusal(coalition, () => aside(coalition, id), ruleBroken('meetings.outcome_decided'))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => setOutcomeAside(tx, ctx, { outcomeId: id, reason: 'Zie anna@thuis.example' })), invalid({ reason: 'privacy.email' }))
    await coalition.as('COORDINATOR', (tx, ctx) => reopenOutcome(tx, ctx, { outcomeId: id }))
    expect(await one(coalition, id)).toMatchObject({ decision: null, decisionReason: null, decidedAt: null })
    expect((await trail(coalition)).slice(-2).map((event) => event.event)).toEqual(['outcome_set_aside', 'outcome_reopened'])
    expect(await rolesThatCan(coalition, (tx, ctx) => setOutcomeAside(tx, ctx, { outcomeId: id, reason: 'x' }))).toEqual(['COORDINATOR'])
  })

  it('waits again when its afspraak was left out of the text', async () => {
    const { coalition, id: agreementId, partners: [first], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    await takeOver(coalition, id, { agreementId, partnerId: first })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => reopenOutcome(tx, ctx, { outcomeId: id })), ruleBroken('meetings.outcome_in_agreement'))
    const commitmentId = (await one(coalition, id)).became?.commitmentId ?? ''
    await coalition.as('COORDINATOR', (tx, ctx) => placeCommitment(tx, ctx, { agreementId, to: { commitmentId, move: 'OUT' } }))
    expect((await one(coalition, id)).became).toMatchObject({ isDropped: true, isInMain: false })
    await coalition.as('COORDINATOR', (tx, ctx) => reopenOutcome(tx, ctx, { outcomeId: id }))
    await takeOver(coalition, id, { agreementId, partnerId: first })
    expect((await read(coalition, agreementId)).commitments).toHaveLength(2)
  })

  it('that does not fit in the draft leaves nothing behind', async () => {
    const { coalition, id: agreementId, partners: [first], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    await expectRefusal(coalition, () => takeOver(coalition, id, { agreementId, partnerId: newId() }), invalid({ partnerId: 'agreements.partner_missing' }))
    await expectRefusal(coalition, () => takeOver(coalition, id, { agreementId: newId(), partnerId: first }), NOT_FOUND)
    await expectRefusal(coalition, () => takeOver(coalition, newId(), { agreementId, partnerId: first }), NOT_FOUND)
  })

  it('says to an experience expert that something was done with it, not in which words', async () => {
    const { coalition, id: agreementId, partners: [first], meetingId } = await held()
    const id = await outcome(coalition, meetingId, first)
    await takeOver(coalition, id, { agreementId, partnerId: first })
    expect(await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readOutcome(tx, ctx, id))).toMatchObject({ decision: 'TAKEN_OVER', became: null })
    expect(await rolesThatCan(coalition, (tx, ctx) => readSession(tx, ctx, meetingId))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('stays readable when its partner stops', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition, 'Opvang')
    await draft(coalition)
    const meetingId = await planSession(coalition)
    const id = await outcome(coalition, meetingId, partnerId)
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'Gestopt', decisions: [] }))
    expect(await one(coalition, id)).toMatchObject({ partnerName: 'Opvang', partnerHasLeft: true, decision: null })
    expect((await material(coalition)).unheard).toEqual([])
    await aside(coalition, id)
  })
})
