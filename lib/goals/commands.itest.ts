import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { listChallenges } from '@/lib/challenges/queries'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { conflict, invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { changeGoal, changeGoalStatus, createGoal, measureGoal, plantExample, setExample } from './commands'
import { listGoals, readGoal, readGoalToEdit } from './queries'
import type { NewGoalForm, StatusForm } from './schema'
import type { GoalStatus } from './types'

type Typed = Omit<NewGoalForm, 'parentBenefit'> & { parentBenefit: string | null }

async function withChallenge() {
  const coalition = await makeCoalition()
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const typed = (over: Partial<Typed> = {}): Typed => ({
    challengeId, title: 'Veertig gezinnen', forWhom: 'gezinnen', parentBenefit: 'Eén vast gezicht', baseline: 14, baselinePlan: null, target: 40, unit: 'FAMILIES',
    ownerId: coalition.people.PROFESSIONAL.membershipId, dueOn: '2026-12-18', notNow: null, stopCriterion: null, ...key(), ...over,
  })
  const add = (over: Partial<Typed> = {}) => coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, typed(over)))
  return { coalition, typed, add }
}

const read = (coalition: TestCoalition, id: string) => coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, id))

/** A move with all that one can need, but for a reason. */
const SAID = { despite: 'De ouders zijn nog niet gevraagd', lesson: 'Bel eerst de opvang', celebration: 'Taart in de buurtkamer' }

const become = (coalition: TestCoalition, id: string, status: GoalStatus, expectedVersion: number, reason: string | null = null, said: Partial<StatusForm> = SAID) =>
  coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id, status, reason, expectedVersion, ...said }))

const titles = async (coalition: TestCoalition) => (await coalition.as('PROFESSIONAL', listGoals)).map((goal) => goal.title)

describe('a goal', () => {
  it('is added under an opgave as a candidate, and everybody reads it', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add({ notNow: 'Geen app', stopCriterion: 'Niemand komt' })
    expect(await read(coalition, id)).toMatchObject({
      title: 'Veertig gezinnen', challengeTitle: 'Opgave', status: 'CANDIDATE', baseline: { shown: true, value: 14 }, current: null, target: 40, ownerName: 'Prue', dueOn: '2026-12-18',
      notNow: 'Geen app', stopCriterion: 'Niemand komt', version: 1,
    })
    expect(await coalition.as('EXPERIENCE_EXPERT', listChallenges)).toMatchObject([{ goals: 1 }])
    expect(await trail(coalition)).toMatchObject([{ event: 'challenge_created' }, { event: 'goal_created', subjectId: id, changes: null }])
  })

  it('is joined by partners', async () => {
    const { coalition, typed } = await withChallenge()
    const partnerIds = await Promise.all(['Opvang', 'Bieb'].map((name) => coalition.as('COORDINATOR', (tx, ctx) =>
      addPartner(tx, ctx, { name, partnerType: 'LIBRARY', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))))
    const id = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, typed(), { partnerIds: [...partnerIds, ...partnerIds] }))
    expect((await read(coalition, id)).partnerNames).toEqual(['Bieb', 'Opvang'])
  })

  it('is not joined by a partner that does not stand in this coalition', async () => {
    const { coalition, typed } = await withChallenge()
    for (const partnerId of [newId(), 'no id at all']) {
      const attempt = () => coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, typed(), { partnerIds: [partnerId] }))
      await expectRefusal(coalition, attempt, invalid({ partnerIds: 'form_broken' }))
    }
  })

  it('sent twice is one goal', async () => {
    const { coalition, typed } = await withChallenge()
    const form = typed()
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => createGoal(tx, ctx, form))
  })

  it('is one with its event, and so is every change of it', async () => {
    const { coalition, typed, add } = await withChallenge()
    const id = await add()
    const form = { id, ...typed({ title: 'Anders' }), parentBenefit: 'Rust', expectedVersion: 1 }
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => createGoal(tx, ctx, typed()))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id, status: 'ACTIVE', reason: null, despite: 'Nog niet gevraagd', expectedVersion: 1 }))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => measureGoal(tx, ctx, { goalId: id, value: 20, measuredOn: '2026-11-20', note: null, ...key() }))
  })

  it('is added, changed, started and stopped by the coordinator only', async () => {
    const { coalition, typed, add } = await withChallenge()
    const id = await add()
    const only = refused('COORDINATOR')
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => createGoal(tx, ctx, typed())), only)
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => changeGoal(tx, ctx, { id, ...typed(), parentBenefit: 'x', expectedVersion: 1 })), only)
    const start: StatusForm = { id, status: 'ACTIVE', reason: null, expectedVersion: 1 }
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => changeGoalStatus(tx, ctx, start)), only)
    expect(await rolesThatCan(coalition, (tx, ctx) => createGoal(tx, ctx, typed()))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => readGoalToEdit(tx, ctx, id))).toEqual(['COORDINATOR'])
  })

  it('has a baseline, or a plan for it', async () => {
    const { coalition, add } = await withChallenge()
    await expectRefusal(coalition, () => add({ baseline: null }), invalid({ baseline: 'goals.baseline_or_plan' }))
    const id = await add({ baseline: null, baselinePlan: 'Vragen bij het consultatiebureau' })
    expect(await read(coalition, id)).toMatchObject({ baseline: null, baselinePlan: 'Vragen bij het consultatiebureau' })
  })

  it('hangs under an opgave and has an owner who stand in this coalition', async () => {
    const { coalition, add } = await withChallenge()
    await expectRefusal(coalition, () => add({ challengeId: newId(), ownerId: newId() }), invalid({ challengeId: 'goals.challenge_missing', ownerId: 'goals.owner_missing' }))
  })

  it('is about a group: what points at one person is refused', async () => {
    const { coalition, add } = await withChallenge()
    await expectRefusal(coalition, () => add({ title: 'Bel 06-12345678', notNow: 'mail anna@thuis.example' }), invalid({ title: 'privacy.phone', notNow: 'privacy.email' }))
  })

  it('shows no small number of people, and does show a small number of places', async () => {
    const { coalition, add } = await withChallenge()
    const [people, places] = [await add({ baseline: 4 }), await add({ baseline: 4, unit: 'LOCATIONS' })]
    expect((await read(coalition, people)).baseline).toMatchObject({ shown: false })
    expect((await read(coalition, places)).baseline).toEqual({ shown: true, value: 4 })
    expect(JSON.stringify((await read(coalition, people)).baseline)).not.toContain('4')
  })
})

describe('a change of a goal', () => {
  const form = (typed: Typed, id: string, expectedVersion = 1) => ({ ...typed, parentBenefit: typed.parentBenefit ?? '', id, expectedVersion })

  it('is kept', async () => {
    const { coalition, typed, add } = await withChallenge()
    const id = await add()
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, form(typed({ title: 'Vijftig gezinnen', target: 50, dueOn: '2027-01-01' }), id)))
    expect(await read(coalition, id)).toMatchObject({ title: 'Vijftig gezinnen', target: 50, dueOn: '2027-01-01', version: 2 })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'goal_changed', subjectId: id })
  })

  it('of two people at once: the second sees who was first and both texts', async () => {
    const { coalition, typed, add } = await withChallenge()
    const id = await add()
    const change = (title: string, version = 1) => coalition.as('COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, form(typed({ title }), id, version)))
    await change('Van de eerste')
    const theirs = { title: 'Van de eerste', forWhom: 'gezinnen', parentBenefit: 'Eén vast gezicht', baselinePlan: '', notNow: '', stopCriterion: '' }
    await expectRefusal(coalition, () => change('Van de tweede'), conflict('Coen', 2, theirs))
    await change('Van de tweede', 2)
    expect(await titles(coalition)).toEqual(['Van de tweede'])
  })

  it('of figures, owner or day only is a conflict that shows them, and what a chosen name is called', async () => {
    const { coalition, typed, add } = await withChallenge()
    const id = await add()
    const ownerId = (await coalition.join('PROFESSIONAL', 'Nieuw')).membershipId
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, form(typed({ baseline: 2, target: 12.5, unit: 'PERCENT', ownerId, dueOn: '2027-03-01' }), id)))
    const error = await coalition.as('COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, form(typed(), id))).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject(conflict('Coen', 2, { baseline: '2', target: '12,5', unit: 'PERCENT', ownerId, dueOn: '2027-03-01' }))
    expect(error).toMatchObject({ details: { names: { ownerId: 'Nieuw' } } })
  })

  it('of a goal that is not there is not found', async () => {
    const { coalition, typed } = await withChallenge()
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => changeGoal(tx, ctx, form(typed(), newId()))), NOT_FOUND)
  })
})

describe('the way of a goal', () => {
  it('goes from candidate over active to reached, each with who, when and why', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    await become(coalition, id, 'ACTIVE', 1)
    await become(coalition, id, 'REACHED', 2, 'Alle gezinnen')
    expect(await read(coalition, id)).toMatchObject({
      status: 'REACHED',
      changes: [
        { status: 'ACTIVE', byName: 'Coen', reason: null, despite: SAID.despite, happenedOn: null, lesson: null, celebration: null },
        { status: 'REACHED', reason: 'Alle gezinnen', despite: null, happenedOn: '2026-11-22', lesson: SAID.lesson, celebration: SAID.celebration },
      ],
    })
    expect((await trail(coalition)).slice(-2)).toMatchObject([{ changes: { status: { from: 'CANDIDATE', to: 'ACTIVE' } } }, { changes: { status: { from: 'ACTIVE', to: 'REACHED' } } }])
  })

  it('does not skip: a candidate is not reached', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    await expectRefusal(coalition, () => become(coalition, id, 'REACHED', 1), ruleBroken('goals.status_not_next'))
  })

  it('does not begin without an answer to what a parent gains', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add({ parentBenefit: null })
    await expectRefusal(coalition, () => become(coalition, id, 'ACTIVE', 1), ruleBroken('goals.no_parent_benefit'))
  })

  it('is one at a time: a second active goal needs a reason, and so does stopping', async () => {
    const { coalition, add } = await withChallenge()
    const [first, second] = [await add(), await add({ title: 'Tweede' })]
    await become(coalition, first, 'ACTIVE', 1)
    await expectRefusal(coalition, () => become(coalition, second, 'ACTIVE', 1), invalid({ reason: 'goals.second_needs_reason' }))
    await become(coalition, second, 'ACTIVE', 1, 'De eerste wacht op geld')
    await expectRefusal(coalition, () => become(coalition, first, 'STOPPED', 2), invalid({ reason: 'goals.stop_needs_reason' }))
    await become(coalition, first, 'STOPPED', 2, 'Niemand kwam')
    expect(await titles(coalition)).toEqual(['Tweede', 'Veertig gezinnen'])
  })

  it('is one at a time also when two people start a goal at the same moment', async () => {
    const { coalition, add } = await withChallenge()
    const ids = [await add(), await add({ title: 'Tweede' })]
    const running = await add({ title: 'Loopt al' })
    await become(coalition, running, 'ACTIVE', 1)
    await become(coalition, running, 'STOPPED', 2, 'Klaar mee')
    const answers = await Promise.allSettled(ids.map((id) => become(coalition, id, 'ACTIVE', 1)))
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await coalition.as('ALDERMAN', (tx, ctx) => listGoals(tx, ctx, { status: 'ACTIVE' })))).toHaveLength(1)
  })

  it('is changed by who saw the newest state', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    await become(coalition, id, 'ACTIVE', 1)
    await expectRefusal(coalition, () => become(coalition, id, 'STOPPED', 1, 'x'), { kind: 'conflict', details: { changedBy: 'Coen', currentVersion: 2, theirs: { status: 'ACTIVE' } } })
  })

  it('has reasons that point at nobody', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    await expectRefusal(coalition, () => become(coalition, id, 'STOPPED', 1, 'bel 06-12345678', { lesson: 'mail anna@thuis.example' }), invalid({ reason: 'privacy.phone', lesson: 'privacy.email' }))
  })
})

describe('a tussenstand', () => {
  const measure = (coalition: TestCoalition, goalId: string, role: 'COORDINATOR' | 'PROFESSIONAL' | 'ALDERMAN', over: { value?: number; measuredOn?: string; note?: string } = {}) =>
    coalition.as(role, (tx, ctx) => measureGoal(tx, ctx, { goalId, value: 22, measuredOn: '2026-11-20', note: null, ...key(), ...over }))

  it('is written down by the owner and by the coordinator; the newest day is the current one', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    await measure(coalition, id, 'PROFESSIONAL', { value: 22, measuredOn: '2026-11-20', note: 'Geteld bij de opvang' })
    await measure(coalition, id, 'COORDINATOR', { value: 18, measuredOn: '2026-11-01' })
    expect(await read(coalition, id)).toMatchObject({
      current: { shown: true, value: 22 }, measuredOn: '2026-11-20',
      measurements: [{ measuredOn: '2026-11-01', byName: 'Coen' }, { measuredOn: '2026-11-20', byName: 'Prue', note: 'Geteld bij de opvang' }],
    })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'goal_measured', changes: { measuredOn: '2026-11-01' } })
  })

  it('is not for a professional who does not own the goal, nor for an alderman', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add({ ownerId: coalition.people.COORDINATOR.membershipId })
    await expectRefusal(coalition, () => measure(coalition, id, 'PROFESSIONAL'), refused('COORDINATOR'))
    await expectRefusal(coalition, () => measure(coalition, id, 'ALDERMAN'), refused('COORDINATOR'))
  })

  it('is of today or before: today is the day in the Netherlands', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    await expectRefusal(coalition, () => measure(coalition, id, 'COORDINATOR', { measuredOn: '2026-11-23' }), invalid({ measuredOn: 'goals.measured_in_future' }))
    await measure(coalition, id, 'COORDINATOR', { measuredOn: '2026-11-22' })
    // Half past midnight in Amsterdam, while it is still the day before in Greenwich.
    const justAfterMidnight = new Date('2026-11-22T23:30:00.000Z')
    await coalition.as('COORDINATOR', (tx, ctx) => measureGoal(tx, ctx, { goalId: id, value: 30, measuredOn: '2026-11-23', note: null, ...key() }), justAfterMidnight)
    expect((await read(coalition, id)).measuredOn).toBe('2026-11-23')
  })

  it('sent twice is one', async () => {
    const { coalition, add } = await withChallenge()
    const id = await add()
    const form = { goalId: id, value: 22, measuredOn: '2026-11-20', note: null, ...key() }
    await expectOnce(coalition, 'PROFESSIONAL', (tx, ctx) => measureGoal(tx, ctx, form))
    expect((await read(coalition, id)).measurements).toHaveLength(1)
  })
})

describe('the example of a new workspace', () => {
  it('is set aside with one button, goal and opgave, and brought back', async () => {
    const { coalition, add } = await withChallenge()
    await add()
    await coalition.as('COORDINATOR', plantExample)
    expect((await coalition.as('COORDINATOR', listGoals)).filter((goal) => goal.isExample)).toHaveLength(1)
    const set = (discarded: boolean) => coalition.as('COORDINATOR', (tx, ctx) => setExample(tx, ctx, { discarded }))
    await set(true)
    expect([await titles(coalition), (await coalition.as('COORDINATOR', listChallenges)).length]).toEqual([['Veertig gezinnen'], 1])
    await set(false)
    expect([(await titles(coalition)).length, (await coalition.as('COORDINATOR', listChallenges)).length]).toEqual([2, 2])
    expect((await trail(coalition)).slice(-4).map((one) => one.event)).toEqual(['challenge_discarded', 'goal_discarded', 'challenge_restored', 'goal_restored'])
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => setExample(tx, ctx, { discarded: true })), refused('COORDINATOR'))
  })

  it('that is active does not count as the one goal', async () => {
    const { coalition, add } = await withChallenge()
    await coalition.as('COORDINATOR', plantExample)
    const example = (await coalition.as('COORDINATOR', listGoals)).find((goal) => goal.isExample)
    await become(coalition, example?.id ?? '', 'ACTIVE', 1)
    await become(coalition, await add(), 'ACTIVE', 1)
  })
})
