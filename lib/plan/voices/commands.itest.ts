import { describe, expect, it } from 'vitest'
import { endMember } from '@/lib/members/commands'
import { withdrawRecord } from '@/lib/plan/records/commands'
import { readKeptSheet } from '@/lib/plan/records/queries'
import { NEW_SUBJECT } from '@/lib/plan/sheets/schema'
import { listStoriesToUse } from '@/lib/plan/stories/queries'
import type { Answers } from '@/lib/plan/types'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { M4A, mp3Of, WEBM, webmOf } from '@/tests/support/recordings'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { STORY } from '@/tests/support/sheet-answers'
import { form, open, send } from '@/tests/support/sheets'
import { expectOnce, expectOneWithItsEvent, expectRefusal, meanwhile } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { forgetRecordings, recordStory, throwAwayRecording } from './commands'
import { readStoryVoice } from './queries'
import { WAITS_DAYS } from './types'

const DAY = 86_400_000

const speak = (coalition: TestCoalition, recording: Buffer = WEBM, person: TestPerson = coalition.people.PROFESSIONAL) => coalition.asPerson(person, (tx, ctx) => recordStory(tx, ctx, { recording, ...key() }))

/** Keeps the sheet with what was recorded for it, as the form of the page posts it. */
async function keep(coalition: TestCoalition, voiceId: string | null, over: Answers = {}, person: TestPerson = coalition.people.PROFESSIONAL): Promise<string> {
  const { mark } = await open(coalition, 'F1.2', NEW_SUBJECT, person)
  return (await send(coalition, { ...form('F1.2', NEW_SUBJECT, { ...STORY, verhaal: '', ...over }, mark), voiceId }, person)).recordId
}

const hear = async (coalition: TestCoalition, person: TestPerson, id: string) => (await coalition.asPerson(person, (tx, ctx) => readStoryVoice(tx, ctx, id))).content.length

/** Who of the coalition hears it, by role. */
async function hearers(coalition: TestCoalition, id: string): Promise<string[]> {
  const heard: string[] = []
  for (const [role, person] of Object.entries(coalition.people)) if (await hear(coalition, person, id).then((length) => length > 0, () => false)) heard.push(role)
  return heard
}

const kept = async (coalition: TestCoalition) => [await countRows(coalition, 'story_voice'), await countRows(coalition, 'stored_file')]

/** What the rows of the one recording say: what its file is called, and whether it and its file are for a few alone. */
const rows = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx) => openTx(tx).query<{ name: string; isVoicePrivate: boolean; isFilePrivate: boolean }>(sql`
  SELECT f.name, v.is_private AS "isVoicePrivate", f.is_private AS "isFilePrivate" FROM story_voice v JOIN stored_file f ON f.coalition_id = v.coalition_id AND f.id = v.file_id`))

const privacy = async (coalition: TestCoalition) => (await rows(coalition)).flatMap((one) => [one.isVoicePrivate, one.isFilePrivate])

describe('a story that was told instead of typed', () => {
  it('waits for its sheet, heard by nobody but who recorded it, and is then heard by whoever may read the story', async () => {
    const coalition = await makeCoalition()
    const voiceId = await speak(coalition)
    expect(await hearers(coalition, voiceId)).toEqual(['PROFESSIONAL'])
    expect((await open(coalition, 'F1.2', NEW_SUBJECT, coalition.people.PROFESSIONAL)).voiceId).toBe(voiceId)
    expect((await open(coalition, 'F1.2', NEW_SUBJECT)).voiceId).toBe(null)
    const recordId = await keep(coalition, voiceId)
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).toMatchObject({ voiceId, answers: { verhaal: '', citaat: STORY.citaat } })
    expect(await hearers(coalition, voiceId)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect((await open(coalition, 'F1.2', NEW_SUBJECT, coalition.people.PROFESSIONAL)).voiceId).toBe(null)
    expect((await trail(coalition)).map((one) => one.event)).toEqual(['story_recorded', 'sheet_kept'])
  })

  it('is written down by who kept it, and its sound follows the readers of the story, in exports too', async () => {
    const coalition = await makeCoalition()
    const { PROFESSIONAL } = coalition.people
    const voiceId = await speak(coalition, M4A)
    expect(await privacy(coalition)).toEqual([true, true])
    const recordId = await keep(coalition, voiceId)
    expect(await privacy(coalition)).toEqual([false, false])
    const { mark } = await open(coalition, 'F1.2', recordId, PROFESSIONAL)
    await send(coalition, form('F1.2', recordId, { ...STORY, verhaal: 'Zij belde vier nummers.', toestemming: 'CORE_GROUP' }, mark), PROFESSIONAL)
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).toMatchObject({ voiceId, readers: 'CORE_GROUP', answers: { verhaal: 'Zij belde vier nummers.' } })
    expect(await hearers(coalition, voiceId)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await privacy(coalition)).toEqual([true, true])
  })

  it('is refused when it was neither typed nor spoken, or the recording is not there any more', async () => {
    const coalition = await makeCoalition()
    const { COORDINATOR, PROFESSIONAL } = coalition.people
    const missing = invalid({ verhaal: 'plan.not_typed_nor_spoken' })
    await expectRefusal(coalition, () => keep(coalition, null), missing)
    await expectRefusal(coalition, () => keep(coalition, newId()), missing)
    const voiceId = await speak(coalition)
    await expectRefusal(coalition, () => keep(coalition, null), missing)
    // Somebody else's recording is not there for another, whatever their role; what they typed stands without it.
    await expectRefusal(coalition, () => keep(coalition, voiceId, {}, COORDINATOR), missing)
    const typed = await keep(coalition, voiceId, { verhaal: 'Getypt' }, COORDINATOR)
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readKeptSheet(tx, ctx, typed))).voiceId).toBe(null)
    expect(await hear(coalition, PROFESSIONAL, voiceId)).toBe(WEBM.length)
    // Taken by one sheet, it is not there for the next.
    const told = await keep(coalition, voiceId)
    await expectRefusal(coalition, () => keep(coalition, voiceId, { citaat: 'Nog een keer' }), missing)
    // Written down, and then emptied again: the sound says it still.
    const { mark } = await open(coalition, 'F1.2', told, PROFESSIONAL)
    await send(coalition, form('F1.2', told, { ...STORY, verhaal: '' }, mark), PROFESSIONAL)
    const typedMark = (await open(coalition, 'F1.2', typed)).mark
    await expectRefusal(coalition, () => send(coalition, form('F1.2', typed, { ...STORY, verhaal: '' }, typedMark)), missing)
    await expectRefusal(coalition, () => keep(coalition, null, { toestemming: '', verhaal: 'Getypt' }), invalid({ toestemming: 'plan.field_missing' }))
  })

  it('is sent once, and kept with its event or not at all', async () => {
    const coalition = await makeCoalition()
    const input = { recording: WEBM, ...key() }
    await expectOnce(coalition, 'PROFESSIONAL', (tx, ctx) => recordStory(tx, ctx, input))
    const again = { recording: M4A, ...key() }
    await expectOneWithItsEvent(coalition, 'PROFESSIONAL', (tx, ctx) => recordStory(tx, ctx, again))
    expect(await kept(coalition)).toEqual([1, 1])
  })

  it('comes in the place of what the same person recorded before, also at the same moment', async () => {
    const coalition = await makeCoalition()
    const { PROFESSIONAL } = coalition.people
    await speak(coalition)
    const other = await speak(coalition, WEBM, coalition.people.COORDINATOR)
    const second = await speak(coalition, M4A)
    expect([await kept(coalition), await hear(coalition, PROFESSIONAL, second)]).toEqual([[2, 2], M4A.length])
    const third = await meanwhile(coalition, PROFESSIONAL, (tx, ctx) => recordStory(tx, ctx, { recording: WEBM, ...key() }), () => speak(coalition, M4A))
    expect([third.status, await kept(coalition)]).toEqual(['fulfilled', [2, 2]])
    expect(await hear(coalition, coalition.people.COORDINATOR, other)).toBe(WEBM.length)
  })

  it('has no name of who spoke, nor what a device wrote beside the sound', async () => {
    const coalition = await makeCoalition()
    const voiceId = await speak(coalition, mp3Of())
    const { content, mediaType } = await coalition.as('PROFESSIONAL', (tx, ctx) => readStoryVoice(tx, ctx, voiceId))
    expect([mediaType, content.toString('latin1').includes('Sanne')]).toEqual(['audio/mpeg', false])
    expect((await rows(coalition)).map((one) => one.name)).toEqual(['spraakbericht.mp3'])
  })

  it('is refused when it is no sound, and from who tells no stories', async () => {
    const coalition = await makeCoalition()
    for (const recording of [Buffer.from('<script>'), webmOf('webm', 1, 2), Buffer.alloc(0)]) await expectRefusal(coalition, () => speak(coalition, recording), ruleBroken('voice.no_sound'))
    expect(await rolesThatCan(coalition, (tx, ctx) => recordStory(tx, ctx, { recording: WEBM, ...key() }))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT'])
    await expect(coalition.as('SUPPORTER', (tx, ctx) => readStoryVoice(tx, ctx, newId()))).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is thrown away by who recorded it while it waits, and by nobody else', async () => {
    const coalition = await makeCoalition()
    const voiceId = await speak(coalition)
    const away = (role: 'PROFESSIONAL' | 'COORDINATOR', id = voiceId) => coalition.as(role, (tx, ctx) => throwAwayRecording(tx, ctx, { voiceId: id }))
    await expectRefusal(coalition, () => away('COORDINATOR'), NOT_FOUND)
    await expectRefusal(coalition, () => away('PROFESSIONAL', newId()), NOT_FOUND)
    await away('PROFESSIONAL')
    expect([await kept(coalition), (await trail(coalition)).map((one) => one.event)]).toEqual([[0, 0], ['story_recorded', 'story_recording_thrown_away']])
    const told = await speak(coalition)
    await keep(coalition, told)
    await expectRefusal(coalition, () => away('PROFESSIONAL', told), NOT_FOUND)
  })

  it('goes when the story is taken back, its sound too', async () => {
    const coalition = await makeCoalition()
    const voiceId = await speak(coalition)
    const recordId = await keep(coalition, voiceId)
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawRecord(tx, ctx, { recordId }))
    expect(await kept(coalition)).toEqual([0, 0])
    await expect(hear(coalition, coalition.people.PROFESSIONAL, voiceId)).rejects.toMatchObject(NOT_FOUND)
  })

  it('is forgotten when no sheet comes for it in time, or when who recorded it leaves; a kept one stays', async () => {
    const coalition = await makeCoalition()
    const forget = async (now: Date) => { const ctx = await enterAsJob(coalition.id, 'test', { now }); return inCoalition(ctx, (tx) => forgetRecordings(tx, ctx)) }
    const told = await speak(coalition)
    await keep(coalition, told)
    await speak(coalition)
    expect([await forget(new Date(NOW.getTime() + WAITS_DAYS * DAY)), await forget(new Date(NOW.getTime() + WAITS_DAYS * DAY + 1))]).toEqual([0, 1])
    const leaver = await coalition.join('PROFESSIONAL', 'Wim')
    await speak(coalition, WEBM, leaver)
    expect(await forget(NOW)).toBe(0)
    await coalition.as('COORDINATOR', (tx, ctx) => endMember(tx, ctx, { membershipId: leaver.membershipId }))
    expect([await forget(NOW), await kept(coalition)]).toEqual([1, [1, 1]])
    expect((await trail(coalition)).filter((one) => one.event === 'story_recording_forgotten').length).toBe(2)
    expect(await hear(coalition, coalition.people.ALDERMAN, told)).toBe(WEBM.length)
  })

  it('is offered beside a figure with its one sentence and its sound, where nobody wrote it down yet', async () => {
    const coalition = await makeCoalition()
    const voiceId = await speak(coalition)
    const recordId = await keep(coalition, voiceId)
    expect(await coalition.as('COORDINATOR', listStoriesToUse)).toMatchObject([{ recordId, voiceId, first: { quote: STORY.citaat, body: '' } }])
  })

  it('is never heard in another coalition', async () => {
    const [ours, theirs] = [await makeCoalition(), await makeCoalition()]
    const voiceId = await speak(theirs)
    await expect(hear(ours, ours.people.PROFESSIONAL, voiceId)).rejects.toMatchObject(NOT_FOUND)
    await expectRefusal(ours, () => keep(ours, voiceId), invalid({ verhaal: 'plan.not_typed_nor_spoken' }))
    await expectRefusal(theirs, () => ours.as('PROFESSIONAL', (tx, ctx) => throwAwayRecording(tx, ctx, { voiceId })), NOT_FOUND)
  })
})
