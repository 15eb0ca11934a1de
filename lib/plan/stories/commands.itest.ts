import { describe, expect, it } from 'vitest'
import { keepRecord, withdrawRecord } from '@/lib/plan/records/commands'
import type { Answers } from '@/lib/plan/types'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { newId } from '@/lib/platform/ids'
import { addDays, dayOf } from '@/lib/platform/clock'
import { createChallenge } from '@/lib/challenges/commands'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { indicatorContent } from '@/tests/support/indicators'
import { invalid, NOT_FOUND, refused, rolesThatCan } from '@/tests/support/refusals'
import { makeGoal } from '@/tests/support/running-goal'
import { askedFor, countRows, trail } from '@/tests/support/rows'
import { STORY } from '@/tests/support/sheet-answers'
import { storyInput } from '@/tests/support/stories'
import { expectRefusal, toldToTheSecond, type Work } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { changeStory, forgetStories, tellStory, withdrawStory } from './commands'
import { listPublicStories, listStoriesOfGoal, listStoriesToUse, listSuccessStories, readSuccessStory } from './queries'
import type { NewStoryForm, StoryForm } from './schema'
import { MAIL_STORY_WITHDRAWN } from './types'

type Who = 'COORDINATOR' | 'PROFESSIONAL' | 'ALDERMAN'

async function withIndicator(): Promise<{ coalition: TestCoalition; indicatorId: string }> {
  const coalition = await makeCoalition()
  return { coalition, indicatorId: await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent(), ...key() })) }
}

const tell = ({ coalition, indicatorId }: { coalition: TestCoalition; indicatorId: string }, over: Partial<NewStoryForm> = {}, who: Who = 'COORDINATOR') =>
  coalition.as(who, (tx, ctx) => tellStory(tx, ctx, { ...storyInput({ indicatorId }), ...key(), ...over }))

const kept = (coalition: TestCoalition, over: Answers = {}, who: Who = 'PROFESSIONAL') => coalition.as(who, (tx, ctx) => keepRecord(tx, ctx, { key: 'F1.2', over: null, answers: { ...STORY, ...over }, ...key() }))

const quotes = async (coalition: TestCoalition, who: Who) => (await coalition.as(who, listSuccessStories)).map((one) => one.quote)

const told = async (coalition: TestCoalition) => (await askedFor(coalition)).filter((one) => one.topic === MAIL_STORY_WITHDRAWN).map((one) => one.subjectId)

describe('a story beside a figure', () => {
  it('says whose it is, how and when consent was given, how far it goes and until when', async () => {
    const there = await withIndicator()
    const id = await tell(there, { chosenName: 'Vlinder', readers: 'PUBLIC' })
    expect(await there.coalition.as('ALDERMAN', (tx, ctx) => readSuccessStory(tx, ctx, id))).toMatchObject({
      teller: 'PARENT', chosenName: 'Vlinder', consentWay: 'SPOKEN', consentOn: '2026-11-01', readers: 'PUBLIC', shownUntil: '2027-11-01', indicatorName: 'Ouders die het spreekuur kennen', goalTitle: null,
    })
    expect((await trail(there.coalition)).map((one) => one.event)).toContain('success_story_told')
  })

  it('is read as far as consent goes: by the core group, or by everybody who takes part', async () => {
    const there = await withIndicator()
    await tell(there, { readers: 'CORE_GROUP', quote: 'Voor weinigen' })
    await tell(there, { quote: 'Voor allen' })
    expect([await quotes(there.coalition, 'COORDINATOR'), await quotes(there.coalition, 'ALDERMAN')]).toEqual([['Voor allen', 'Voor weinigen'], ['Voor allen']])
  })

  it('beside a goal is read there by who may read it, until its last day or until it is taken back', async () => {
    const there = await withIndicator()
    const { coalition } = there
    const goalId = await makeGoal(coalition, { challengeId: await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Ouders staan er alleen voor', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() })) })
    const few = await tell(there, { goalId, readers: 'CORE_GROUP', quote: 'Voor weinigen' })
    await tell(there, { goalId, quote: 'Voor allen', shownUntil: dayOf(NOW) })
    await tell(there, { quote: 'Bij een cijfer' })
    const atGoal = async (who: Who, now = NOW, id = goalId) => (await coalition.as(who, (tx, ctx) => listStoriesOfGoal(tx, ctx, id), now)).map((one) => one.quote)
    expect([await atGoal('COORDINATOR'), await atGoal('ALDERMAN'), await atGoal('ALDERMAN', NOW, newId()), await atGoal('ALDERMAN', NOW, "'; --")]).toEqual([['Voor allen', 'Voor weinigen'], ['Voor allen'], [], []])
    expect(await atGoal('ALDERMAN', new Date(NOW.getTime() + 86_400_000))).toEqual([])
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawStory(tx, ctx, { id: few }))
    expect(await atGoal('COORDINATOR')).toEqual(['Voor allen'])
    expect(await rolesThatCan(coalition, (tx, ctx) => listStoriesOfGoal(tx, ctx, goalId))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('may be told outside only when consent goes that far', async () => {
    const there = await withIndicator()
    for (const [readers, quote] of [['CORE_GROUP', 'Voor weinigen'], ['MEMBERS', 'Voor allen'], ['PUBLIC', 'Ook buiten']] as const) await tell(there, { readers, quote })
    expect((await there.coalition.as('COORDINATOR', listPublicStories)).map((one) => one.quote)).toEqual(['Ook buiten'])
  })

  it('is shown nowhere after its last day, and is then removed', async () => {
    const there = await withIndicator()
    const today = dayOf(NOW)
    const id = await tell(there, { shownUntil: today })
    expect(await quotes(there.coalition, 'ALDERMAN')).toEqual(['Ik belde één nummer'])
    const later = new Date(NOW.getTime() + 86_400_000)
    const asLater = <T>(work: Parameters<typeof there.coalition.as<T>>[1]) => there.coalition.as<T>('COORDINATOR', work, later)
    expect(await asLater(listSuccessStories)).toEqual([])
    await expect(asLater((tx, ctx) => readSuccessStory(tx, ctx, id))).rejects.toMatchObject({ kind: 'not_found' })
    const forget = async (at: Date) => { const ctx = await enterAsJob(there.coalition.id, 'test', { now: at }); return inCoalition(ctx, (tx) => forgetStories(tx, ctx)) }
    expect([await forget(NOW), await forget(later)]).toEqual([0, 1])
    expect(await countRows(there.coalition, 'success_story')).toBe(0)
  })

  it('is made once of a story on a worksheet, and goes no further than that one may', async () => {
    const there = await withIndicator()
    const recordId = await kept(there.coalition)
    expect(await there.coalition.as('COORDINATOR', listStoriesToUse)).toMatchObject([{ recordId, first: { quote: 'Niemand belde mij terug', readers: 'MEMBERS' } }])
    await expectRefusal(there.coalition, () => tell(there, { recordId, readers: 'PUBLIC' }), invalid({ readers: 'stories.wider_than_consent' }))
    await tell(there, { recordId })
    expect(await there.coalition.as('COORDINATOR', listStoriesToUse)).toEqual([])
    await expect(tell(there, { recordId, quote: 'Nog eens' })).rejects.toMatchObject({ kind: 'rule_broken', code: 'stories.used_already' })
  })

  it('follows who told it when that one lets it go less far', async () => {
    const there = await withIndicator()
    const recordId = await kept(there.coalition)
    await tell(there, { recordId })
    await there.coalition.as('PROFESSIONAL', (tx, ctx) => keepRecord(tx, ctx, { key: 'F1.2', over: recordId, answers: { ...STORY, toestemming: 'CORE_GROUP' }, ...key() }))
    expect([await quotes(there.coalition, 'COORDINATOR'), await quotes(there.coalition, 'ALDERMAN')]).toEqual([['Ik belde één nummer'], []])
  })

  it('is refused when it points at a person, belongs to nothing or to something that is not there', async () => {
    const there = await withIndicator()
    const { coalition } = there
    await expectRefusal(coalition, () => tell(there, { body: 'Mail naar ouder@voorbeeld.nl' }), invalid({ body: 'privacy.email' }))
    await expectRefusal(coalition, () => tell(there, { chosenName: 'Anna Jansen' }), invalid({ chosenName: 'stories.name_one_word' }))
    await expectRefusal(coalition, () => tell(there, { indicatorId: newId() }), invalid({ indicatorId: 'indicators.not_followed' }))
    await expectRefusal(coalition, () => tell(there, { goalId: newId() }), invalid({ goalId: 'stories.goal_missing' }))
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => tellStory(tx, ctx, { ...storyInput({ indicatorId: there.indicatorId }), ...key() })), refused('COORDINATOR'))
    await expect(tell(there, { recordId: newId() })).rejects.toMatchObject({ code: 'stories.record_gone' })
  })

  it('of somebody else is not used, changed or taken back by a professional', async () => {
    const there = await withIndicator()
    const recordId = await kept(there.coalition, {}, 'COORDINATOR')
    await expect(tell(there, { recordId }, 'PROFESSIONAL')).rejects.toMatchObject({ code: 'stories.record_gone' })
    const id = await tell(there)
    await expect(there.coalition.as('PROFESSIONAL', (tx, ctx) => withdrawStory(tx, ctx, { id }))).rejects.toMatchObject({ kind: 'refused' })
    expect(await quotes(there.coalition, 'PROFESSIONAL')).toEqual(['Ik belde één nummer'])
  })

  it('is not overwritten unseen', async () => {
    const there = await withIndicator()
    const id = await tell(there)
    const change = (quote: string, expectedVersion = 1): Work<string> => (tx, ctx) => {
      const { recordId: _from, ...content } = storyInput({ indicatorId: there.indicatorId, quote })
      const form: StoryForm = { ...content, id, expectedVersion }
      return changeStory(tx, ctx, form)
    }
    await there.coalition.as('COORDINATOR', change('Eerst'))
    await expect(there.coalition.as('COORDINATOR', change('Daarna'))).rejects.toMatchObject({ kind: 'conflict', details: { theirs: { quote: 'Eerst' }, currentVersion: 2 } })
    expect(await toldToTheSecond(there.coalition, change('Tegelijk', 2), change('Ook', 2)), 'at the same moment').toMatchObject({ kind: 'conflict', details: { theirs: { quote: 'Tegelijk' }, currentVersion: 3 } })
  })
})

describe('a story that is taken back', () => {
  it('is gone with the sheet that it came from; who used it hears, and who took it back does not', async () => {
    const there = await withIndicator()
    const { coalition } = there
    const recordId = await kept(coalition)
    const id = await tell(there, { recordId }, 'PROFESSIONAL')
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawStory(tx, ctx, { id }))
    expect([await countRows(coalition, 'success_story'), await countRows(coalition, 'sheet_record')]).toEqual([0, 0])
    expect(await told(coalition)).toEqual([coalition.people.PROFESSIONAL.membershipId])
    expect((await trail(coalition)).map((one) => one.event)).toContain('success_story_withdrawn')
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => withdrawStory(tx, ctx, { id })), NOT_FOUND)
  })

  it('on its worksheet is gone beside the figure too', async () => {
    const there = await withIndicator()
    const { coalition } = there
    const recordId = await kept(coalition)
    await tell(there, { recordId })
    await coalition.as('PROFESSIONAL', (tx, ctx) => withdrawRecord(tx, ctx, { recordId }))
    expect(await quotes(coalition, 'COORDINATOR')).toEqual([])
    expect(await told(coalition)).toEqual([coalition.people.COORDINATOR.membershipId])
  })

  it('can be told for two years again from today, no longer', async () => {
    const there = await withIndicator()
    await expectRefusal(there.coalition, () => tell(there, { shownUntil: addDays(dayOf(NOW), 731) }), invalid({ shownUntil: 'stories.until_far' }))
  })
})
