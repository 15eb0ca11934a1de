import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { endPartner } from '@/lib/departures/commands'
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

  describe('of who takes the place of a partner that leaves', () => {
    const [MONTH_AGO, WEEK_AGO] = [new Date(NOW.getTime() - 30 * 86_400_000), new Date(NOW.getTime() - 7 * 86_400_000)]
    const takesOver = async () => {
      const made = await world()
      const { coalition, goalId, opvang, buurtteam, input } = made
      const say = (partnerId: string, over: Partial<StanceForm>) => coalition.as('COORDINATOR', (tx, ctx) => takeStance(tx, ctx, input({ partnerId, ...over })), MONTH_AGO)
      const leave = async () => {
        await coalition.as('COORDINATOR', (tx, ctx) =>
          endPartner(tx, ctx, { partnerId: opvang, reason: 'Opgeheven', decisions: [{ kind: 'GOAL_PARTNER', id: goalId, choice: 'GIVE', toId: buurtteam, reason: null }] }), WEEK_AGO)
      }
      await say(opvang, { contribution: 'Een groep op maandag' })
      const earlier = async () => (await coalition.as('ALDERMAN', (tx, ctx) => readStances(tx, ctx, goalId))).earlier
        .map(({ partnerName, partnerHasLeft, stance, contribution, reason }) => ({ partnerName, partnerHasLeft, stance, contribution, reason }))
      return { ...made, sayOf: say, leave, earlier }
    }
    const OF_LEAVER = { partnerName: 'Opvang', partnerHasLeft: true, stance: 'TAKES_PART', contribution: 'Een groep op maandag', reason: null }

    it('is that it takes part: what it said before is history, and what the other one said is not its word', async () => {
      const { coalition, goalId, buurtteam, sayOf, leave, earlier } = await takesOver()
      await sayOf(buurtteam, { stance: 'DOUBTS', contribution: null, reason: 'Er is niemand vrij' })
      await leave()
      expect(await meedoeners(coalition, goalId)).toEqual(['Buurtteam'])
      expect((await coalition.as('ALDERMAN', (tx, ctx) => readStances(tx, ctx, goalId))).partners).toEqual([{
        partnerId: buurtteam, partnerName: 'Buurtteam', stance: 'TAKES_PART', reason: null, contribution: null, takenAt: null, takenByName: null, tookOverFrom: 'Opvang', tookOverAt: WEEK_AGO,
      }])
      expect(await earlier()).toEqual([{ partnerName: 'Buurtteam', partnerHasLeft: false, stance: 'DOUBTS', contribution: null, reason: 'Er is niemand vrij' }, OF_LEAVER])
    })

    it('is its own word as soon as it says it', async () => {
      const { coalition, goalId, leave, say, earlier } = await takesOver()
      await leave()
      await say()
      expect(await stances(coalition, goalId)).toEqual([{ partnerName: 'Buurtteam', stance: 'TAKES_PART', contribution: 'Een vaste kracht op dinsdag', reason: null }])
      expect(await earlier()).toEqual([OF_LEAVER])
      await say({ stance: 'DOUBTS', contribution: null, reason: 'Het werd te veel' })
      expect(await meedoeners(coalition, goalId)).toEqual([])
      expect((await earlier()).map((one) => one.contribution)).toEqual(['Een vaste kracht op dinsdag', 'Een groep op maandag'])
    })

    it('stays its own word when it took part already', async () => {
      const { coalition, goalId, buurtteam, sayOf, leave, earlier } = await takesOver()
      await sayOf(buurtteam, {})
      await leave()
      expect((await coalition.as('ALDERMAN', (tx, ctx) => readStances(tx, ctx, goalId))).partners).toMatchObject([{ stance: 'TAKES_PART', contribution: 'Een vaste kracht op dinsdag', tookOverFrom: null }])
      expect(await earlier()).toEqual([OF_LEAVER])
    })
  })

  it('sent twice, is said once', async () => {
    const { coalition, input } = await world()
    const once = input()
    for (let turn = 0; turn < 2; turn++) await coalition.as('COORDINATOR', (tx, ctx) => takeStance(tx, ctx, once))
    expect((await trail(coalition)).filter(({ event }) => event === 'goal_stance_taken')).toHaveLength(1)
  })
})
