import { describe, expect, it } from 'vitest'
import { moveCommitment, noteDeviation } from '@/lib/agreements/life/commands'
import { changeGoalStatus, measureGoal } from '@/lib/goals/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { changeGap } from '@/lib/indicators/agenda/commands'
import { keepFailure } from '@/lib/indicators/statline/commands'
import { decideGate } from '@/lib/plan/gates/commands'
import { answerSignal, giveSignal } from '@/lib/signals/commands'
import { agreementInForce } from '@/tests/support/agreement-in-force'
import { fill } from '@/tests/support/filled'
import { rolesThatCan } from '@/tests/support/refusals'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { readStanding } from './queries'

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const signalInput = () => ({ theme: 'SCHOOL' as const, body: 'De wachttijd is lang', place: null, lifePhases: ['AGE_4_12' as const], frequency: 'FIRST_TIME' as const, wantsAnswer: false, alreadyTried: null, urgency: null, isAnonymous: false, ...key() })

const standing = (coalition: TestCoalition) => coalition.as('COORDINATOR', readStanding)

describe('how the goals stand', () => {
  it('is what runs with its figures, and what asks for attention; the example is no part of it', async () => {
    const { coalition, ids } = await fill('STAND')
    expect((await standing(coalition)).goals.map(({ goal, stuck }) => [goal.title, goal.status, stuck])).toEqual([['Doel STAND', 'CANDIDATE', []]])
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: ids.goalId, status: 'ACTIVE', reason: null, expectedVersion: 1 }), daysAgo(60))
    expect((await standing(coalition)).goals.map(({ stuck }) => stuck)).toEqual([['NOT_MEASURED']])
    await coalition.as('COORDINATOR', (tx, ctx) => measureGoal(tx, ctx, { goalId: ids.goalId, value: 4, measuredOn: '2026-11-20', note: null, ...key() }))
    const [one] = (await standing(coalition)).goals
    expect([one?.stuck, one?.goal.current], 'four families are counted, and not shown').toEqual([[], { shown: false, reason: 'small' }])
  })
})

describe('how the agreements stand', () => {
  it('is who signed, and of the afspraken in force how many landed or deviated', async () => {
    const one = await agreementInForce()
    const which = { agreementId: one.agreementId, commitmentId: one.commitmentId }
    expect((await standing(one.coalition)).commitments).toEqual({ total: 1, landed: 0, deviated: 0, expired: 0 })
    await one.coalition.asPerson(one.worker, (tx, ctx) => moveCommitment(tx, ctx, { ...which, from: 'AGREED', to: 'LANDED', reason: null, ...key() }))
    const landed = await standing(one.coalition)
    expect(landed.commitments).toEqual({ total: 1, landed: 1, deviated: 0, expired: 0 })
    expect(landed.agreements.map(({ signed, requested, status }) => [signed, requested, status])).toEqual([[2, 2, 'IN_FORCE']])
    await one.coalition.asPerson(one.worker, (tx, ctx) => noteDeviation(tx, ctx, { ...which, reason: 'De kamer wordt geverfd', parentsInterest: 'Ouders zitten in de hal', untilOn: '2026-12-20', ...key() }))
    expect((await standing(one.coalition)).commitments).toEqual({ total: 1, landed: 0, deviated: 1, expired: 0 })
  })
})

describe('how signals are answered', () => {
  it('is what waits, what waits too long, and the middle of the days that answers took', async () => {
    const coalition = await makeCoalition()
    expect((await standing(coalition)).loop).toEqual({ open: 0, late: 0, answered: 0, medianDays: null })
    for (const [given, took] of [[30, 2], [25, 4], [20, 12], [400, 1]] as const) {
      const signalId = await coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, signalInput()), daysAgo(given))
      await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId, body: 'We bellen de school' }), daysAgo(given - took))
    }
    for (const given of [1, 15]) await coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, signalInput()), daysAgo(given))
    expect((await standing(coalition)).loop, 'an answer of more than half a year ago counts no more').toEqual({ open: 2, late: 1, answered: 3, medianDays: 4 })
  })
})

describe('how the plan stands', () => {
  it('is the five steps, and the newest decision about a gate', async () => {
    const coalition = await makeCoalition()
    expect([...(await standing(coalition)).gates]).toEqual([])
    for (const decision of ['NOT_YET', 'GO_WITHOUT'] as const) await coalition.as('COORDINATOR', (tx, ctx) => decideGate(tx, ctx, { step: 1, decision, reason: 'Zo kozen wij', ...key() }))
    const { gates, steps } = await standing(coalition)
    expect([[...gates], steps.length]).toEqual([[[1, 'GO_WITHOUT']], 5])
  })
})

describe('what is not known', () => {
  it('is what is open on the agenda, what did not come in, and what is older than its source', async () => {
    const filled = await fill('WEET')
    const { coalition, ids } = filled
    const before = await standing(coalition)
    expect(before.gaps.map(({ question, ownerName, dueOn }) => [question, ownerName, dueOn])).toEqual([['Wat weten wij niet WEET', 'Coen', '2027-02-01']])
    expect([before.failed, before.old.map(({ name, newestYear }) => [name, newestYear])], 'its series began anew, and nothing of the other came in').toEqual([[], expect.arrayContaining([['Cijfer WEET', null], ['Gevolgd WEET', null]])])
    await filled.asJob((tx, ctx) => keepFailure(tx, ctx, { id: ids.feedId, problem: 'CHANGED' }))
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: ids.indicatorId, importId: null, figures: [{ regionCode: 'GM0321', year: 2023, numerator: 400, denominator: 1_000, value: 40, status: 'FINAL' }] }))
    const gap = before.gaps[0]
    if (!gap) throw new Error('A filled coalition has something on the agenda.')
    const { question, why, indicatorId, ownerId, dueOn } = gap
    await coalition.as('COORDINATOR', (tx, ctx) => changeGap(tx, ctx, { id: gap.id, expectedVersion: 1, question, why, indicatorId, ownerId, dueOn, state: 'KNOWN', answer: 'Nu wel' }))
    const after = await standing(coalition)
    expect([after.gaps, after.failed.map(({ indicatorName, state }) => [indicatorName, state])]).toEqual([[], [['Gevolgd WEET', 'CHANGED']]])
    expect(after.old.filter(({ indicatorId: id }) => id === ids.indicatorId).map(({ newestYear }) => newestYear)).toEqual([2023])
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: ids.indicatorId, importId: null, figures: [{ regionCode: 'GM0321', year: 2024, numerator: 400, denominator: 1_000, value: 40, status: 'FINAL' }] }))
    expect((await standing(coalition)).old.map(({ indicatorId: id }) => id)).not.toContain(ids.indicatorId)
  })
})

it('how everything stands is for who keeps it going', async () => {
  expect(await rolesThatCan(await makeCoalition(), readStanding)).toEqual(['COORDINATOR'])
})
