import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { key, makeCoalition } from '@/tests/support/world'
import { createGoal } from './commands'
import { listGoals } from './queries'

describe('a goal', () => {
  it('is added under an opgave as a candidate', async () => {
    const coalition = await makeCoalition()
    const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, { challengeId, title: 'Doel', forWhom: 'gezinnen', parentBenefit: 'Rust', baseline: 14, baselinePlan: null, target: 40, unit: 'FAMILIES', ownerId: ctx.actor.membershipId, dueOn: '2026-12-18', notNow: null, stopCriterion: null, ...key() }))
    const goals = await coalition.as('ALDERMAN', listGoals)
    expect(goals).toMatchObject([{ title: 'Doel', status: 'CANDIDATE', baseline: { shown: true, value: 14 }, dueOn: '2026-12-18' }])
  })
})
