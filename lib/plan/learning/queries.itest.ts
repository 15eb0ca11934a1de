import { describe, expect, it } from 'vitest'
import { logAction } from '@/lib/action-items/commands'
import { createChallenge } from '@/lib/challenges/commands'
import { changeGoalStatus } from '@/lib/goals/commands'
import { readGoal } from '@/lib/goals/queries'
import { invalid, NOT_FOUND } from '@/tests/support/refusals'
import { makeGoal } from '@/tests/support/running-goal'
import { countRows } from '@/tests/support/rows'
import { rightAnswers, STORY } from '@/tests/support/sheet-answers'
import { fillIn, open } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { readEvidence } from '../queries'
import { withdrawRecord } from '../records/commands'
import { readKeptSheet } from '../records/queries'
import { NEW_SUBJECT } from '../sheets/schema'
import type { Answers } from '../types'
import { NEW_IDEA } from './definitions'
import { listChangeable, listLessonsOf, readGoalLearning, readNextGoal } from './queries'

async function withGoal() {
  const coalition = await makeCoalition()
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Kinderen komen moe op school', forWhom: 'kinderen', lifePhases: ['AGE_4_12'], parentsSay: null, ...key() }))
  const goalId = await makeGoal(coalition, { challengeId })
  const actionId = await coalition.as('PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, { what: 'Bel elk gezin', goalId, status: 'PLANNED', plannedOn: '2026-12-01', preventionType: 'UNIVERSAL', ...key() }))
  return { coalition, challengeId, goalId, actionId }
}

const lesson = (changeable: string, more: Answers = {}): Answers => ({ ...rightAnswers('F5.3', { changeable }), delenMet: 'MEMBERS', ...more })
const review = (more: Answers = {}): Answers => ({ ...rightAnswers('F5.4', {}), indicatoren: [], verhaal: '', ...more })
const kept = (coalition: TestCoalition, id: string, role: Parameters<TestCoalition['as']>[0] = 'COORDINATOR') => coalition.as(role, (tx, ctx) => readKeptSheet(tx, ctx, id))

describe('a learning card', () => {
  it('stands with the goal or the action that it changes, for who may read it', async () => {
    const { coalition, goalId, actionId } = await withGoal()
    await fillIn(coalition, 'F5.3', NEW_SUBJECT, lesson(goalId, { watLeerdenWe: 'Bel zelf' }), 'finish', coalition.people.ALDERMAN)
    await fillIn(coalition, 'F5.3', NEW_SUBJECT, lesson(actionId, { watLeerdenWe: 'Bel op dinsdag', delenMet: '' }), 'finish', coalition.people.PROFESSIONAL)
    const of = (role: Parameters<TestCoalition['as']>[0], column: 'goalId' | 'actionId', id: string) => coalition.as(role, async (tx, ctx) => (await listLessonsOf(tx, ctx, { column, id })).map(({ answers }) => answers.watLeerdenWe))
    expect(await of('EXPERIENCE_EXPERT', 'goalId', goalId)).toEqual(['Bel zelf'])
    expect([await of('COORDINATOR', 'actionId', actionId), await of('PROFESSIONAL', 'actionId', actionId), await of('ALDERMAN', 'actionId', actionId)]).toEqual([['Bel op dinsdag'], ['Bel op dinsdag'], []])
    expect((await coalition.as('COORDINATOR', readEvidence)).HAS_LOOKED_BACK).toBe(true)
  })

  it('changes what its writer reads: no action for who reads none, and nothing of another coalition', async () => {
    const { coalition, goalId, actionId } = await withGoal()
    expect((await coalition.as('ALDERMAN', listChangeable)).map(({ id }) => id)).toEqual([goalId])
    expect((await coalition.as('PROFESSIONAL', listChangeable)).map(({ kind, id }) => [kind, id])).toEqual([['ACTION', actionId], ['GOAL', goalId]])
    const { recordId } = await fillIn(coalition, 'F5.3', NEW_SUBJECT, lesson(actionId), 'finish', coalition.people.PROFESSIONAL)
    expect([(await kept(coalition, recordId)).names[actionId], (await kept(coalition, recordId, 'ALDERMAN')).names[actionId]]).toEqual(['Bel elk gezin', undefined])
    const { goalId: elsewhere } = await withGoal()
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.3', NEW_SUBJECT, lesson(elsewhere)), invalid({ watVeranderenWe: 'plan.choice_wrong' }))
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.3', NEW_SUBJECT, lesson(actionId), 'finish', coalition.people.ALDERMAN), invalid({ watVeranderenWe: 'plan.choice_wrong' }))
  })
})

describe('a review of a goal', () => {
  it('is one of a series, each with the goal as it stood that day', async () => {
    const { coalition, goalId } = await withGoal()
    const { recordId } = await fillIn(coalition, 'F5.4', goalId, review({ besluit: 'GO_ON' }))
    await fillIn(coalition, 'F5.4', goalId, review({ besluit: 'STOP', volgendeReview: '' }))
    const { reviews } = await coalition.as('ALDERMAN', (tx, ctx) => readGoalLearning(tx, ctx, goalId))
    // Both of the same moment, so in either order.
    expect(reviews.map(({ decision, nextOn, facts }) => [decision, nextOn, facts?.goal.baseline]).sort()).toEqual([['GO_ON', '2027-01-03', { shown: true, value: 14 }], ['STOP', null, { shown: true, value: 14 }]])
    expect(await kept(coalition, recordId)).toMatchObject({ goalId, about: 'Ouders weten wie zij bellen', mayChange: false, facts: { takenOn: '2026-11-22', goal: { target: 40, status: 'ACTIVE' } } })
  })

  it('asks for a day in four to eight weeks, and for a goal that runs or ran', async () => {
    const { coalition, challengeId, goalId } = await withGoal()
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.4', goalId, review({ volgendeReview: '2026-12-01' })), invalid({ volgendeReview: 'plan.review_day_wrong' }))
    const waiting = await makeGoal(coalition, { challengeId, title: 'Nog niet', isActive: false })
    await expectRefusal(coalition, () => open(coalition, 'F5.4', waiting), NOT_FOUND)
    expect(await countRows(coalition, 'sheet_record')).toBe(0)
  })

  it('names a story that everybody here may read, for as long as that holds', async () => {
    const { coalition, goalId } = await withGoal()
    const story = async (toestemming: string) => (await fillIn(coalition, 'F1.2', NEW_SUBJECT, { ...STORY, toestemming, citaat: `Zin ${toestemming}` })).recordId
    const [shared, closed] = [await story('MEMBERS'), await story('CORE_GROUP')]
    expect((await open(coalition, 'F5.4', goalId)).choices.stories).toEqual([{ id: shared, name: 'Zin MEMBERS' }])
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.4', goalId, review({ verhaal: closed })), invalid({ verhaal: 'plan.choice_wrong' }))
    const { recordId } = await fillIn(coalition, 'F5.6', goalId, { indicatoren: [], verhaal: shared, bijdrageVanWie: [], hoeZeker: 'LOW', watHetNietBewijst: 'Dat het hierdoor komt' })
    expect((await kept(coalition, recordId, 'ALDERMAN')).names[shared]).toBe('Zin MEMBERS')
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawRecord(tx, ctx, { recordId: shared }))
    expect((await kept(coalition, recordId, 'ALDERMAN')).names[shared]).toBe(undefined)
  })
})

describe('a baton', () => {
  it('is a lesson of at most 150 words for one person elsewhere, and is seen at the gate', async () => {
    const { coalition } = await withGoal()
    const answers = rightAnswers('F5.8', {})
    const sees = async () => (await coalition.as('COORDINATOR', readEvidence)).HAS_BATON
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.8', NEW_SUBJECT, { ...answers, les: 'woord '.repeat(151).trim() }), invalid({ les: 'plan.too_many_words' }))
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.8', NEW_SUBJECT, { ...answers, aanWie: '', gemeente: '' }), invalid({ aanWie: 'plan.field_missing', gemeente: 'plan.field_missing' }))
    expect(await sees()).toBe(false)
    const { recordId } = await fillIn(coalition, 'F5.8', NEW_SUBJECT, { ...answers, les: 'woord '.repeat(150).trim(), zichtbaarheid: '' })
    expect([await sees(), (await kept(coalition, recordId)).readers]).toEqual([true, 'MEMBERS'])
  })
})

describe('the sheet that closes a goal', () => {
  const closing = (more: Answers = {}): Answers => ({ gehaald: 'REACHED', waaromStoppen: '', watLeerdenWe: 'Bel zelf', vierenHoe: 'Taart in de wijkkamer', watHoudenWeVast: 'Elke week bellen', kandidaten: [], nieuwIdee: 'Rustige ochtenden', keuze: NEW_IDEA, ...more })

  it('closes it with its lesson and celebration, and begins the next one with what was chosen', async () => {
    const { coalition, challengeId, goalId } = await withGoal()
    const waiting = await makeGoal(coalition, { challengeId, title: 'Elk kind een maatje', isActive: false })
    await fillIn(coalition, 'F5.9', goalId, closing({ kandidaten: [waiting] }))
    const goal = await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))
    expect([goal.status, goal.changes.find(({ status }) => status === 'REACHED')]).toMatchObject(['REACHED', { lesson: 'Bel zelf', celebration: 'Taart in de wijkkamer' }])
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readNextGoal(tx, ctx, goalId))).toEqual({
      goalTitle: 'Ouders weten wie zij bellen', first: { opgave: challengeId, doel: 'Rustige ochtenden', voorWie: 'gezinnen', watLatenWeVoorNu: 'Elk kind een maatje' },
    })
    await fillIn(coalition, 'F5.9', goalId, closing({ keuze: '' }))
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readNextGoal(tx, ctx, goalId))).toBe(null)
    expect(await countRows(coalition, 'sheet_record')).toBe(1)
  })

  it('asks what closing asks, at its own questions, and then closes nothing', async () => {
    const { coalition, goalId } = await withGoal()
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.9', goalId, closing({ watLeerdenWe: '', vierenHoe: '' })), invalid({ watLeerdenWe: 'goals.lesson_missing', vierenHoe: 'goals.celebration_missing' }))
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.9', goalId, closing({ gehaald: 'STOPPED' })), invalid({ waaromStoppen: 'goals.stop_needs_reason' }))
    expect(await countRows(coalition, 'sheet_record')).toBe(0)
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))).status).toBe('ACTIVE')
  })

  it('of a goal that is closed opens with what was said then, and asks nothing twice', async () => {
    const { coalition, goalId } = await withGoal()
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: goalId, status: 'STOPPED', reason: 'Geen tijd', lesson: 'Begin kleiner', expectedVersion: 2 }))
    expect((await open(coalition, 'F5.9', goalId)).answers).toMatchObject({ gehaald: 'STOPPED', waaromStoppen: 'Geen tijd', watLeerdenWe: 'Begin kleiner' })
    await expectRefusal(coalition, () => fillIn(coalition, 'F5.9', goalId, closing()), invalid({ gehaald: 'plan.goal_closed_otherwise' }))
  })
})
