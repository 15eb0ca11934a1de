import { describe, expect, it } from 'vitest'
import { logAction } from '@/lib/action-items/commands'
import { createChallenge } from '@/lib/challenges/commands'
import { createGoal } from '@/lib/goals/commands'
import { keepRecord, withdrawRecord } from '@/lib/plan/records/commands'
import { recordStory } from '@/lib/plan/voices/commands'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { goalInput } from '@/tests/support/filled'
import { WEBM } from '@/tests/support/recordings'
import { STORY } from '@/tests/support/sheet-answers'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { addItem, cancelMeeting, changeMeeting, closeMeeting, dropItem, planMeeting } from './commands'
import { handInHomework, setHomework } from './homework/commands'
import { readHomework } from './homework/queries'
import { listMeetings, listStories, readMeeting, readParentShare } from './queries'
import type { CloseMeetingForm } from './schema'

const TODAY = dayOf(NOW)

const plan = (coalition: TestCoalition, heldOn = TODAY, storyId: string | null = null) =>
  coalition.as('COORDINATOR', (tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn, place: 'Buurthuis', storyId, ...key() }))

const tell = (coalition: TestCoalition, toestemming = 'MEMBERS', over: string | null = null) =>
  coalition.as('PROFESSIONAL', (tx, ctx) => keepRecord(tx, ctx, { key: 'F1.2', over, answers: { ...STORY, toestemming }, ...key() }))

const read = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readMeeting(tx, ctx, id))

const closing = (meetingId: string, over: Partial<CloseMeetingForm> = {}): CloseMeetingForm => ({
  meetingId, parentAnswer: 'Eén vast gezicht', verdict: 'YES', verdictWhy: 'Dat scheelt bellen', unansweredReason: null, parents: 2, experts: 1, discussed: [], actionId: null, noActionReason: 'We wachten op het cijfer', ...over,
})

const close = (coalition: TestCoalition, form: CloseMeetingForm) => coalition.as('COORDINATOR', (tx, ctx) => closeMeeting(tx, ctx, form))

async function handedIn(coalition: TestCoalition): Promise<string> {
  const homeworkId = await coalition.as('COORDINATOR', (tx, ctx) => setHomework(tx, ctx, {
    assignment: 'H1.4', receiver: { partnerId: null, memberId: coalition.people.PROFESSIONAL.membershipId }, dueOn: addDays(TODAY, 3), note: null, ...key(),
  }))
  await coalition.as('PROFESSIONAL', (tx, ctx) => handInHomework(tx, ctx, { homeworkId, body: 'Voor het kind dat alleen thuiskomt', record: null, seen: null }))
  return homeworkId
}

describe('a meeting', () => {
  it('has an agenda that fills itself: the question of parents, the story, what was handed in, what people add', async () => {
    const coalition = await makeCoalition()
    const storyId = await tell(coalition)
    const id = await plan(coalition, TODAY, storyId)
    const homeworkId = await handedIn(coalition)
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => addItem(tx, ctx, { meetingId: id, body: 'De zomervakantie', ...key() }))
    const { agenda } = await read(coalition, id)
    expect(agenda).toMatchObject([{ kind: 'PARENT' }, { kind: 'STORY', recordId: storyId, text: STORY.verhaal }, { kind: 'HOMEWORK', homework: { id: homeworkId, forName: 'Prue' } }, { kind: 'ITEM', item: { body: 'De zomervakantie', addedByName: 'Pluis' } }])
    expect(JSON.stringify(await coalition.as('ALDERMAN', (tx, ctx) => readMeeting(tx, ctx, id)))).not.toContain('alleen thuiskomt')
  })

  it('is planned once, with its event, by the coordinator; and no place points at a person', async () => {
    const coalition = await makeCoalition()
    const input = { kind: 'MEETING' as const, heldOn: TODAY, place: null, storyId: null, ...key() }
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => planMeeting(tx, ctx, input))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => planMeeting(tx, ctx, { ...input, ...key() }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => planMeeting(tx, ctx, { ...input, place: 'Thuis bij bsn 123456782', ...key() })), invalid({ place: 'privacy.bsn' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => planMeeting(tx, ctx, { ...input, ...key() }))).toEqual(['COORDINATOR'])
    expect(await coalition.as('PROFESSIONAL', listMeetings)).toHaveLength(2)
  })

  it('begins with a story that everybody may read, and with no other', async () => {
    const coalition = await makeCoalition()
    const [ofAll, ofAFew] = [await tell(coalition, 'PUBLIC'), await tell(coalition, 'CORE_GROUP')]
    expect(await coalition.as('COORDINATOR', listStories)).toEqual([{ id: ofAll, name: STORY.citaat }])
    expect(await rolesThatCan(coalition, listStories)).toEqual(['COORDINATOR'])
    for (const wrong of [ofAFew, newId()]) await expectRefusal(coalition, () => plan(coalition, TODAY, wrong), invalid({ storyId: 'meetings.story_gone' }))
    expect((await read(coalition, await plan(coalition, TODAY, ofAll))).meeting.storyId).toBe(ofAll)
  })

  it('tells of a story that was recorded the one sentence of it, until somebody wrote it down', async () => {
    const coalition = await makeCoalition()
    const voiceId = await coalition.as('PROFESSIONAL', (tx, ctx) => recordStory(tx, ctx, { recording: WEBM, ...key() }))
    const storyId = await coalition.as('PROFESSIONAL', (tx, ctx) => keepRecord(tx, ctx, { key: 'F1.2', over: null, answers: { ...STORY, verhaal: '' }, voiceId, ...key() }))
    const id = await plan(coalition, TODAY, storyId)
    expect((await read(coalition, id)).agenda).toMatchObject([{ kind: 'PARENT' }, { kind: 'STORY', recordId: storyId, text: STORY.citaat, isSpoken: true }])
    await tell(coalition, 'MEMBERS', storyId)
    expect((await read(coalition, id)).agenda).toMatchObject([{ kind: 'PARENT' }, { kind: 'STORY', text: STORY.verhaal, isSpoken: false }])
  })

  it('tells a story no more once it is taken back, or is for a few alone; also when the meeting was closed', async () => {
    const coalition = await makeCoalition()
    const [first, second] = [await tell(coalition), await tell(coalition)]
    const [closed, open] = [await plan(coalition, TODAY, first), await plan(coalition, TODAY, second)]
    await close(coalition, closing(closed))
    await coalition.as('PROFESSIONAL', (tx, ctx) => withdrawRecord(tx, ctx, { recordId: first }))
    await tell(coalition, 'CORE_GROUP', second)
    for (const id of [closed, open]) {
      expect(await read(coalition, id)).toMatchObject({ meeting: { storyId: null, story: null }, agenda: [{ kind: 'PARENT' }] })
    }
    expect(await countRows(coalition, 'sheet_record')).toBe(1)
  })

  it('moves, and a stale change shows both', async () => {
    const coalition = await makeCoalition()
    const id = await plan(coalition)
    const change = (heldOn: string) => coalition.as('COORDINATOR', (tx, ctx) => changeMeeting(tx, ctx, { id, heldOn, place: null, storyId: null, expectedVersion: 1 }))
    await change(addDays(TODAY, 7))
    expect((await read(coalition, id)).meeting).toMatchObject({ kind: 'MEETING', heldOn: addDays(TODAY, 7), place: null, version: 2 })
    await expectRefusal(coalition, () => change(addDays(TODAY, 8)), conflict('Coen', 2, { heldOn: addDays(TODAY, 7), place: '', storyId: '' }))
  })

  it('keeps what somebody added until who added it or the coordinator takes it off', async () => {
    const coalition = await makeCoalition()
    const id = await plan(coalition)
    const form = { meetingId: id, body: 'Het rooster', ...key() }
    await expectOnce(coalition, 'PROFESSIONAL', (tx, ctx) => addItem(tx, ctx, form))
    const itemId = (await read(coalition, id)).meeting.items[0]?.id ?? ''
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => dropItem(tx, ctx, { meetingId: id, itemId })), refused('COORDINATOR'))
    await coalition.as('PROFESSIONAL', (tx, ctx) => dropItem(tx, ctx, { meetingId: id, itemId }))
    expect((await read(coalition, id)).meeting.items).toEqual([])
  })

  it('that is cancelled says why, and leaves what was handed in for the next', async () => {
    const coalition = await makeCoalition()
    const [id, next] = [await plan(coalition), await plan(coalition, addDays(TODAY, 7))]
    await handedIn(coalition)
    await coalition.as('COORDINATOR', (tx, ctx) => cancelMeeting(tx, ctx, { meetingId: id, reason: 'Iedereen is ziek' }))
    expect((await read(coalition, id)).meeting.cancelReason).toBe('Iedereen is ziek')
    expect((await read(coalition, next)).agenda.map((line) => line.kind)).toEqual(['PARENT', 'HOMEWORK'])
    await expectRefusal(coalition, () => close(coalition, closing(id)), ruleBroken('meetings.meeting_cancelled'))
  })
})

describe('closing a meeting', () => {
  it('keeps the answer, the verdict and the action, and ticks what was discussed', async () => {
    const coalition = await makeCoalition()
    const { people } = coalition
    const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: 'x', ...key() }))
    const goalId = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, goalInput('x', { challengeId, ownerId: people.PROFESSIONAL.membershipId })))
    const actionId = await coalition.as('PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, { what: 'Flyer maken', goalId, status: 'PLANNED', plannedOn: addDays(TODAY, 5), preventionType: 'UNIVERSAL', ...key() }))
    const [id, homeworkId] = [await plan(coalition), await handedIn(coalition)]
    await close(coalition, closing(id, { actionId, noActionReason: null, discussed: [homeworkId] }))
    const { meeting, agenda } = await read(coalition, id)
    expect(meeting.closure).toMatchObject({ parentAnswer: 'Eén vast gezicht', verdict: 'YES', verdictWhy: 'Dat scheelt bellen', actionId, actionWhat: 'Flyer maken', parents: 2, experts: 1, byName: 'Coen' })
    expect(agenda.map((line) => line.kind)).toEqual(['PARENT', 'HOMEWORK'])
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readHomework(tx, ctx, homeworkId))).state).toBe('DISCUSSED')
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'meeting_closed', changes: { verdict: 'YES', hasAction: true } })
  })

  it('is refused without an answer, a verdict and an action, and goes with a reason for each', async () => {
    const coalition = await makeCoalition()
    const id = await plan(coalition)
    const empty = { parentAnswer: null, verdict: null, verdictWhy: null, noActionReason: null }
    await expectRefusal(coalition, () => close(coalition, closing(id, empty)), invalid({ parentAnswer: 'meetings.parent_answer_missing', verdict: 'meetings.verdict_missing', actionId: 'meetings.action_missing' }))
    await expectRefusal(coalition, () => close(coalition, closing(id, { verdictWhy: 'Bel 06-12345678' })), invalid({ verdictWhy: 'privacy.phone' }))
    await close(coalition, closing(id, { ...empty, unansweredReason: 'Er was geen ouder bij', noActionReason: 'Eerst uitzoeken' }))
    expect((await read(coalition, id)).meeting.closure).toMatchObject({ parentAnswer: null, unansweredReason: 'Er was geen ouder bij', noActionReason: 'Eerst uitzoeken' })
  })

  it('happens once, on the day or after it, by the coordinator, with an action that is there', async () => {
    const coalition = await makeCoalition()
    const later = await plan(coalition, addDays(TODAY, 1))
    await expectRefusal(coalition, () => close(coalition, closing(later)), ruleBroken('meetings.meeting_to_come'))
    const id = await plan(coalition)
    await expectRefusal(coalition, () => close(coalition, closing(id, { actionId: newId() })), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => closeMeeting(tx, ctx, closing(id))), refused('COORDINATOR'))
    const outcomes = await Promise.allSettled([close(coalition, closing(id)), close(coalition, closing(id))])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expectRefusal(coalition, () => close(coalition, closing(id)), ruleBroken('meetings.meeting_closed'))
    expect(await countRows(coalition, 'meeting_closure')).toBe(1)
  })

  it('counts who was there for the coordinator alone', async () => {
    const coalition = await makeCoalition()
    const id = await plan(coalition)
    await close(coalition, closing(id))
    const seen = await coalition.as('PROFESSIONAL', (tx, ctx) => readMeeting(tx, ctx, id))
    expect(seen.meeting.closure).toMatchObject({ parentAnswer: 'Eén vast gezicht', parents: 0, experts: 0 })
  })
})

describe('the share of answered meetings', () => {
  it('is counted by month, for the coordinator', async () => {
    const coalition = await makeCoalition()
    for (const day of [-40, -3, -2]) await close(coalition, closing(await plan(coalition, addDays(TODAY, day))))
    await close(coalition, closing(await plan(coalition, TODAY), { parentAnswer: null, verdict: null, verdictWhy: null, unansweredReason: 'Geen tijd' }))
    await plan(coalition, addDays(TODAY, 5))
    expect(await coalition.as('COORDINATOR', readParentShare)).toEqual({ months: [{ month: '2026-10', total: 1, answered: 1 }, { month: '2026-11', total: 3, answered: 2 }] })
    await expect(coalition.as('ALDERMAN', readParentShare)).rejects.toMatchObject(refused('COORDINATOR'))
  })
})
