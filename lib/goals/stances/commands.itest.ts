import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { changeGoalStatus, createGoal } from '@/lib/goals/commands'
import { readGoal } from '@/lib/goals/queries'
import { addDays, dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { partner } from '@/tests/support/agreements'
import { goalInput } from '@/tests/support/filled'
import { invalid, NOT_FOUND, refused, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { takeStance } from './commands'
import { readStances } from './queries'
import type { StanceForm } from './schema'

async function world() {
  const coalition = await makeCoalition()
  const [opvang, buurtteam] = [await partner(coalition, 'Opvang'), await partner(coalition, 'Buurtteam')]
  const challengeId = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Ouders staan er alleen voor', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  const goalId = await coalition.as('COORDINATOR', (tx, ctx) =>
    createGoal(tx, ctx, goalInput('Samen', { challengeId, ownerId: coalition.people.PROFESSIONAL.membershipId, dueOn: addDays(dayOf(NOW), 26) }), { partnerIds: [opvang] }))
  const input = (over: Partial<StanceForm> = {}): StanceForm => ({ goalId, partnerId: buurtteam, stance: 'TAKES_PART', contribution: 'Een vaste kracht op dinsdag', reason: null, ...key(), ...over })
  const say = (over: Partial<StanceForm> = {}) => coalition.as('COORDINATOR', (tx, ctx) => takeStance(tx, ctx, input(over)))
  return { coalition, opvang, buurtteam, goalId, input, say }
}

const stances = async (coalition: TestCoalition, goalId: string) =>
  (await coalition.as('ALDERMAN', (tx, ctx) => readStances(tx, ctx, goalId))).partners.map(({ partnerName, stance, contribution, reason }) => ({ partnerName, stance, contribution, reason }))

const meedoeners = async (coalition: TestCoalition, goalId: string) => (await coalition.as('ALDERMAN', (tx, ctx) => readGoal(tx, ctx, goalId))).partnerNames

describe('where a partner stands on a goal', () => {
  it('is nothing yet, or taking part for who was named in the worksheet', async () => {
    const { coalition, goalId } = await world()
    const nothing = { contribution: null, reason: null }
    expect(await stances(coalition, goalId)).toEqual([{ partnerName: 'Buurtteam', stance: null, ...nothing }, { partnerName: 'Opvang', stance: 'TAKES_PART', ...nothing }])
  })

  it('makes who takes part a meedoener, and who changes its mind none; each word stays in the trail', async () => {
    const { coalition, goalId, buurtteam, say } = await world()
    await say()
    expect(await meedoeners(coalition, goalId)).toEqual(['Buurtteam', 'Opvang'])
    await say({ stance: 'DOUBTS', contribution: null, reason: 'Er is niemand vrij' })
    expect(await meedoeners(coalition, goalId)).toEqual(['Opvang'])
    expect((await stances(coalition, goalId))[0]).toEqual({ partnerName: 'Buurtteam', stance: 'DOUBTS', contribution: null, reason: 'Er is niemand vrij' })
    expect((await trail(coalition)).slice(-2).map(({ event, changes }) => ({ event, changes }))).toEqual([
      { event: 'goal_stance_taken', changes: { partnerId: buurtteam, stance: { from: null, to: 'TAKES_PART' } } },
      { event: 'goal_stance_taken', changes: { partnerId: buurtteam, stance: { from: 'TAKES_PART', to: 'DOUBTS' } } },
    ])
    expect(JSON.stringify(await trail(coalition))).not.toContain('niemand vrij')
  })

  it('is said by the organisation itself, and never for another', async () => {
    const { coalition, opvang, goalId, input } = await world()
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', opvang)
    await coalition.asPerson(executive, (tx, ctx) => takeStance(tx, ctx, input({ partnerId: opvang, stance: 'SUPPORTS', contribution: null })))
    expect((await stances(coalition, goalId))[1]?.stance).toBe('SUPPORTS')
    await expectRefusal(coalition, () => coalition.asPerson(executive, (tx, ctx) => takeStance(tx, ctx, input())), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => takeStance(tx, ctx, input())), refused('COORDINATOR'))
  })

  it('needs what the partner does itself, or why not; and names nobody', async () => {
    const { coalition, say } = await world()
    await expectRefusal(coalition, () => say({ contribution: null }), invalid({ contribution: 'goals.contribution_missing' }))
    await expectRefusal(coalition, () => say({ stance: 'DECLINES', reason: null }), invalid({ reason: 'goals.stance_reason_missing' }))
    await expectRefusal(coalition, () => say({ contribution: 'Bel 06 12345678' }), invalid({ contribution: 'privacy.phone' }))
  })

  it('is of a goal and a partner that are there, and of a goal that is not over', async () => {
    const { coalition, goalId, say } = await world()
    await expectRefusal(coalition, () => say({ goalId: newId() }), NOT_FOUND)
    await expectRefusal(coalition, () => say({ partnerId: newId() }), NOT_FOUND)
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: goalId, status: 'STOPPED', reason: 'Er kwam iets beters', expectedVersion: 1 }))
    await expectRefusal(coalition, () => say(), ruleBroken('goals.stance_too_late'))
  })

  it('sent twice, is said once', async () => {
    const { coalition, input } = await world()
    const once = input()
    for (let turn = 0; turn < 2; turn++) await coalition.as('COORDINATOR', (tx, ctx) => takeStance(tx, ctx, once))
    expect((await trail(coalition)).filter(({ event }) => event === 'goal_stance_taken')).toHaveLength(1)
  })
})
