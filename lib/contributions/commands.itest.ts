import { describe, expect, it } from 'vitest'
import { readPlanText } from '@/lib/plan/queries'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { fill } from '@/tests/support/filled'
import { everything } from '@/tests/support/fingerprint'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { askedFor, countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal, meanwhile } from '@/tests/support/stored'
import { key, NOW, type TestCoalition } from '@/tests/support/world'
import { answerContribution, contributeTo, giveContribution, withdrawContribution } from './commands'
import { countWaitingContributions, listContributions, listWithdrawnAfterAdoption, readContribution, readSubject } from './queries'
import type { SubjectContributionForm } from './schema'
import { publish, share, withPlan } from '@/tests/support/contributions'
import { MAIL_RECEIPT, MAIL_SHARED, MAIL_WITHDRAWN } from './types'

describe('inbreng', () => {
  it('keeps the words of the passage it is about, under the chosen name, with the day of the answer', async () => {
    const { coalition, give, read } = await withPlan()
    const id = await give()
    await publish(coalition, 'Alles anders', 1)
    expect(await read(id)).toMatchObject({ about: 'PLAN', part: '1.1', quote: 'Tweede stuk', versionNumber: 1, body: 'Dit werkt niet voor ons', byName: 'Pluis', answerDueOn: '2026-12-06', receipt: null, now: { state: 'GONE' } })
    expect(await coalition.as('COORDINATOR', countWaitingContributions)).toBe(1)
    expect((await trail(coalition)).find((one) => one.event === 'contribution_given')).toEqual({ event: 'contribution_given', actorRole: 'EXPERIENCE_EXPERT', subjectId: id, changes: null })
  })

  it('stays with its passage when that moves and changes, and shows what it said beside what it says', async () => {
    const { coalition, give, read } = await withPlan()
    await publish(coalition, 'Een vast gezicht voor elk gezin\n\nWij bellen ouders binnen twee dagen terug', 1)
    const textVersionId = (await coalition.as('EXPERIENCE_EXPERT', readPlanText))?.versionId ?? ''
    const id = await give({ textVersionId })
    expect((await read(id)).now).toEqual({ state: 'SAME' })
    await publish(coalition, 'Nieuw bovenaan\n\nWij bellen ouders binnen één dag terug\n\nEen vast gezicht voor elk gezin', 2)
    expect(await read(id)).toMatchObject({ quote: 'Wij bellen ouders binnen twee dagen terug', now: { state: 'CHANGED', text: 'Wij bellen ouders binnen één dag terug' } })
    await share(coalition, id)
    expect((await coalition.as('SUPPORTER', (tx, ctx) => readContribution(tx, ctx, id))).now, 'a supporter reads what is shared, and not the plan').toBeNull()
    await publish(coalition, 'Een vast gezicht voor elk gezin', 3)
    expect((await read(id)).now).toEqual({ state: 'GONE' })
  })

  it('sent twice is one', async () => {
    const { coalition, typed } = await withPlan()
    const form = typed()
    await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => giveContribution(tx, ctx, form))
  })

  it('is given by an experience expert only', async () => {
    const { coalition, typed } = await withPlan()
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => giveContribution(tx, ctx, typed())), refused('EXPERIENCE_EXPERT'))
    expect(await rolesThatCan(coalition, (tx, ctx) => giveContribution(tx, ctx, typed()))).toEqual(['EXPERIENCE_EXPERT'])
  })

  it('about a text that has just changed is refused: first look what it says now', async () => {
    const { coalition, give } = await withPlan()
    await publish(coalition, 'Nieuw\n\nOok nieuw', 1)
    await expectRefusal(coalition, () => give(), ruleBroken('contributions.text_changed'))
  })

  it('is about a passage that is there', async () => {
    const { coalition, give } = await withPlan()
    await expectRefusal(coalition, () => give({ passage: 2 }), NOT_FOUND)
  })

  it('that points at one person is refused', async () => {
    const { coalition, give } = await withPlan()
    await expectRefusal(coalition, () => give({ body: 'Mijn buurkind, geboren op 3-4-2015' }), invalid({ body: 'privacy.birth_date' }))
  })

  it('is one with its event, and so are its answer and taking it back', async () => {
    const { coalition, typed, give } = await withPlan()
    const id = await give()
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => giveContribution(tx, ctx, typed()))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: id, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' }))
    await expectOneWithItsEvent(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: id }))
  })
})

describe('inbreng on a goal or an afspraak', () => {
  async function filledOne() {
    const { coalition, ids, mark } = await fill('Beek')
    const say = (over: Partial<SubjectContributionForm>) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) =>
      contributeTo(tx, ctx, { about: 'COMMITMENT', subjectId: ids.commitmentId, part: 'what', seen: `Afspraak ${mark}`, body: 'Zo werkt het niet', ...key(), ...over }))
    const read = (id: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readContribution(tx, ctx, id))
    return { coalition, ids, mark, say, read }
  }

  it('keeps the question and the words that stood there, and waits for its answer as any other', async () => {
    const { coalition, ids, mark, say, read } = await filledOne()
    const before = await coalition.as('COORDINATOR', countWaitingContributions)
    const [onCommitment, onGoal] = [await say({}), await say({ about: 'GOAL', subjectId: ids.goalId, part: 'parentBenefit', seen: 'Eén vast  gezicht' })]
    expect(await read(onCommitment)).toMatchObject({ about: 'COMMITMENT', subjectId: ids.commitmentId, part: 'what', quote: `Afspraak ${mark}`, versionNumber: null, now: { state: 'SAME' } })
    expect(await read(onGoal)).toMatchObject({ about: 'GOAL', subjectId: ids.goalId, part: 'parentBenefit', quote: 'Eén vast gezicht', now: { state: 'SAME' } })
    expect(await coalition.as('COORDINATOR', countWaitingContributions)).toBe(before + 2)
  })

  it('stays with its question when the words change, or are gone', async () => {
    const { coalition, ids, mark, say, read } = await filledOne()
    const id = await say({ about: 'GOAL', subjectId: ids.goalId, part: 'forWhom', seen: 'gezinnen' })
    const set = (words: Sql) => coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE goal SET ${words} WHERE coalition_id = ${coalition.id}::uuid AND id = ${ids.goalId}::uuid`))
    await set(sql`for_whom = 'ouders die moe zijn'`)
    expect(await read(id)).toMatchObject({ quote: 'gezinnen', now: { state: 'CHANGED', text: 'ouders die moe zijn' } })
    await set(sql`discarded_at = now()`)
    expect((await read(id)).now).toEqual({ state: 'GONE' })
    expect(mark).toBe('Beek')
  })

  it('is about words that stand there, of what one may read', async () => {
    const { coalition, ids, say } = await filledOne()
    await expectRefusal(coalition, () => say({ seen: 'wat er gisteren stond' }), ruleBroken('contributions.text_changed'))
    await expectRefusal(coalition, () => say({ part: 'signedBy' }), ruleBroken('contributions.text_changed'))
    await expectRefusal(coalition, () => say({ subjectId: ids.draftCommitmentId }), NOT_FOUND)
    await expectRefusal(coalition, () => say({ subjectId: newId() }), NOT_FOUND)
    await expectRefusal(coalition, () => say({ body: 'bel 06-12345678' }), invalid({ body: 'privacy.phone' }))
  })

  it('sent twice is one, and is an experience expert’s', async () => {
    const { coalition, ids, mark } = await filledOne()
    const form = { about: 'COMMITMENT' as const, subjectId: ids.commitmentId, part: 'what', seen: `Afspraak ${mark}`, body: 'x', ...key() }
    await expectOnce(coalition, 'EXPERIENCE_EXPERT', (tx, ctx) => contributeTo(tx, ctx, form))
    expect(await rolesThatCan(coalition, (tx, ctx) => contributeTo(tx, ctx, form))).toEqual(['EXPERIENCE_EXPERT'])
    expect(await rolesThatCan(coalition, (tx, ctx) => readSubject(tx, ctx, { about: 'GOAL', id: ids.goalId }))).toEqual(['EXPERIENCE_EXPERT'])
  })
})

describe('the answer', () => {
  it('says what was done with it and why, and asks for a mail to the expert', async () => {
    const { coalition, give, answer, read } = await withPlan()
    const id = await give()
    await answer(id)
    expect((await read(id)).receipt).toEqual({ outcome: 'PARTLY_ADOPTED', reason: 'Daar hebben jullie gelijk in', whatChanges: 'We komen langs', createdAt: NOW, byName: 'Coen', hasLeft: false })
    expect(await askedFor(coalition)).toEqual([{ topic: MAIL_RECEIPT, subjectId: id }])
    expect(await coalition.as('COORDINATOR', countWaitingContributions)).toBe(0)
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'contribution_answered', changes: { outcome: 'PARTLY_ADOPTED' } })
  })

  it('is given once, also by two coordinators at the same moment', async () => {
    const { coalition, give, answer } = await withPlan()
    const id = await give()
    const both = await Promise.allSettled([answer(id), answer(id, { outcome: 'NOT_ADOPTED' })])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expectRefusal(coalition, () => answer(id), ruleBroken('contributions.answered'))
    expect([await countRows(coalition, 'contribution_receipt'), (await askedFor(coalition)).length]).toEqual([1, 1])
  })

  it('is given by the coordinator only, and points at nobody', async () => {
    const { coalition, give, answer } = await withPlan()
    const id = await give()
    await expectRefusal(coalition, () => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => answerContribution(tx, ctx, { contributionId: id, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => answer(id, { reason: 'bel 06-12345678' }), invalid({ reason: 'privacy.phone' }))
    await expectRefusal(coalition, () => answer(newId()), NOT_FOUND)
  })
})

describe('what changes', () => {
  it('is said of what is adopted, whole or in part', async () => {
    const { coalition, give, answer } = await withPlan()
    const id = await give()
    for (const outcome of ['ADOPTED', 'PARTLY_ADOPTED'] as const) {
      await expectRefusal(coalition, () => answer(id, { outcome, whatChanges: null }), invalid({ whatChanges: 'contributions.change_missing' }))
    }
    await expectRefusal(coalition, () => answer(id, { whatChanges: 'bel 06-12345678' }), invalid({ whatChanges: 'privacy.phone' }))
  })

  it('is nothing where nothing is adopted, also when something was typed', async () => {
    const { give, answer, read } = await withPlan()
    const [bare, typed] = [await give(), await give()]
    await answer(bare, { outcome: 'NOT_ADOPTED', whatChanges: null })
    await answer(typed, { outcome: 'NOT_ADOPTED' })
    expect([(await read(bare)).receipt?.whatChanges, (await read(typed)).receipt?.whatChanges]).toEqual([null, null])
  })
})

describe('taking inbreng back', () => {
  const takeBack = (coalition: TestCoalition, contributionId: string) => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId }))

  it('erases it: no page, no row and no export has its words or those of its answer', async () => {
    const { coalition, give, answer, read } = await withPlan()
    const id = await give({ body: 'Dit zei ik in vertrouwen' })
    await answer(id, { reason: 'Wij hoorden je', whatChanges: 'Het loket gaat open' })
    await share(coalition, id)
    const holds = async () => (await everything(coalition)).match(/Dit zei ik in vertrouwen|Wij hoorden je|Het loket gaat open/g) ?? []
    expect(await holds()).toHaveLength(3)
    await takeBack(coalition, id)
    expect(await holds()).toEqual([])
    await expect(read(id)).rejects.toMatchObject(NOT_FOUND)
    for (const role of ['COORDINATOR', 'EXPERIENCE_EXPERT', 'SUPPORTER'] as const) expect(await coalition.as(role, listContributions)).toEqual([])
    expect(await coalition.as('COORDINATOR', countWaitingContributions)).toBe(0)
    await expectRefusal(coalition, () => answer(id), NOT_FOUND)
    await expectRefusal(coalition, () => takeBack(coalition, id), NOT_FOUND)
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'contribution_withdrawn', subjectId: id })
  })

  it('tells the coordinators when they had adopted it, and says where it was and not what', async () => {
    const { coalition, give, answer } = await withPlan()
    const id = await give()
    await answer(id, { outcome: 'ADOPTED' })
    await takeBack(coalition, id)
    const told = (await askedFor(coalition)).filter((one) => one.topic === MAIL_WITHDRAWN)
    expect(told).toEqual([{ topic: MAIL_WITHDRAWN, subjectId: coalition.people.COORDINATOR.membershipId }])
    expect(await coalition.as('COORDINATOR', listWithdrawnAfterAdoption)).toEqual([{ id, quote: 'Tweede stuk', byName: 'Pluis', hasLeft: false, outcome: 'ADOPTED', withdrawnAt: NOW }])
    expect(await rolesThatCan(coalition, listWithdrawnAfterAdoption)).toEqual(['COORDINATOR'])
  })

  it('tells nobody when nothing was done with it', async () => {
    const { coalition, give, answer } = await withPlan()
    const [open, refusedOne] = [await give(), await give()]
    await answer(refusedOne, { outcome: 'NOT_ADOPTED', whatChanges: null })
    for (const id of [open, refusedOne]) await takeBack(coalition, id)
    expect((await askedFor(coalition)).filter((one) => one.topic === MAIL_WITHDRAWN)).toEqual([])
    expect(await coalition.as('COORDINATOR', listWithdrawnAfterAdoption)).toEqual([])
  })

  it('at the same moment as its answer leaves no word of either, whoever was first', async () => {
    for (const isAnsweredFirst of [true, false]) {
      const { coalition, give, answer } = await withPlan()
      const { COORDINATOR, EXPERIENCE_EXPERT } = coalition.people
      const id = await give({ body: 'Dit zei ik in vertrouwen' })
      const receipt = { contributionId: id, outcome: 'ADOPTED', reason: 'Wij hoorden je', whatChanges: 'Het loket gaat open' } as const
      const second = isAnsweredFirst
        ? await meanwhile(coalition, COORDINATOR, (tx, ctx) => answerContribution(tx, ctx, receipt), () => takeBack(coalition, id))
        : await meanwhile(coalition, EXPERIENCE_EXPERT, (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: id }), () => answer(id, receipt))
      expect(second).toMatchObject(isAnsweredFirst ? { status: 'fulfilled' } : { status: 'rejected', reason: NOT_FOUND })
      expect(await everything(coalition)).not.toMatch(/Dit zei ik in vertrouwen|Wij hoorden je|Het loket gaat open/)
      expect((await askedFor(coalition)).filter((one) => one.topic === MAIL_WITHDRAWN)).toHaveLength(isAnsweredFirst ? 1 : 0)
    }
  })

  it('twice at the same moment is once: one event and one round of mail', async () => {
    const { coalition, give, answer } = await withPlan()
    const id = await give()
    await answer(id, { outcome: 'ADOPTED' })
    const second = await meanwhile(coalition, coalition.people.EXPERIENCE_EXPERT, (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: id }), () => takeBack(coalition, id))
    expect(second).toMatchObject({ status: 'rejected', reason: NOT_FOUND })
    expect((await trail(coalition)).filter((one) => one.event === 'contribution_withdrawn')).toHaveLength(1)
    expect((await askedFor(coalition)).filter((one) => one.topic === MAIL_WITHDRAWN)).toHaveLength(1)
  })

  it('at the same moment as sharing it leaves nobody who reads it', async () => {
    const { coalition, give } = await withPlan()
    const id = await give()
    const second = await meanwhile(coalition, coalition.people.EXPERIENCE_EXPERT, (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: id }), () => share(coalition, id))
    expect(second).toMatchObject({ status: 'rejected', reason: NOT_FOUND })
    expect((await askedFor(coalition)).filter((one) => one.topic === MAIL_SHARED)).toEqual([])
  })
})
