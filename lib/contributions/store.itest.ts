import { describe, expect, it } from 'vitest'
import { readPlanText } from '@/lib/plan/queries'
import { newId } from '@/lib/platform/ids'
import { speak, share, stop, withPlan } from '@/tests/support/contributions'
import { fill } from '@/tests/support/filled'
import { everything } from '@/tests/support/fingerprint'
import { M4A, mp3Of, webmOf, WEBM } from '@/tests/support/recordings'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, NOW, type TestCoalition } from '@/tests/support/world'
import { answerContribution, speakContribution, typeOut, withdrawContribution } from './commands'
import { countWaitingContributions, listContributions, readContribution, readVoice } from './queries'

async function withVoice(recording: Buffer = WEBM) {
  const { coalition } = await withPlan()
  const textVersionId = (await coalition.as('EXPERIENCE_EXPERT', readPlanText))?.versionId ?? ''
  const id = await speak(coalition, textVersionId, { recording })
  const read = () => coalition.as('COORDINATOR', (tx, ctx) => readContribution(tx, ctx, id))
  const listen = (role: 'COORDINATOR' | 'EXPERIENCE_EXPERT' | 'SUPPORTER') => coalition.as(role, (tx, ctx) => readVoice(tx, ctx, id))
  const type = (role: 'COORDINATOR' | 'EXPERIENCE_EXPERT' | 'SUPPORTER', body: string, expectedVersion = 1) => coalition.as(role, (tx, ctx) => typeOut(tx, ctx, { contributionId: id, body, expectedVersion }))
  return { coalition, textVersionId, id, read, listen, type }
}

const takeBack = (coalition: TestCoalition, contributionId: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId }))

describe('a voice note', () => {
  it('is inbreng as any other: about a passage, with the day of its answer, and no words yet', async () => {
    const { coalition, id, read, listen } = await withVoice()
    expect(await read()).toMatchObject({ id, about: 'PLAN', quote: 'Eerste stuk', body: '', voice: { version: 1, typed: null }, byName: 'Pluis', answerDueOn: '2026-12-06' })
    const { mediaType, content } = await listen('COORDINATOR')
    expect([mediaType, content.length]).toEqual(['audio/webm', WEBM.length])
    expect(await coalition.as('COORDINATOR', countWaitingContributions)).toBe(1)
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'contribution_given', actorRole: 'EXPERIENCE_EXPERT', subjectId: id, changes: null })
  })

  it.each([[M4A, 'audio/mp4'], [mp3Of(), 'audio/mpeg']] as const)('can be what Safari or a phone makes', async (recording, mediaType) => {
    expect((await (await withVoice(recording)).listen('EXPERIENCE_EXPERT')).mediaType).toBe(mediaType)
  })

  it('keeps no name that its device wrote beside it, and is kept under none', async () => {
    const { coalition } = await withVoice(webmOf('webm', 2))
    const kept = await everything(coalition)
    expect(kept).not.toContain('Sanne')
    expect(kept).not.toContain(Buffer.from('Sanne').toString('hex'))
    expect(kept).toContain('spraakbericht.webm')
  })

  it('can be about a question of a goal and of an afspraak, in the words that stand there', async () => {
    const { coalition, ids, mark } = await fill('Vliet')
    const onGoal = await speak(coalition, ids.goalId, { about: 'GOAL', part: 'parentBenefit', seen: 'Eén vast gezicht' })
    const onCommitment = await speak(coalition, ids.commitmentId, { about: 'COMMITMENT', part: 'what', seen: `Afspraak ${mark}` })
    const read = (id: string) => coalition.as('COORDINATOR', (tx, ctx) => readContribution(tx, ctx, id))
    expect([(await read(onGoal)).quote, (await read(onCommitment)).quote]).toEqual(['Eén vast gezicht', `Afspraak ${mark}`])
    await expectRefusal(coalition, () => speak(coalition, ids.goalId, { about: 'GOAL', part: 'parentBenefit', seen: 'iets anders' }), ruleBroken('contributions.text_changed'))
    await expectRefusal(coalition, () => speak(coalition, ids.textVersionId, { part: '9' }), NOT_FOUND)
    await expectRefusal(coalition, () => speak(coalition, ids.textVersionId, { part: 'title' }), NOT_FOUND)
    await expectRefusal(coalition, () => speak(coalition, newId()), ruleBroken('contributions.text_changed'))
  })

  it('that is no sound is refused, whatever it is called', async () => {
    const { coalition, textVersionId } = await withVoice()
    for (const recording of [Buffer.from('<script>'), webmOf('webm', 1, 2), Buffer.alloc(0)]) {
      await expectRefusal(coalition, () => speak(coalition, textVersionId, { recording }), ruleBroken('voice.no_sound'))
    }
  })

  it('sent twice is one, another sound is another, and it is one with its event', async () => {
    const { coalition, textVersionId } = await withVoice()
    const form = { about: 'PLAN' as const, subjectId: textVersionId, part: '1', seen: '', recording: WEBM, ...key() }
    const first = await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => speakContribution(tx, ctx, form))
    expect(await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => speakContribution(tx, ctx, { ...form, recording: M4A }))).not.toBe(first)
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => speakContribution(tx, ctx, { ...form, ...key() }))
    expect(await rolesThatCan(coalition, (tx, ctx) => speakContribution(tx, ctx, { ...form, ...key() }))).toEqual(['EXPERIENCE_EXPERT'])
  })
})

describe('listening to it', () => {
  it('is for the coordinator, who spoke, and the supporter with whom it is shared now', async () => {
    const { coalition, id, listen } = await withVoice()
    await expect(listen('SUPPORTER')).rejects.toMatchObject(NOT_FOUND)
    await share(coalition, id)
    expect((await listen('SUPPORTER')).mediaType).toBe('audio/webm')
    expect(await rolesThatCan(coalition, (tx, ctx) => readVoice(tx, ctx, id))).toEqual(['COORDINATOR', 'EXPERIENCE_EXPERT', 'SUPPORTER'])
    await stop(coalition, id)
    await expect(listen('SUPPORTER')).rejects.toMatchObject(NOT_FOUND)
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Iemand anders')
    await expect(coalition.asPerson(other, (tx, ctx) => readVoice(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
  })

  it('is not to be had of what was typed', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    await expect(coalition.as('COORDINATOR', (tx, ctx) => readVoice(tx, ctx, id))).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('typing out what was said', () => {
  it('is done by who may listen, under their name; who spoke sets it right and has the last word', async () => {
    const { coalition, id, read, type } = await withVoice()
    await type('COORDINATOR', 'Kom langs, dan durf ik het')
    expect(await read()).toMatchObject({ body: 'Kom langs, dan durf ik het', voice: { version: 2, typed: { at: NOW, by: coalition.people.COORDINATOR.membershipId, byName: 'Coen', hasLeft: false } } })
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'contribution_typed_out', actorRole: 'COORDINATOR', subjectId: id, changes: null })
    await share(coalition, id)
    await type('SUPPORTER', 'Kom langs, dan durf ik het wel', 2)
    await type('EXPERIENCE_EXPERT', 'Kom langs, dan durf ik het misschien', 3)
    expect((await read()).voice?.typed?.byName).toBe('Pluis')
    for (const role of ['COORDINATOR', 'SUPPORTER'] as const) await expectRefusal(coalition, () => type(role, 'Toch anders', 4), ruleBroken('contributions.typed_by_speaker'))
  })

  it('points at nobody, is of a voice note, and of one that may be heard', async () => {
    const { coalition, type, textVersionId } = await withVoice()
    await expectRefusal(coalition, () => type('COORDINATOR', 'bel 06-12345678'), invalid({ body: 'privacy.phone' }))
    await expectRefusal(coalition, () => type('SUPPORTER', 'Kom langs'), NOT_FOUND)
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Iemand anders')
    const theirs = await coalition.asPerson(other, (tx, ctx) => speakContribution(tx, ctx, { about: 'PLAN', subjectId: textVersionId, part: '0', seen: '', recording: WEBM, ...key() }))
    await expectRefusal(coalition, () => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => typeOut(tx, ctx, { contributionId: theirs, body: 'x', expectedVersion: 1 })), NOT_FOUND)
    const { coalition: typing, give } = await withPlan()
    const contributionId = await give()
    await expectRefusal(typing, () => typing.as('COORDINATOR', (tx, ctx) => typeOut(tx, ctx, { contributionId, body: 'x', expectedVersion: 1 })), ruleBroken('contributions.not_spoken'))
  })

  it('by two at once keeps both texts on the screen, and none is lost', async () => {
    const { coalition, type, read } = await withVoice()
    await type('COORDINATOR', 'Kom langs')
    await expectRefusal(coalition, () => type('EXPERIENCE_EXPERT', 'Kom even langs'), { kind: 'conflict', details: { changedBy: 'Coen', changedAt: NOW, currentVersion: 2, theirs: { body: 'Kom langs' } } })
    expect((await read()).body).toBe('Kom langs')
  })

  it('is one with its event', async () => {
    const { coalition, id } = await withVoice()
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => typeOut(tx, ctx, { contributionId: id, body: 'x', expectedVersion: 1 }))
  })

  it('is not needed to answer it', async () => {
    const { coalition, id, read } = await withVoice()
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: id, outcome: 'ADOPTED', reason: 'Gehoord', whatChanges: 'Wij komen langs' }))
    expect((await read()).receipt?.reason).toBe('Gehoord')
  })
})

describe('taking a voice note back', () => {
  it('erases the sound and the words: no row and no export has a byte of them', async () => {
    const { coalition, id, type, listen } = await withVoice()
    await type('COORDINATOR', 'Dit zei ik in vertrouwen')
    await share(coalition, id)
    expect([await countRows(coalition, 'stored_file'), await countRows(coalition, 'contribution_voice')]).toEqual([1, 1])
    await takeBack(coalition, id)
    expect([await countRows(coalition, 'stored_file'), await countRows(coalition, 'contribution_voice')]).toEqual([0, 0])
    const left = await everything(coalition)
    expect(left).not.toContain('Dit zei ik in vertrouwen')
    expect(left).not.toContain(WEBM.subarray(400, 440).toString('hex'))
    for (const role of ['COORDINATOR', 'EXPERIENCE_EXPERT', 'SUPPORTER'] as const) {
      await expect(listen(role)).rejects.toMatchObject(NOT_FOUND)
      expect(await coalition.as(role, listContributions)).toEqual([])
    }
    await expectRefusal(coalition, () => type('COORDINATOR', 'Toch', 2), NOT_FOUND)
  })
})
