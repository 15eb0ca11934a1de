import { describe, expect, it } from 'vitest'
import { answerContribution } from '@/lib/contributions/commands'
import { changeGoalStatus, plantExample } from '@/lib/goals/commands'
import { answerSignal } from '@/lib/signals/commands'
import { fill } from '@/tests/support/filled'
import { rolesThatCan } from '@/tests/support/refusals'
import { makeCoalition } from '@/tests/support/world'
import { readCoordinatorHome, readExpertHome, readProfessionalHome } from './queries'

describe('what a coordinator sees first', () => {
  it('is how to begin, while there is nothing but an example', async () => {
    const coalition = await makeCoalition()
    await coalition.as('COORDINATOR', plantExample)
    const home = await coalition.as('COORDINATOR', readCoordinatorHome)
    expect(home).toMatchObject({ start: { hasPartner: false, hasChallenge: false, hasGoal: false }, example: { isExample: true }, goal: null, signals: [], contributions: [], agreement: null })
  })

  it('is what waits, the goal that runs and the newest agreement; what was answered waits no more', async () => {
    const { coalition, ids } = await fill('HOMEeen')
    const before = await coalition.as('COORDINATOR', readCoordinatorHome)
    expect(before).toMatchObject({ start: { hasPartner: true, hasChallenge: true, hasGoal: true }, goal: null, signals: [{ id: ids.signalId }], contributions: [{ id: ids.contributionId }] })
    expect(before.agreement?.title).toBe('Overeenkomst HOMEeen')
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: ids.goalId, status: 'ACTIVE', reason: null, expectedVersion: 1 }))
    expect(await coalition.as('COORDINATOR', readCoordinatorHome)).toMatchObject({ goal: { id: ids.goalId }, signals: [], contributions: [] })
    expect(await rolesThatCan(coalition, readCoordinatorHome)).toEqual(['COORDINATOR'])
  })
})

describe('what others see first', () => {
  it('is for a professional what they sent and did themselves', async () => {
    const { coalition, ids } = await fill('HOMEtwee')
    expect(await coalition.as('PROFESSIONAL', readProfessionalHome)).toMatchObject({ signals: [{ id: ids.signalId }], actions: [{ what: 'Actie HOMEtwee' }] })
    const other = await coalition.join('PROFESSIONAL', 'Kim')
    expect(await coalition.asPerson(other, readProfessionalHome)).toMatchObject({ signals: [], actions: [] })
  })

  it('is for an experience expert who reads it, whether there is a plan, and what they said themselves', async () => {
    const { coalition, ids } = await fill('HOMEdrie')
    expect(await coalition.as('EXPERIENCE_EXPERT', readExpertHome)).toMatchObject({ readers: [{ displayName: 'Coen' }], hasPlan: true, contributions: [{ id: ids.contributionId }] })
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Mees')
    expect((await coalition.asPerson(other, readExpertHome)).contributions).toEqual([])
    expect((await (await makeCoalition()).as('EXPERIENCE_EXPERT', readExpertHome)).hasPlan).toBe(false)
  })
})
